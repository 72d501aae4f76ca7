// What needs attention in a council: what the last check found, moving a unit's open tasks, and stand-ins.

import { call, h, query, readable, table, today } from './page.js';
import { movingTasks } from './moving-tasks.js';
import { standIns } from './stand-ins.js';

const REMEDIES = {
  retry: ['Chạy lại', 'Đã cho chạy lại; nếu vẫn lỗi, lần rà soát sau sẽ báo.'],
  'set-date': ['Đặt lại hạn', 'Đã đặt lại hạn của việc theo sổ theo dõi hạn.']
};

/** A moment in Vietnam: the day, and the time for today. */
function moment(instant) {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short'
  }).format(new Date(instant)).split(' ');
  return parts[0] === today() ? parts[1] + ' hôm nay' : parts[1] + ' ngày ' + readable(parts[0]);
}

const dayOf = instant =>
  readable(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant)));

function grouped(findings) {
  const groups = new Map();
  findings.forEach(one => groups.set(one.kindLabel, [...(groups.get(one.kindLabel) || []), one]));
  return [...groups];
}

async function found(page, council) {
  const { checkedAt, findings } = await call('GET', '/attention' + query({ council }));
  if (!checkedAt) {
    // Whoever looks before the first night does not have to know that it has to be asked for.
    await call('POST', '/attention/check' + query({ council }));
    return found(page, council);
  }
  const check = h('button', { type: 'button', class: 'btn btn-primary', click: () =>
    page.message.attempt(check, async () => {
      await call('POST', '/attention/check' + query({ council }));
      await page.show('Đã rà soát xong.');
    }) }, 'Rà soát ngay');
  const remedy = one => {
    if (one.remedy) {
      const [label, done] = REMEDIES[one.remedy];
      const button = h('button', {
        type: 'button', class: 'btn btn-default btn-sm',
        'aria-label': label + (one.caseCode ? ': ' + one.caseCode : ''),
        click: () => page.message.attempt(button, async () => {
          await call('POST', '/attention/' + encodeURIComponent(one.id) + '/remedy');
          await page.show(done);
        })
      }, label);
      return button;
    }
    return one.unit
      ? h('a', { href: page.address({ council, view: 'moving', unit: one.unit }) }, 'Chuyển việc')
      : '';
  };
  const columnsOf = some => [
    some.some(one => one.caseCode) && ['Hồ sơ', one => one.caseCode
      ? h('a', { href: '#/case' + query({ code: one.caseCode }) }, one.caseCode.replace(/-/g, '\u2011'))
      : '—'],
    ['Vấn đề', one => readable(one.wrong)],
    ['Việc cần làm', one => one.toDo],
    ['Phát hiện từ', one => dayOf(one.since)],
    ['', remedy]
  ].filter(Boolean);
  return h('div', {},
    h('div', { class: 'nt-checked' },
      h('p', {}, 'Rà soát lần cuối lúc ' + moment(checkedAt) + '. Hệ thống tự rà soát lúc 2 giờ mỗi đêm.'),
      check),
    findings.length
      ? grouped(findings).map(([label, some]) => h('section', { class: 'nt-attention' },
          h('h2', {}, label, h('small', {}, ' ' + some.length)),
          table(label, columnsOf(some), some)))
      : h('p', { class: 'nt-fine' }, 'Không có gì cần chú ý.'));
}

const content = (page, asked, { council }) =>
  asked.view === 'moving' ? movingTasks(page, council, asked.unit)
    : asked.view === 'stand-ins' ? standIns(page, council)
    : found(page, council);

/** The page, for those who watch over a council. */
export const ATTENTION = {
  route: '/attention',
  title: 'Cần chú ý',
  councils: '/attention/councils',
  views: [
    ['list', 'Cần chú ý'],
    ['moving', 'Chuyển việc'],
    ['stand-ins', 'Xử lý thay']
  ],
  everyYear: null,
  content
};
