// The page of what needs attention, with its entry in the header for those who watch over a council.

import { ATTENTION } from '../../shared/attention.js';
import { CouncilPage } from '../../shared/council-page.js';
import { call, h } from '../../shared/page.js';

export default [
  {
    id: 'attention-page',
    pluginPoint: 'cockpit.route',
    properties: { path: ATTENTION.route, reloadOnSearch: false },
    render: node => new CouncilPage(node, ATTENTION).start()
  },
  {
    id: 'attention-entry',
    pluginPoint: 'cockpit.navigation',
    priority: 180,
    properties: { path: ATTENTION.route },
    render: node =>
      call('GET', ATTENTION.councils)
        .then(councils => councils.length && node.append(h('a', { href: '#' + ATTENTION.route }, ATTENTION.title)))
        .catch(() => {})
  }
];
