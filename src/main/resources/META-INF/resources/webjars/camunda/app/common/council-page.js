// A page about one council and one year, in several views. What is shown stands in the address, so that it can be kept
// and gone back to.

import { Message, call, field, follow, h, icon, query, select, today, wanted } from './page.js';

export const thisYear = () => Number(today().slice(0, 4));

/** The years that can be chosen: the next one, for what is planned, and those before it. */
const plannedYears = () => Array.from({ length: 8 }, (_, index) => thisYear() + 1 - index);

/** A page of Tasklist or Cockpit with its link in the header, which only those get who may look into a council. */
export class CouncilPage {
  /**
   * @param councils where the councils of the reader are asked for, with what the reader may do there
   * @param views the tabs: [[word, label], …]; the first is shown where the address names none
   * @param years which years can be chosen, the last first
   * @param everyYear what the choice of no year is called in a view; null where the page knows no years
   * @param content (page, what the address asks for, council and year) => the element of a view
   */
  constructor(node, { route, title, councils, views, years = plannedYears, everyYear = () => 'Năm nay', content }) {
    Object.assign(this, { route, source: councils, views, years, everyYear, content });
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
      follow(this.element, this.route, () => {
        this.message.say('');
        this.show();
      });
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
    const years = this.years().map(String).map(year => [year, year]);
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

/** Where an application puts the links to its pages. */
const LINKS = { tasklist: 'tasklist.navbar.action', cockpit: 'cockpit.navigation' };

/** What an application must know of such a page; a glyph stands before its link where one is given. */
export const plugins = (id, priority, glyph, page, application = 'tasklist') => [
  {
    id: id + '-page',
    pluginPoint: application + '.route',
    properties: { path: page.route, reloadOnSearch: false },
    render: node => new CouncilPage(node, page).start()
  },
  {
    id: id + '-link',
    pluginPoint: LINKS[application],
    priority,
    properties: { path: page.route },
    // Only those who may look into a council get the link.
    render: node =>
      call('GET', page.councils)
        .then(councils => {
          if (councils.length) {
            node.append(h('a', { href: '#' + page.route }, glyph && [icon(glyph), ' '], page.title));
          }
        })
        .catch(() => {})
  }
];
