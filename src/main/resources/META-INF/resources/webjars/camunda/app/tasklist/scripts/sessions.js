// The page of sessions: a council's sessions of a year, the readiness board of one, the register of resolutions, and who
// hands dossiers in late.

import { plugins, thisYear } from '../../common/council-page.js';
import { call, h, query, table, withWeekday } from '../../common/page.js';
import { Board, stateName } from './session-board.js';
import { petitionReport } from './session-petitions.js';
import { register } from './resolutions.js';

/** The sessions of a year; without one those of this year and those to come. */
async function sessions(page, { council, year }) {
  const years = year ? [year] : [thisYear() + 1, thisYear()];
  const found = (await Promise.all(years.map(one => call('GET', '/sessions' + query({ council, year: one }))))).flat();
  const link = session =>
    h('a', { href: page.address({ council, year, view: 'board', code: session.code }) }, session.title);
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

function content(page, asked, place) {
  const address = params => page.address({ ...place, ...params });
  const dated = { ...place, year: place.year || thisYear() };
  const back = h('a', { href: address({ view: 'board', code: asked.code || '' }) }, 'Về bảng tiến độ');
  return asked.view === 'board' ? new Board(page, asked.code, address).load()
    : asked.view === 'petitions' ? petitionReport(asked.code, back)
    : asked.view === 'resolutions' ? register(page, dated)
    : asked.view === 'lateness' ? lateness(dated)
    : sessions(page, place);
}

export default plugins('sessions', 95, 'calendar', {
  route: '/sessions',
  title: 'Kỳ họp',
  councils: '/sessions/councils',
  views: [
    ['list', 'Các kỳ họp'],
    ['resolutions', 'Nghị quyết'],
    ['lateness', 'Hồ sơ gửi chậm']
  ],
  everyYear: view => (view === 'list' ? 'Năm nay và sắp tới' : 'Năm nay'),
  content
});
