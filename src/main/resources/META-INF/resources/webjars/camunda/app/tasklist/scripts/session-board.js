// The readiness board of a session, and what those who steer it do from there.

import { KINDS, isVerified, itemOf } from './agenda.js';
import {
  Panel, call, download, facts, field, h, query, readable, reasonField, select, table, timeline, today, withWeekday
} from '../../common/page.js';

const STATES = {
  planned: 'Đã lập kế hoạch',
  preparing: 'Đang chuẩn bị',
  dispatched: 'Đã gửi tài liệu',
  recorded: 'Đã ghi nhận kết quả',
  held: 'Đã kết thúc',
  cancelled: 'Đã hủy'
};

const OPINIONS = {
  agree: 'thống nhất',
  'agree-with-changes': 'thống nhất, đề nghị chỉnh lý',
  disagree: 'chưa thống nhất'
};

const DECISIONS = {
  'accept-late': 'Chấp nhận hồ sơ gửi chậm',
  wait: 'Chờ bổ sung',
  withdraw: 'Rút khỏi chương trình',
  'next-session': 'Chuyển kỳ họp sau'
};

const ON_AGENDA = ['agreed', 'dossier', 'checking', 'late', 'verification', 'settling', 'ready'];

/** Where a session stands, in words. */
export const stateName = state => STATES[state] || state;

const small = text => h('small', {}, text);

export class Board {
  /** @param page the page around: its message, its council, and a way to show itself anew */
  constructor(page, code, address) {
    Object.assign(this, { page, code, address, panel: new Panel(page) });
    this.path = '/sessions/' + encodeURIComponent(code);
  }

  /** The whole board as an element. */
  async load() {
    const [board, whole, reported] = await Promise.all([
      call('GET', this.path + '/readiness'),
      call('GET', this.path),
      call('GET', this.path + '/petitions').then(() => true, () => false)
    ]);
    Object.assign(this, { board, session: whole.session });
    return h('div', {},
      h('h2', {}, board.title, small(' ' + board.code)),
      this.facts(), this.isOpen() && this.counts(), this.links(reported), this.actions(), this.panel.element,
      this.items(), timeline(whole.timeline));
  }

  facts() {
    const { session, board } = this;
    return facts([
      ['Khai mạc', withWeekday(session.opensOn) + ', họp ' + session.days + ' ngày'],
      ['Tình trạng', stateName(board.state)],
      ['Hội nghị liên tịch', readable(session.agreedOn)],
      ['Quyết định triệu tập', session.decisionNumber && session.decisionNumber + ' ngày ' + readable(session.decisionDate)],
      ['Đã thông báo', readable(session.announcedOn)],
      board.dispatchedOn
        ? ['Đã gửi tài liệu', withWeekday(board.dispatchedOn)]
        : ['Hạn gửi tài liệu', this.isOpen() && withWeekday(board.dispatchDue)],
      ['Đại biểu có mặt', session.deputiesTotal && session.deputiesPresent + '/' + session.deputiesTotal]
    ]);
  }

  counts() {
    const { onAgenda, ready, red } = this.board;
    const one = (number, label, kind) => h('li', { class: kind }, h('strong', {}, number), ' ' + label);
    return h('ul', { class: 'nt-counts' },
      one(onAgenda, 'nội dung trong chương trình', ''),
      one(ready, 'đủ điều kiện trình', 'nt-counts-ready'),
      one(red, 'sắp đến hạn hoặc quá hạn', red ? 'nt-counts-red' : ''));
  }

  links(reported) {
    const papers = h('button', { type: 'button', class: 'btn btn-link', click: () =>
      this.page.message.attempt(papers, () => download(this.path + '/papers', this.code + '.zip')) },
      'Tải bộ tài liệu kỳ họp');
    return h('p', { class: 'nt-links' }, papers,
      reported && h('a', { class: 'btn btn-link', href: this.address({ view: 'petitions', code: this.code }) },
        'Báo cáo kiến nghị cử tri'));
  }

  // -------------------------------------------------------------------------------------------- items

  items() {
    const { board } = this;
    if (!board.items.length) {
      return h('p', {}, 'Chưa có nội dung nào trong chương trình.');
    }
    const dated = (day, before) => (day ? before + readable(day) : null);
    const papers = item => [
      item.received ? h('span', {}, readable(item.received)) : '—',
      item.late && h('span', { class: 'nt-badge' }, 'gửi chậm'),
      item.lateDecision && small(DECISIONS[item.lateDecision] || '')
    ].filter(Boolean);
    const verified = item => [
      dated(item.verified, '') || dated(item.verificationDue, 'Hạn ') || '—',
      item.opinion && small(OPINIONS[item.opinion] || '')
    ].filter(Boolean);
    const leaving = this.page.council.steers && this.isOpen();
    const columns = [
      ['Số', item => item.number],
      ['Nội dung', item => [
        h('strong', {}, item.title),
        small(item.kindLabel + ' · ' + (item.drafter === item.submitter ? item.submitter
          : item.submitter + ' trình, ' + item.drafter + ' soạn thảo')),
        item.committee && small(item.committee + ' thẩm tra')
      ].filter(Boolean)],
      ['Hạn hồ sơ', item => readable(item.dossierDue) || '—'],
      ['Nhận hồ sơ', papers],
      ['Đủ', item => (item.complete ? 'Đủ' : '—')],
      ['Thẩm tra', verified],
      ['Gửi đại biểu', item => readable(item.dispatched) || '—'],
      ['Tình trạng', item => h('span', { class: 'nt-state' }, item.stateLabel)]
    ];
    const remove = item => (ON_AGENDA.includes(item.state)
      ? h('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => this.removeItem(item) }, 'Đưa ra')
      : '');
    // Arrays of several nodes are laid flat by h().
    const laid = table('Tiến độ chuẩn bị', leaving ? [...columns, ['', remove]] : columns, board.items, item => ({
      class: item.red ? 'nt-red' : ON_AGENDA.includes(item.state) || item.dispatched ? '' : 'nt-gone'
    }));
    laid.classList.add('nt-board');
    const box = h('input', { type: 'checkbox', change: () => laid.classList.toggle('nt-board--red', box.checked) });
    return h('div', {}, h('h3', {}, 'Tiến độ chuẩn bị'),
      board.red > 0 && h('label', { class: 'nt-flag' }, box, ' Chỉ nội dung sắp đến hạn hoặc quá hạn'), laid);
  }

  // -------------------------------------------------------------------------------------------- actions

  isOpen() {
    return ['planned', 'preparing', 'dispatched'].includes(this.board.state);
  }

  actions() {
    const { steers, works } = this.page.council;
    const before = this.session.opensOn >= today();
    const button = (label, yes, open) =>
      yes && h('button', { type: 'button', class: 'btn btn-default', click: () => open() }, label);
    return h('p', { class: 'nt-actions' }, this.isOpen() && [
      button('Ghi ngày thông báo', works && !this.session.announcedOn, () => this.announce()),
      button('Bổ sung nội dung', steers && before && this.board.state !== 'planned', () => this.addItem()),
      button('Chuyển ngày khai mạc', steers && before, () => this.moveDay()),
      button('Hủy kỳ họp', steers, () => this.cancel())
    ]);
  }

  announce() {
    this.panel.ask('Ghi ngày thông báo kỳ họp',
      [field('Ngày thông báo', 'announcedOn', { type: 'date', required: true, max: today(), value: today() })],
      'Ghi nhận', values => call('POST', this.path + '/announcement', values), 'Đã ghi ngày thông báo kỳ họp.');
  }

  removeItem(item) {
    this.panel.ask('Đưa ra khỏi chương trình: ' + item.title, [reasonField()], 'Đưa ra khỏi chương trình',
      values => call('POST', this.path + '/items/' + encodeURIComponent(item.code) + '/removal', values),
      'Đã đưa «' + item.title + '» ra khỏi chương trình.');
  }

  cancel() {
    this.panel.ask('Hủy kỳ họp', [
      h('p', { class: 'nt-note nt-note--strong' }, 'Mọi việc đang chuẩn bị cho kỳ họp này sẽ kết thúc.'),
      reasonField()
    ], 'Hủy kỳ họp', values => call('POST', this.path + '/cancellation', values), 'Đã hủy kỳ họp.');
  }

  /** First the dates, old and new, then the move itself. */
  moveDay() {
    const preview = h('div', { 'aria-live': 'polite' });
    const path = this.path + '/opening-day';
    const input = h('input', { class: 'form-control', type: 'date', required: true, min: today() });
    let seen = null;
    const form = this.panel.ask('Chuyển ngày khai mạc', [field('Ngày khai mạc mới', 'opensOn', {}, input), preview],
      'Xem trước', async ({ opensOn }) => {
        if (seen === opensOn) {
          return call('POST', path + query({ commit: true }), { opensOn });
        }
        preview.replaceChildren(this.moves(await call('POST', path, { opensOn })));
        seen = opensOn;
        send.textContent = 'Chuyển sang ' + readable(opensOn);
        this.page.message.say('');
        return false;
      }, 'Đã chuyển ngày khai mạc; các hạn và việc đang chờ đã theo ngày mới.');
    const send = form.querySelector('[type=submit]');
    input.addEventListener('input', () => {
      seen = null;
      send.textContent = 'Xem trước';
      preview.replaceChildren();
    });
  }

  moves({ from, to, moves }) {
    const late = moves.filter(move => move.becomesLate).length;
    return h('div', {},
      h('p', { class: 'nt-note' + (late ? ' nt-note--strong' : '') },
        'Khai mạc chuyển từ ' + withWeekday(from) + ' sang ' + withWeekday(to) + ': '
          + (moves.length ? moves.length + ' hạn chuyển theo' : 'không có hạn nào phải chuyển theo')
          + (late ? ', trong đó ' + late + ' hạn không đủ thời gian.' : '.')),
      moves.length ? table('Các hạn chuyển theo', [
        ['Việc', move => [move.what, small(move.title), h('details', {},
          h('summary', {}, 'Vì sao'), small(readable(move.explanation)))]],
        ['Hạn cũ', move => readable(move.from)],
        ['Hạn mới', move => [withWeekday(move.to), move.becomesLate && h('span', { class: 'nt-badge' },
          'không đủ thời hạn')].filter(Boolean)]
      ], moves, move => ({ class: move.becomesLate ? 'nt-red' : '' })) : '');
  }

  async addItem() {
    try {
      this.offerItem(await call('GET', this.path + '/agenda'));
    } catch (error) {
      this.page.message.say(error.message, true);
    }
  }

  /** What earlier sessions put off and what other cases propose to question is offered beside a new item. */
  offerItem({ units, committees, putOff, toQuestion }) {
    const one = (label, name, options, attributes, chosen) => field(label, name, {}, select(options, chosen, attributes));
    const origins = new Map([
      ...putOff.map(item => [item.code, { label: 'Kỳ họp trước chuyển sang: ' + item.title, item }]),
      ...toQuestion.map(({ caseCode, title }) => [caseCode,
        { label: 'Đề nghị chất vấn: ' + title + ' (' + caseCode + ')', item: { title, kind: 'questioning' } }])
    ]);
    const from = [...origins].map(([code, { label }]) => [code, label]);
    const flag = (label, name) => h('label', { class: 'nt-flag' }, h('input', { type: 'checkbox', name }), ' ' + label);
    const normative = flag('Quy phạm pháp luật', 'normative');
    const dismissal = flag('Bãi nhiệm', 'dismissal');
    const committee = one('Ban thẩm tra', 'committee', [['', '— Chọn Ban —'], ...Object.entries(committees)], {});
    const take = event => {
      const { item } = origins.get(event.target.value) || { item: { kind: 'report' } };
      ['title', 'kind', 'submitter', 'drafter', 'committee'].forEach(name => {
        form.elements[name].value = item[name] || '';
      });
      form.elements.normative.checked = Boolean(item.normative);
      form.elements.dismissal.checked = Boolean(item.dismissal);
      follow();
    };
    const follow = () => {
      const kind = form.elements.kind.value;
      normative.hidden = kind !== 'resolution';
      dismissal.hidden = kind !== 'personnel';
      committee.hidden = !isVerified(kind);
      form.elements.committee.required = isVerified(kind);
    };
    const all = Object.entries(units);
    const form = this.panel.ask('Bổ sung nội dung', [
      from.length ? one('Nội dung đã có đề nghị', 'from', [['', '— Nội dung mới —'], ...from], { change: take }) : '',
      field('Tên nội dung', 'title', { type: 'text', required: true, maxlength: 250, autocomplete: 'off' }),
      h('div', { class: 'nt-row' },
        one('Loại nội dung', 'kind', KINDS, { change: () => follow() }, 'report'),
        one('Cơ quan trình', 'submitter', [['', '— Chọn cơ quan —'], ...all], { required: true }),
        one('Cơ quan soạn thảo', 'drafter', [['', '— Như cơ quan trình —'], ...all], {}),
        committee),
      normative, dismissal,
      field('Lý do bổ sung (không bắt buộc)', 'reason', {},
        h('textarea', { class: 'form-control', rows: 2, maxlength: 2000 }))
    ], 'Bổ sung', values =>
      call('POST', this.path + '/items', { ...itemOf(values), reason: values.reason }),
      'Đã bổ sung nội dung; việc chuẩn bị bắt đầu ngay.');
    follow();
  }
}
