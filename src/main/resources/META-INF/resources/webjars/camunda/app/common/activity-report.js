// The yearly report on a council's activity: its numbers level by level, each of which opens its cases in place; the
// yardsticks; and the frozen editions, which never change.

import { call, download, facts, field, h, icon, Panel, query, readable, table } from './page.js';
import { thisYear } from './council-page.js';

const FIRST_YEAR = 2016;
const PAGE_SIZE = 50;

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'
});
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** The same address without what the page's own calls put before it. */
const ours = address => address.replace(/^\/api/, '');

const numbersOf = figure => [figure.value, figure.lower, figure.total].filter(number => number !== undefined);

// ---------------------------------------------------------------------------------------------- cases

/** The cases behind a number, page by page, in a line of their own below it. */
class CaseLines {
  constructor(figure, columns) {
    this.figure = figure;
    this.shown = [];
    this.id = 'nt-cases-' + figure.id;
    this.place = h('td', { colspan: columns, id: this.id });
    this.element = h('tr', { class: 'nt-cases', hidden: true }, this.place);
    this.button = h('button', { type: 'button', class: 'btn btn-link nt-number', 'aria-expanded': 'false',
      'aria-controls': this.id, 'aria-label': figure.label + ': ' + figure.value + ', xem danh sách',
      click: () => this.toggle() }, String(figure.value));
  }

  async toggle() {
    const open = this.element.hidden;
    this.element.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    if (open && !this.shown.length) {
      await this.more();
    }
  }

  async more() {
    this.place.replaceChildren(h('p', { class: 'help-block' }, 'Đang tải…'));
    try {
      const next = { page: Math.floor(this.shown.length / PAGE_SIZE), size: PAGE_SIZE };
      const page = await call('GET', ours(this.figure.cases) + '&' + new URLSearchParams(next));
      this.shown = this.shown.concat(page.cases);
      this.place.replaceChildren(
        table('Danh sách: ' + this.figure.label, [
          ['Mã', one => one.code],
          ['Nội dung', one => [one.title, one.reference && h('small', {}, one.reference)]
            .filter(Boolean)],
          ['Ngày tính', one => readable(one.day)]
        ], this.shown),
        this.shown.length < page.total && h('button', { type: 'button', class: 'btn btn-default btn-sm',
          click: () => this.more() }, 'Xem thêm (còn ' + (page.total - this.shown.length) + ')') || '');
    } catch (error) {
      this.place.replaceChildren(h('p', { class: 'nt-wrong' }, error.message));
    }
  }
}

// ---------------------------------------------------------------------------------------------- numbers

/** Whether a line says nothing: a part that is zero at every level. */
const isEmpty = figure => figure.part && numbersOf(figure).every(number => number === 0);

function lines(report, opens) {
  const width = report.columns.length + 1;
  let group = '';
  return report.figures.filter(figure => !isEmpty(figure)).flatMap(figure => {
    const head = figure.group !== group
      && h('tr', { class: 'nt-group' }, h('th', { colspan: width, scope: 'colgroup' }, figure.groupLabel));
    group = figure.group;
    const cases = opens && figure.value > 0 && new CaseLines(figure, width);
    const line = h('tr', {},
      h('th', { scope: 'row', class: figure.part ? 'nt-part' : '' },
        figure.label,
        h('details', { class: 'nt-definition' }, h('summary', { 'aria-label': 'Cách tính: ' + figure.label }, 'Cách tính'),
          h('small', {}, figure.definition))),
      numbersOf(figure).map((number, column) =>
        h('td', { 'data-label': report.columns[column].label }, column === 0 && cases ? cases.button : String(number))));
    return [head, line, cases && cases.element].filter(Boolean);
  });
}

const figures = (report, opens) =>
  h('table', { class: 'table nt-activity' },
    h('caption', { class: 'sr-only' }, 'Số liệu hoạt động năm ' + report.year),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Chỉ tiêu'),
      report.columns.map(column => h('th', { scope: 'col' }, column.label)))),
    h('tbody', {}, lines(report, opens)));

// ---------------------------------------------------------------------------------------------- yardsticks

const verdict = met => h('span', { class: 'nt-verdict nt-verdict--' + (met ? 'met' : 'missed') }, met ? 'Đạt' : 'Chưa đạt');

function grade({ part, whole, share, points, met }) {
  if (met === undefined) {
    return 'Chưa phát sinh';
  }
  const measured = points === undefined
    ? decimal.format(share) + '% (' + part + '/' + whole + ')'
    : points === 0 ? '0 điểm' : '−' + decimal.format(-points) + ' điểm (' + part + ')';
  return [measured + ' ', verdict(met)];
}

const yardsticks = report =>
  table('Tiêu chí đánh giá', [
    ['Tiêu chí', one => [one.label, h('small', {}, one.definition)]],
    ...report.columns.map((column, number) => [column.label, one => grade(one.grades[number])])
  ], report.yardsticks);

// ---------------------------------------------------------------------------------------------- the page

function fileButton(page, address, year) {
  const button = h('button', { type: 'button', class: 'btn btn-default', click: () =>
    page.message.attempt(button, () => download(address, 'Báo cáo hoạt động ' + year + '.xlsx')) },
  icon('download-alt'), ' Tải bảng tính (xlsx)');
  return button;
}

const whole = (report, opens) => [
  h('h2', {}, 'Số liệu'),
  figures(report, opens),
  h('h2', {}, 'Tiêu chí đánh giá'),
  yardsticks(report)
];

async function live(page, place) {
  const [report, editions] = await Promise.all([
    call('GET', '/reports/activity' + query(place)),
    call('GET', '/reports/activity/frozen' + query(place))
  ]);
  const panel = new Panel(page);
  const note = field(editions.length ? 'Lý do chốt thêm một bản' : 'Ghi chú (không bắt buộc)', 'note', {},
    h('textarea', { class: 'form-control', rows: 2, maxlength: 2000, required: editions.length > 0 }));
  const freeze = () => panel.ask('Chốt báo cáo năm ' + place.year, [
    h('p', {}, 'Bản chốt giữ nguyên số liệu, cách tính và danh sách hồ sơ tại thời điểm chốt.'), note
  ], 'Chốt báo cáo', values => call('POST', '/reports/activity/freezing',
    { council: place.council, year: Number(place.year), ...values }), 'Đã chốt báo cáo năm ' + place.year + '.');
  return h('div', {},
    h('p', {}, 'Số liệu đến hết ngày ' + readable(report.countedTo) + ', tính lúc ' + moment.format(new Date(report.asOf))
      + (editions.length ? '. Năm này có ' + editions.length + ' bản đã chốt.' : '. Chưa chốt.')),
    h('div', { class: 'nt-actions' },
      fileButton(page, '/reports/activity' + query({ ...place, format: 'xlsx' }), place.year),
      page.council.freezes
        && h('button', { type: 'button', class: 'btn btn-default', click: freeze }, icon('lock'), ' Chốt báo cáo')),
    panel.element,
    !page.council.opens && h('p', { class: 'help-block' }, 'Bạn xem được số liệu của Hội đồng này, không xem danh sách hồ sơ.'),
    whole(report, page.council.opens));
}

async function editions(page, place, address) {
  const found = await call('GET', '/reports/activity/frozen' + query(place));
  return found.length
    ? table('Các bản báo cáo năm ' + place.year + ' đã chốt', [
        ['Bản', one => h('a', { href: address({ view: 'editions', edition: one.id }) }, 'Bản ' + one.number)],
        ['Ghi chú', one => one.note || '—'],
        ['Chốt lúc', one => moment.format(new Date(one.frozenAt))]
      ], found)
    : h('p', {}, 'Báo cáo năm ' + place.year + ' chưa được chốt.');
}

async function edition(page, id, address) {
  const path = '/reports/activity/frozen/' + encodeURIComponent(id);
  const report = await call('GET', path);
  const { number, frozenAt, note } = report.edition;
  return h('div', {},
    h('h2', {}, report.councilName, h('small', {}, ' năm ' + report.year)),
    facts([
      ['Bản chốt', String(number)],
      ['Chốt lúc', moment.format(new Date(frozenAt))],
      ['Số liệu đến hết ngày', readable(report.countedTo)],
      ['Ghi chú', note]
    ]),
    h('div', { class: 'nt-actions' },
      fileButton(page, path + '?format=xlsx', report.year),
      h('a', { class: 'btn btn-default', href: address({ view: 'editions' }) }, 'Các bản đã chốt')),
    whole(report, page.council.opens));
}

function content(page, asked, { council, year }) {
  const place = { council, year: year || String(thisYear()) };
  const address = params => page.address({ ...place, ...params });
  return asked.view !== 'editions' ? live(page, place)
    : asked.edition ? edition(page, asked.edition, address)
    : editions(page, place, address);
}

/** The page, for the application that shows it. */
export const activityReport = {
  route: '/activity-report',
  title: 'Báo cáo năm',
  councils: '/reports/activity/councils',
  views: [
    ['report', 'Số liệu hiện tại'],
    ['editions', 'Bản đã chốt']
  ],
  years: () => Array.from({ length: thisYear() - FIRST_YEAR + 1 }, (_, index) => thisYear() - index),
  content
};
