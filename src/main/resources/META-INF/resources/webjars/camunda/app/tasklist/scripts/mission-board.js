// One mission: its bodies, its recommendations, its dates, and what those who steer it end before its time.

import {
  Panel, apiUri, call, h, readable, reasonField, table, timeline, today, withWeekday
} from '../../common/page.js';

const DATES = {
  plan: 'Gửi kế hoạch, đề cương',
  visit: 'Làm việc với đơn vị',
  report: 'Báo cáo kết quả giám sát',
  consider: 'Xem xét báo cáo'
};

const SETTLED = ['done', 'withdrawn'];

const small = text => h('small', {}, text);

const folded = (label, text) => h('details', {}, h('summary', {}, label), h('div', { class: 'nt-text' }, text));

export class MissionBoard {
  /** @param page the page around: its message, its council, and a way to show itself anew */
  constructor(page, code) {
    Object.assign(this, { page, code, panel: new Panel(page), path: '/missions/' + encodeURIComponent(code) });
  }

  /** The whole mission as an element. */
  async load() {
    const whole = (this.whole = await call('GET', this.path));
    const facts = [{ label: 'Tình trạng', value: whole.stateLabel }, ...whole.card.facts];
    return h('div', {},
      h('h2', {}, whole.title, small(' ' + whole.code)),
      h('dl', { class: 'nt-case nt-case--two' },
        facts.map(({ label, value }) => {
          const long = value.length > 40 ? 'nt-long' : false;
          return [h('dt', { class: long }, label), h('dd', { class: long }, value)];
        }).flat()),
      whole.unexplained && h('p', { class: 'nt-note nt-note--strong' },
        'Cuộc giám sát này ngoài chương trình năm đã được duyệt và chưa nêu lý do.'),
      this.actions(), this.panel.element, this.bodies(), this.recommendations(), this.dates(),
      whole.card.text && h('details', { class: 'nt-more' }, h('summary', {}, 'Kế hoạch, đề cương'),
        h('div', { class: 'nt-text' }, whole.card.text)),
      whole.mission.report && h('details', { class: 'nt-more' }, h('summary', {}, 'Báo cáo kết quả giám sát'),
        h('div', { class: 'nt-text' }, whole.mission.report)),
      timeline(whole.timeline));
  }

  bodies() {
    const { bodies } = this.whole;
    const visit = body => [
      body.visitOn ? withWeekday(body.visitOn) : body.skipReason ? 'Không làm việc trực tiếp' : '—',
      body.skipReason && small(body.skipReason)
    ];
    const found = body => [
      body.findings ? folded('Kết quả làm việc', body.findings) : '—',
      body.file && small(h('a', { href: apiUri() + '/documents/' + encodeURIComponent(body.file), download: true },
        'Tải tệp kèm theo'))
    ];
    return h('div', {},
      h('h3', {}, 'Đơn vị chịu sự giám sát (' + bodies.length + ')'),
      table('Đơn vị chịu sự giám sát', [
        ['Mã', body => body.code],
        ['Đơn vị', body => h('strong', {}, body.name)],
        ['Tình trạng', body => h('span', { class: 'nt-state' }, body.stateLabel)],
        ['Ngày làm việc', visit],
        ['Kết quả', found]
      ], bodies, body => ({ class: body.state === 'missing' ? 'nt-red' : '' })));
  }

  recommendations() {
    const { recommendations, steers } = this.whole;
    if (!recommendations.length) {
      return '';
    }
    const wording = ({ title, recommendation: { content } }) => [
      h('strong', {}, title),
      content.trim() !== title && folded('Toàn văn', content)
    ];
    const state = ({ state: word, stateLabel, recommendation: { reviews } }) => [
      h('span', { class: word === 'overdue' ? 'nt-badge' : 'nt-state' }, stateLabel),
      reviews > 0 && small('đã đánh giá ' + reviews + ' lần')
    ];
    const columns = [
      ['Mã', one => one.recommendation.code],
      ['Kiến nghị', wording],
      ['Cơ quan thực hiện', one => one.agencyName],
      ['Hạn', one => readable(one.recommendation.dueOn)],
      ['Tình trạng', state]
    ];
    const withdraw = one => (SETTLED.includes(one.state)
      ? ''
      : h('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => this.withdraw(one) }, 'Rút'));
    const open = recommendations.filter(one => !SETTLED.includes(one.state)).length;
    return h('div', {},
      h('h3', {}, 'Kiến nghị sau giám sát (' + recommendations.length + ', chưa xong ' + open + ')'),
      table('Kiến nghị sau giám sát', steers && open ? [...columns, ['', withdraw]] : columns, recommendations, one => ({
        class: one.state === 'overdue' ? 'nt-red' : one.state === 'withdrawn' ? 'nt-gone' : ''
      })));
  }

  /** What the mission and its visits must keep; what a request must keep stands with its case. */
  dates() {
    const { deadlines, bodies, code } = this.whole;
    const names = new Map([[code, ''], ...bodies.map(body => [body.code, body.name])]);
    const kept = deadlines.filter(entry => DATES[entry.subject] && names.has(entry.caseCode));
    const late = entry => !entry.closedOn && entry.due < today();
    return kept.length > 0 && h('div', {},
      h('h3', {}, 'Các hạn'),
      table('Các hạn', [
        ['Việc', entry => [DATES[entry.subject], names.get(entry.caseCode) && small(names.get(entry.caseCode))]],
        ['Hạn', entry => [withWeekday(entry.due), h('details', {},
          h('summary', {}, 'Vì sao'), small(readable(entry.deadline.explanation)))]],
        ['Tình trạng', entry => (entry.closedOn ? 'Xong ngày ' + readable(entry.closedOn)
          : late(entry) ? h('span', { class: 'nt-badge' }, 'Quá hạn') : 'Đang chờ')]
      ], kept, entry => ({ class: late(entry) ? 'nt-red' : '' })));
  }

  // -------------------------------------------------------------------------------------------- actions

  actions() {
    const { state, outcome, steers } = this.whole;
    const button = (label, yes, open) =>
      yes && h('button', { type: 'button', class: 'btn btn-default', click: () => open() }, label);
    return h('p', { class: 'nt-actions' }, steers && !outcome && [
      button('Kết thúc thu thập báo cáo', state === 'working' && this.waiting(), () => this.endCollection()),
      button('Dừng cuộc giám sát', true, () => this.stop())
    ]);
  }

  waiting() {
    return this.whole.bodies.filter(body => body.state === 'working').length;
  }

  endCollection() {
    this.panel.ask('Kết thúc thu thập báo cáo', [
      h('p', { class: 'nt-note nt-note--strong' }, this.waiting()
        + ' đơn vị chưa xong sẽ được ghi «Chưa báo cáo»; đoàn viết báo cáo với những gì đã có.'),
      reasonField()
    ], 'Kết thúc thu thập', values => call('POST', this.path + '/collection-end', values),
    'Đã kết thúc thu thập báo cáo.');
  }

  stop() {
    this.panel.ask('Dừng cuộc giám sát', [
      h('p', { class: 'nt-note nt-note--strong' },
        'Mọi yêu cầu báo cáo và kiến nghị chưa xong của cuộc này sẽ kết thúc.'),
      reasonField()
    ], 'Dừng cuộc giám sát', values => call('POST', this.path + '/withdrawal', values), 'Đã dừng cuộc giám sát.');
  }

  withdraw({ title, recommendation: { code } }) {
    this.panel.ask('Rút kiến nghị ' + code + ': ' + title, [reasonField()], 'Rút kiến nghị',
      values => call('POST', '/recommendations/' + encodeURIComponent(code) + '/withdrawal', values),
      'Đã rút kiến nghị ' + code + '.');
  }
}
