// The deadline board of a council: what is open, late and soon due; every number opens its list in the register.

import { chart } from './chart.js';
import { Message, call, dateOf, field, follow, h, query, readable, select, table, wanted, withWeekday } from './page.js';

export const BOARD = '/board';

const REGISTER = '/register';

/** What presses, most first: how it is called, how it is counted, how it is drawn. */
const PARTS = [
  ['Quá hạn', p => p.overdue, '#a1202b'],
  ['Trong 3 ngày', p => p.within3, '#e07b1f'],
  ['Từ 4 đến 7 ngày', p => p.within7 - p.within3, '#e9bd4b'],
  ['Từ 8 đến 15 ngày', p => p.within15 - p.within7, '#7fb0d3'],
  ['Còn lại', p => p.open - p.overdue - p.within15, '#c9d3dc']
];

const USED = [
  ['underHalf', 'Dưới một nửa'],
  ['half', 'Từ một nửa đến 80%'],
  ['most', 'Trên 80%'],
  ['over', 'Đã hết hạn']
];

/** The five numbers with what each asks of the register. */
const numbers = board => {
  const until = day => ({ dueFrom: board.on, dueTo: day, sort: 'due' });
  return [
    ['open', 'Đang giải quyết', { open: 'true' }],
    ['overdue', 'Quá hạn', { overdue: 'true', sort: 'due' }],
    ['within3', 'Đến hạn trong 3 ngày làm việc', until(board.within3), board.within3],
    ['within7', 'Đến hạn trong 7 ngày làm việc', until(board.within7), board.within7],
    ['within15', 'Đến hạn trong 15 ngày làm việc', until(board.within15), board.within15]
  ];
};

const listOf = (board, params) => '#' + REGISTER + query({ council: board.council, ...params });

const shown = number => number.toLocaleString('vi-VN');

/** A number that opens its list; nothing is behind a zero. */
const number = (board, count, params) =>
  count ? h('a', { href: listOf(board, params) }, shown(count)) : h('span', { class: 'nt-zero' }, '0');

function tiles(board) {
  return h('ul', { class: 'nt-tiles' }, numbers(board).map(([word, label, params, until]) => {
    const count = board.all[word];
    return h('li', { class: 'nt-tile nt-tile--' + word + (count ? '' : ' nt-tile--none') },
      h(count ? 'a' : 'span', { href: count ? listOf(board, params) : null },
        h('strong', {}, shown(count)), h('span', {}, label),
        until && h('small', {}, 'đến ' + readable(until))));
  }));
}

const pressure = (board, params) =>
  numbers(board).map(([word, label, asks]) => [
    label.replace('Đến hạn trong', 'Trong').replace(' làm việc', ''),
    ({ pressure: counts, code, kind }) => number(board, counts[word], { ...params(kind || code), ...asks })
  ]);

// ---------------------------------------------------------------------------------------------- charts

/** Both charts stand side by side. */
const heightOf = board => Math.max(300, 90 + 44 * board.kinds.length);

function byFamily(board) {
  const kinds = [...board.kinds].filter(kind => kind.pressure.open).reverse();
  const asks = numbers(board);
  const after = day => {
    const next = dateOf(day);
    next.setDate(next.getDate() + 1);
    return next.toLocaleDateString('sv-SE');
  };
  const params = [
    asks[1][2],
    asks[2][2],
    { ...asks[3][2], dueFrom: after(board.within3) },
    { ...asks[4][2], dueFrom: after(board.within7) },
    asks[0][2]
  ];
  return chart(
    'Việc đang giải quyết theo loại hồ sơ',
    'Biểu đồ cột chồng: mức độ gấp theo loại hồ sơ; số liệu ở bảng Theo loại hồ sơ.',
    heightOf(board),
    {
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemGap: 16, textStyle: { color: '#24303c' } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: kinds.map(kind => kind.label), axisTick: { show: false } },
      series: PARTS.map(([name, count, color]) => ({
        name, type: 'bar', stack: 'all', color, barMaxWidth: 26, data: kinds.map(kind => count(kind.pressure))
      }))
    },
    event => listOf(board, { kind: kinds[event.dataIndex].kind, ...params[event.seriesIndex] }));
}

function byDay(board) {
  return chart(
    'Số hồ sơ đến hạn mỗi ngày làm việc',
    'Biểu đồ cột: số hồ sơ đến hạn trong 15 ngày làm việc tới; số liệu ở bảng Đến hạn theo ngày.',
    heightOf(board),
    {
      aria: { enabled: false },
      grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ([{ dataIndex, value }]) =>
        withWeekday(board.days[dataIndex].on) + ': ' + shown(value) + ' hồ sơ' },
      xAxis: {
        type: 'category',
        data: board.days.map(day => readable(day.on).slice(0, 5)),
        axisTick: { show: false },
        axisLabel: { rotate: 45, color: '#24303c' }
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', color: '#1b5583', barMaxWidth: 26, data: board.days.map(day => day.number),
        label: { show: true, position: 'top', color: '#24303c', formatter: ({ value }) => value || '' } }]
    },
    event => listOf(board, { dueFrom: board.days[event.dataIndex].on, dueTo: board.days[event.dataIndex].on }));
}

// ---------------------------------------------------------------------------------------------- tables

/** How much of their time an agency's cases have used, as a strip whose parts are as long as they are many. */
function strip({ name, used }) {
  const all = USED.reduce((sum, [word]) => sum + used[word], 0);
  if (!all) {
    return h('span', { class: 'nt-zero' }, 'Không có hồ sơ có hạn');
  }
  const parts = USED.filter(([word]) => used[word]).map(([word]) => {
    const part = h('span', { class: 'nt-strip-' + word }, shown(used[word]));
    part.style.flexGrow = used[word];
    return part;
  });
  const text = USED.map(([word, label]) => label.toLowerCase() + ' ' + used[word]).join(', ');
  return h('div', { class: 'nt-strip', role: 'img', title: text, 'aria-label': name + ', thời hạn đã dùng: ' + text }, parts);
}

const legend = () =>
  h('p', { class: 'nt-strip-legend' }, 'Thời hạn đã dùng: ', USED.map(([word, label]) =>
    h('span', { class: 'nt-strip-key' }, h('span', { class: 'nt-strip-' + word, 'aria-hidden': 'true' }), label)));

const families = board =>
  table('Theo loại hồ sơ', [
    ['Loại hồ sơ', kind => kind.label],
    ...pressure(board, kind => ({ kind })),
    ['Đã kết thúc', kind => number(board, kind.finished, { kind: kind.kind, open: 'false' })],
    ['Đang ở bước', kind => h('ul', { class: 'nt-stands' }, kind.states.map(state =>
      h('li', {}, state.label + ': ', number(board, state.number, { kind: kind.kind, state: state.word }))))]
  ], board.kinds);

const holders = (caption, board, dimension, people, extra = []) =>
  people.length
    ? table(caption, [
        [dimension[1], unit => unit.name || unit.code],
        ...pressure(board, code => ({ [dimension[0]]: code })),
        ...extra
      ], people)
    : h('p', {}, 'Chưa có hồ sơ nào.');

const days = board =>
  h('details', { class: 'nt-more' },
    h('summary', {}, 'Đến hạn theo ngày'),
    table('Đến hạn theo ngày', [
      ['Ngày', day => withWeekday(day.on)],
      ['Số hồ sơ', day => number(board, day.number, { dueFrom: day.on, dueTo: day.on })]
    ], board.days));

function whole(board) {
  return h('div', { class: 'nt-deadlines' },
    tiles(board),
    board.kinds.length
      ? [
          h('div', { class: 'nt-charts' }, byFamily(board), byDay(board)),
          days(board),
          h('h2', {}, 'Theo loại hồ sơ'), families(board),
          h('h2', {}, 'Theo cơ quan'), legend(),
          holders('Theo cơ quan', board, ['agency', 'Cơ quan'], board.agencies, [['Thời hạn đã dùng', strip]]),
          h('h2', {}, 'Theo Ban và đơn vị phụ trách'),
          holders('Theo Ban và đơn vị phụ trách', board, ['committee', 'Đơn vị'], board.committees)
        ]
      : h('p', {}, 'Hội đồng này chưa có hồ sơ nào.'));
}

/** The page of the board. */
export async function boardPage(node) {
  const message = new Message();
  const chooser = h('div', {});
  const body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
  const element = h('div', { class: 'nt-page' }, h('h1', {}, 'Bảng theo dõi thời hạn'), chooser, message.element, body);
  node.append(element);
  const show = async councils => {
    const council = (councils.find(one => one.code === wanted().council) || councils[0]).code;
    const board = await call('GET', '/board' + query({ council }));
    chooser.replaceChildren(h('div', { class: 'nt-chooser' },
      councils.length === 1
        ? h('p', {}, board.name)
        : field('Hội đồng', 'council', {}, select(councils.map(({ code, name }) => [code, name]), council, {
            change: event => (location.hash = BOARD + query({ council: event.target.value }))
          })),
      h('p', { class: 'nt-when' }, 'Tính đến ' + withWeekday(board.on))));
    body.replaceChildren(whole(board));
    message.say('');
  };
  const failed = error => {
    body.replaceChildren();
    message.say(error.message, true);
  };
  try {
    const councils = await call('GET', '/board/councils');
    if (!councils.length) {
      body.replaceChildren(h('p', {}, 'Bảng này dành cho các đơn vị và lãnh đạo theo dõi của Hội đồng.'));
      return;
    }
    follow(element, BOARD, () => show(councils).catch(failed));
    await show(councils);
  } catch (error) {
    failed(error);
  }
}

/** The numbers and the agencies that press most, for a dashboard; nothing for those who watch no council. */
export async function boardSection(node) {
  const councils = await call('GET', '/board/councils');
  if (!councils.length) {
    return;
  }
  const board = await call('GET', '/board' + query({ council: councils[0].code }));
  const worst = board.agencies.filter(agency => agency.pressure.overdue || agency.pressure.within3).slice(0, 5);
  node.append(h('section', { class: 'nt-section nt-deadlines' },
    h('h2', {}, h('a', { href: '#' + BOARD }, 'Bảng theo dõi thời hạn'), h('small', {}, ' ' + board.name)),
    tiles(board),
    worst.length > 0 && [
      h('h3', {}, 'Cơ quan cần đôn đốc'),
      holders('Cơ quan cần đôn đốc', board, ['agency', 'Cơ quan'], worst, [['Thời hạn đã dùng', strip]])
    ],
    h('p', {}, h('a', { href: '#' + BOARD }, 'Mở bảng theo dõi'), ' · ', h('a', { href: '#' + REGISTER }, 'Sổ theo dõi'))));
}
