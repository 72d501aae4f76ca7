// A page about one council and one year, in several views. What is shown stands in the address, so that it can be kept
// and gone back to.

import { Message, call, field, h, icon, query, select, today } from './page.js';

/** What the address asks for. */
const wanted = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));

export const thisYear = () => Number(today().slice(0, 4));

/** A page of Tasklist with its link in the header, which only those get who may look into a council. */
export class CouncilPage {
  /**
   * @param councils where the councils of the reader are asked for, with what the reader may do there
   * @param views the tabs: [[word, label], …]; the first is shown where the address names none
   * @param everyYear what the choice of no year is called in a view; null where the page knows no years
   * @param content (page, what the address asks for, council and year) => the element of a view
   */
  constructor(node, { route, title, councils, views, everyYear = () => 'Năm nay', content }) {
    Object.assign(this, { route, source: councils, views, everyYear, content });
    this.message = new Message();
    this.chooser = h('div', {});
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    this.element = h('div', { class: 'nt-page' }, h('h1', {}, title), this.chooser, this.message.element, this.body);
    node.append(this.element);
  }

  address(params) {
    return '#' + this.route + query(params);
  }

  async start() {
    try {
      this.councils = await call('GET', this.source);
      if (!this.councils.length) {
        this.body.replaceChildren(h('p', {}, 'Trang này dành cho các đơn vị của Hội đồng.'));
        return;
      }
      const follow = () => {
        if (!this.element.isConnected || location.hash.slice(1).split('?')[0] !== this.route) {
          window.removeEventListener('hashchange', follow);
        } else {
          this.message.say('');
          this.show();
        }
      };
      window.addEventListener('hashchange', follow);
      await this.show();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error) {
    this.body.replaceChildren();
    this.message.say(error.message, true);
  }

  /** Shows what the address asks for; done says what has just been done. */
  async show(done) {
    const asked = wanted();
    this.council = this.councils.find(one => one.code === asked.council) || this.councils[0];
    const place = { council: this.council.code, year: asked.year || '' };
    const mine = (this.shown = {});
    this.choose(place, this.views.some(([word]) => word === asked.view) ? asked.view : this.views[0][0]);
    try {
      const content = await this.content(this, asked, place);
      if (mine === this.shown) {
        this.body.replaceChildren(content);
        this.message.say(done);
      }
    } catch (error) {
      this.fail(error);
    }
  }

  choose(place, view) {
    const go = params => (location.hash = this.address({ ...place, view, ...params }));
    const years = Array.from({ length: 8 }, (_, index) => String(thisYear() + 1 - index)).map(year => [year, year]);
    const all = [['', this.everyYear && this.everyYear(view)], ...years];
    const councils = this.councils.map(({ code, name }) => [code, name]);
    this.chooser.replaceChildren(
      h('div', { class: 'nt-chooser' },
        councils.length === 1
          ? h('p', {}, councils[0][1])
          : field('Hội đồng', 'council', {},
              select(councils, place.council, { change: event => go({ council: event.target.value }) })),
        this.everyYear
          && field('Năm', 'year', {}, select(all, place.year, { change: event => go({ year: event.target.value }) }))),
      h('ul', { class: 'nav nav-tabs nt-views' }, this.views.map(([word, label]) =>
        h('li', { class: word === view ? 'active' : '' },
          h('a', { href: this.address({ ...place, view: word }) }, label)))));
  }
}

/** What Tasklist must know of such a page. */
export const plugins = (id, priority, glyph, page) => [
  {
    id: id + '-page',
    pluginPoint: 'tasklist.route',
    properties: { path: page.route, reloadOnSearch: false },
    render: node => new CouncilPage(node, page).start()
  },
  {
    id: id + '-link',
    pluginPoint: 'tasklist.navbar.action',
    priority,
    // Only those who may look into a council get the link.
    render: node =>
      call('GET', page.councils)
        .then(councils => {
          if (councils.length) {
            node.append(h('a', { href: '#' + page.route }, icon(glyph), ' ' + page.title));
          }
        })
        .catch(() => {})
  }
];
