// The page of stand-ins, for the leadership of a unit and for whoever stands in.

import { Message, call, h, icon } from '../../common/page.js';
import { standIns } from '../../common/stand-ins.js';

const ROUTE = '/stand-ins';

class StandInPage {
  constructor(node) {
    this.message = new Message();
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    node.append(h('div', { class: 'nt-page' }, h('h1', {}, 'Xử lý thay'), this.message.element, this.body));
  }

  /** Shows everything anew; done says what has just been done. */
  async show(done) {
    try {
      this.body.replaceChildren(await standIns(this));
      this.message.say(done);
    } catch (error) {
      this.body.replaceChildren();
      this.message.say(error.message, true);
    }
  }
}

export default [
  {
    id: 'stand-ins-page',
    pluginPoint: 'tasklist.route',
    properties: { path: ROUTE },
    render: node => new StandInPage(node).show()
  },
  {
    id: 'stand-ins-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 80,
    // Only those who may name somebody get the link.
    render: node =>
      call('GET', '/stand-ins/choices')
        .then(choices => {
          if (choices.units.length) {
            node.append(h('a', { href: '#' + ROUTE }, icon('transfer'), ' Xử lý thay'));
          }
        })
        .catch(() => {})
  }
];
