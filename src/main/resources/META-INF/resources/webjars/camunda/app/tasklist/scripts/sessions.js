// The page of sessions: a council's sessions of a year, the readiness board of one, the register of resolutions, and who
// hands dossiers in late. What is shown stands in the address, so that it can be kept and gone back to.

import { Message, call, field, h, icon, query, select, table, today, withWeekday } from './page.js';
import { Board, stateName } from './session-board.js';
import { petitionReport } from './session-petitions.js';
import { register } from './resolutions.js';

const ROUTE = '/sessions';
const VIEWS = [
  ['list', 'Các kỳ họp'],
  ['resolutions', 'Nghị quyết'],
  ['lateness', 'Hồ sơ gửi chậm']
];

const address = params => '#' + ROUTE + query(params);

/** What the address asks for. */
const wanted = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));

const isHere = () => location.hash.slice(1).split('?')[0] === ROUTE;

const thisYear = () => Number(today().slice(0, 4));

/** The sessions of a year; without one those of this year and those to come. */
async function sessions({ council, year }) {
  const years = year ? [year] : [thisYear() + 1, thisYear()];
  const found = (await Promise.all(years.map(one => call('GET', '/sessions' + query({ council, year: one }))))).flat();
  const link = session => h('a', { href: address({ council, year, view: 'board', code: session.code }) }, session.title);
  return found.length
    ? table('Các kỳ họp', [
        ['Mã', session => session.code],
        ['Kỳ họp', link],
        ['Loại', session => session.kindLabel],
        ['Khai mạc', session => withWeekday(session.opensOn)],
        ['Số ngày', session => session.days],
        ['Tình trạng', session => stateName(session.state)]
      ], found)
    : h('p', {}, 'Chưa có kỳ họp nào trong năm ' + (year || thisYear()) + '.');
}

async function lateness({ council, year }) {
  const agencies = await call('GET', '/sessions/lateness' + query({ council, year }));
  return agencies.length
    ? table('Hồ sơ gửi chậm theo cơ quan, năm ' + year, [
        ['Cơ quan soạn thảo', agency => agency.name],
        ['Số hồ sơ', agency => agency.dossiers],
        ['Gửi chậm', agency => agency.late],
        ['Được chấp nhận', agency => agency.acceptedLate],
        ['Đã rút', agency => agency.withdrawn],
        ['Chuyển kỳ họp sau', agency => agency.putOff]
      ], agencies, agency => ({ class: agency.late ? 'nt-red' : '' }))
    : h('p', {}, 'Chưa có hồ sơ nào được yêu cầu trong năm ' + year + '.');
}

class SessionsPage {
  constructor(node) {
    this.message = new Message();
    this.chooser = h('div', {});
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    this.element = h('div', { class: 'nt-page' },
      h('h1', {}, 'Kỳ họp'), this.chooser, this.message.element, this.body);
    node.append(this.element);
  }

  async start() {
    try {
      this.councils = await call('GET', '/sessions/councils');
      if (!this.councils.length) {
        this.body.replaceChildren(h('p', {}, 'Trang này dành cho các đơn vị của Hội đồng.'));
        return;
      }
      const follow = () => {
        if (!this.element.isConnected || !isHere()) {
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
    this.choose(place, asked.view || 'list');
    try {
      const content = await this.content(asked, place);
      if (mine === this.shown) {
        this.body.replaceChildren(content);
        this.message.say(done);
      }
    } catch (error) {
      this.fail(error);
    }
  }

  content(asked, place) {
    const back = h('a', { href: address({ ...place, view: 'board', code: asked.code || '' }) }, 'Về bảng tiến độ');
    return asked.view === 'board' ? new Board(this, asked.code, params => address({ ...place, ...params })).load()
      : asked.view === 'petitions' ? petitionReport(asked.code, back)
      : asked.view === 'resolutions' ? register(this, { ...place, year: place.year || thisYear() })
      : asked.view === 'lateness' ? lateness({ ...place, year: place.year || thisYear() })
      : sessions(place);
  }

  choose(place, view) {
    const go = params => (location.hash = address({ ...place, view: view === 'board' ? 'list' : view, ...params }));
    const years = Array.from({ length: 8 }, (_, index) => String(thisYear() + 1 - index)).map(year => [year, year]);
    const all = [['', view === 'resolutions' || view === 'lateness' ? 'Năm nay' : 'Năm nay và sắp tới'], ...years];
    const councils = this.councils.map(({ code, name }) => [code, name]);
    this.chooser.replaceChildren(
      h('div', { class: 'nt-chooser' },
        councils.length === 1
          ? h('p', {}, councils[0][1])
          : field('Hội đồng', 'council', {},
              select(councils, place.council, { change: event => go({ council: event.target.value }) })),
        field('Năm', 'year', {}, select(all, place.year, { change: event => go({ year: event.target.value }) }))),
      h('ul', { class: 'nav nav-tabs nt-views' }, VIEWS.map(([word, label]) =>
        h('li', { class: word === view ? 'active' : '' }, h('a', { href: address({ ...place, view: word }) }, label)))));
  }
}

export default [
  {
    id: 'sessions-page',
    pluginPoint: 'tasklist.route',
    properties: { path: ROUTE, reloadOnSearch: false },
    render: node => new SessionsPage(node).start()
  },
  {
    id: 'sessions-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 95,
    // Only those who may see a council's sessions get the link.
    render: node =>
      call('GET', '/sessions/councils')
        .then(councils => {
          if (councils.length) {
            node.append(h('a', { href: '#' + ROUTE }, icon('calendar'), ' Kỳ họp'));
          }
        })
        .catch(() => {})
  }
];
