// The page of supervision: a council's missions of a year, one of them, what waits to be supervised, and the yearly
// programme.

import { plugins, thisYear } from '../../common/council-page.js';
import { MissionBoard } from './mission-board.js';
import { FORMS, SUBJECTS, nameOf } from './mission-words.js';
import { Panel, call, h, query, readable, reasonField, table } from '../../common/page.js';
import { ProgrammeBoard } from './programme-board.js';

const small = text => h('small', {}, text);

/** The missions of a year, those with something open in sight. */
async function missions(page, { council, year }, address) {
  const found = await call('GET', '/missions' + query({ council, year }));
  const open = found.reduce((sum, one) => sum + one.open, 0);
  return found.length
    ? h('div', {},
        h('ul', { class: 'nt-counts' },
          h('li', {}, h('strong', {}, found.length), ' cuộc giám sát, khảo sát'),
          h('li', { class: open ? 'nt-counts-red' : '' }, h('strong', {}, open), ' kiến nghị chưa xong')),
        table('Các cuộc giám sát năm ' + year, [
          ['Mã', one => one.code],
          ['Nội dung giám sát', one => [
            h('a', { href: address({ view: 'mission', code: one.code }) }, one.title),
            small((one.unit ? page.council.units[one.unit] || one.unit : nameOf(SUBJECTS, one.subject)) + ' · '
              + nameOf(FORMS, one.form)),
            one.unexplained && h('span', { class: 'nt-badge' }, 'ngoài chương trình, chưa nêu lý do')
          ]],
          ['Thời gian', one => readable(one.startsOn) + ' – ' + readable(one.endsOn)],
          ['Tình trạng', one => h('span', { class: 'nt-state' }, one.stateLabel)],
          ['Kiến nghị chưa xong', one => (one.recommendations ? one.open + '/' + one.recommendations : '—')]
        ], found))
    : h('p', {}, 'Chưa có cuộc giám sát nào trong năm ' + year + '.');
}

/** What other cases propose to supervise; it is taken up when a mission is opened, or declined here. */
async function proposals(page, { council }) {
  const waiting = await call('GET', '/supervision-proposals' + query({ council }));
  const panel = new Panel(page);
  const decline = one => panel.ask('Không đưa vào giám sát: ' + one.title, [reasonField()], 'Không đưa vào giám sát',
    values => call('POST', '/supervision-proposals/' + encodeURIComponent(one.caseCode) + '/declination', values),
    'Đã ghi: ' + one.caseCode + ' không đưa vào giám sát.');
  const columns = [
    ['Mã', one => one.caseCode],
    ['Việc được đề xuất', one => [h('strong', {}, one.title), small(readable(one.reason))]],
    ['Ngày đề xuất', one => readable(one.proposedOn)]
  ];
  const button = one =>
    h('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => decline(one) }, 'Không đưa vào');
  return waiting.length
    ? h('div', {},
        h('p', {}, 'Khi mở cuộc giám sát, chọn những việc này trong biểu mẫu để đưa vào.'),
        panel.element,
        table('Đề xuất giám sát đang chờ', page.council.steers ? [...columns, ['', button]] : columns, waiting))
    : h('p', {}, 'Không có đề xuất nào đang chờ.');
}

function content(page, asked, place) {
  const address = params => page.address({ ...place, ...params });
  const dated = { ...place, year: place.year || thisYear() };
  return asked.view === 'mission' ? new MissionBoard(page, asked.code).load()
    : asked.view === 'proposals' ? proposals(page, dated)
    : asked.view === 'programme' ? new ProgrammeBoard(page, dated, address).load()
    : missions(page, dated, address);
}

export default plugins('supervision', 94, 'search', {
  route: '/supervision',
  title: 'Giám sát',
  councils: '/missions/councils',
  views: [
    ['list', 'Các cuộc giám sát'],
    ['proposals', 'Đề xuất giám sát'],
    ['programme', 'Chương trình năm']
  ],
  content
});
