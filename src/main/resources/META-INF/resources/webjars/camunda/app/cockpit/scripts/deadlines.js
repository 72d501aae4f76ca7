// The deadline board and the register in Cockpit: a section of the dashboard, a page each, an entry each.

import { BOARD, boardPage, boardSection } from '../../common/deadline-board.js';
import { call, h } from '../../common/page.js';
import { REGISTER, registerPage } from '../../common/register.js';

const page = (id, path, render) => ({
  id,
  pluginPoint: 'cockpit.route',
  properties: { path, reloadOnSearch: false },
  render
});

const entry = (id, priority, path, label, render) => ({
  id,
  pluginPoint: 'cockpit.navigation',
  priority,
  properties: { path },
  render: render || (node => node.append(h('a', { href: '#' + path }, label)))
});

export default [
  {
    id: 'deadline-section',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    render: node => boardSection(node).catch(error => node.append(h('p', { class: 'nt-message' }, error.message)))
  },
  page('deadline-board', BOARD, boardPage),
  page('register', REGISTER, registerPage(true)),
  // Only those who watch a council have a board.
  entry('deadline-board-entry', 190, BOARD, '', node =>
    call('GET', '/board/councils')
      .then(councils => councils.length && node.append(h('a', { href: '#' + BOARD }, 'Thời hạn')))
      .catch(() => {})),
  entry('register-entry', 189, REGISTER, 'Sổ theo dõi')
];
