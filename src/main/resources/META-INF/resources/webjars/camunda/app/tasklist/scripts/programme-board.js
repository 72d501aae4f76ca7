// A council's programme of supervision for a year: what is planned and how far it is, who is visited when, and what is
// proposed for it.

import { BodyPicker } from './body-picker.js';
import { FORMS, SUBJECTS, isOfUnit, nameOf, unitsOf } from './mission-words.js';
import { Panel, call, dateOf, field, h, query, readable, select, table, withWeekday } from '../../common/page.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const QUARTERS = ['I', 'II', 'III', 'IV'];
const PROGRESS = ['planned', 'started', 'late', 'done'];

const small = text => h('small', {}, text);

const quarterOf = ({ item }) => Math.floor(dateOf(item.startsOn).getMonth() / 3);

export class ProgrammeBoard {
  /** @param page the page around: its message, its council, and a way to show itself anew */
  constructor(page, place, address) {
    Object.assign(this, { page, place, address, panel: new Panel(page), chosen: new Set() });
  }

  /** The whole programme as an element. */
  async load() {
    const { council, year } = this.place;
    this.whole = await call('GET', '/programme' + query({ council, year }));
    // In the lists and in the matrix an item is known by its number.
    this.numbers = new Map(this.whole.items.map(({ item }, index) => [item.id, index + 1]));
    const propose = h('button', { type: 'button', class: 'btn btn-default', click: () =>
      this.page.message.attempt(propose, () => this.propose()) }, 'Đề xuất nội dung');
    return h('div', {},
      h('h2', {}, 'Chương trình giám sát năm ' + year),
      this.limits(),
      h('p', { class: 'nt-actions' }, this.page.council.opens && propose),
      this.panel.element,
      this.whole.items.length ? [this.quarters(), this.items(), this.matrix()] : h('p', {}, 'Chưa có nội dung nào.'));
  }

  limits() {
    const { limits } = this.whole;
    return h('details', { class: 'nt-more' },
      h('summary', {}, 'Mốc lập chương trình (' + limits.length + ')'),
      table('Mốc lập chương trình', [
        ['Việc', limit => limit.name],
        ['Hạn', limit => [withWeekday(limit.due), small(readable(limit.explanation))]]
      ], limits));
  }

  /** The quarters side by side. */
  quarters() {
    const line = quarter => PROGRESS.filter(one => quarter[one]).map(one =>
      h('span', { class: 'nt-progress nt-progress--' + one }, quarter[one] + ' ' + this.label(one)));
    return h('ul', { class: 'nt-counts' }, this.whole.quarters.map(quarter => {
      const parts = line(quarter);
      return h('li', {}, h('strong', {}, 'Quý ' + QUARTERS[quarter.quarter - 1]), ' ',
        parts.length ? parts : small('chưa có nội dung được duyệt'));
    }));
  }

  label(progress) {
    return { planned: 'trong kế hoạch', started: 'đang thực hiện', late: 'chậm bắt đầu', done: 'đã xong' }[progress];
  }

  // -------------------------------------------------------------------------------------------- items

  items() {
    return h('div', {}, this.decision(), QUARTERS.map((name, index) => {
      const lines = this.whole.items.filter(line => quarterOf(line) === index);
      return lines.length > 0 && h('div', {}, h('h3', {}, 'Quý ' + name), this.table(lines, 'Quý ' + name));
    }));
  }

  table(lines, caption) {
    const { council } = this.page;
    const pick = line => (line.progress === 'proposed'
      ? h('input', { type: 'checkbox', 'aria-label': 'Chọn ' + line.item.title, checked: this.chosen.has(line.item.id),
          change: event => this.choose(line.item.id, event.target.checked) })
      : '');
    const what = ({ item, unitName }) => [
      h('strong', {}, item.title),
      small((isOfUnit(item.subject) ? unitName : nameOf(SUBJECTS, item.subject)) + ' · ' + nameOf(FORMS, item.form)
        + ' · ' + item.bodies.length + ' đơn vị'),
      item.reason && small('Lý do: ' + item.reason)
    ];
    const progress = ({ item, progress: word, progressLabel }) => [
      h('span', { class: 'nt-progress nt-progress--' + word }, progressLabel),
      item.missionCode && small(h('a', { href: this.address({ view: 'mission', code: item.missionCode }) },
        item.missionCode))
    ];
    const columns = [
      ['Số', ({ item }) => this.numbers.get(item.id)],
      ['Nội dung giám sát', what],
      ['Thời gian', ({ item }) => readable(item.startsOn) + ' – ' + readable(item.endsOn)],
      ['Tiến độ', progress]
    ];
    return table(caption, council.decides ? [['', pick], ...columns] : columns, lines, line => ({
      class: line.progress === 'late' ? 'nt-red' : line.progress === 'declined' ? 'nt-gone' : ''
    }));
  }

  /** What the standing committee does with several proposals at once. */
  decision() {
    const proposed = this.whole.items.filter(line => line.progress === 'proposed');
    if (!this.page.council.decides || !proposed.length) {
      return '';
    }
    const button = (label, kind, click) =>
      h('button', { type: 'button', class: 'btn ' + kind, disabled: true, click }, label);
    this.buttons = [
      button('Duyệt', 'btn-primary', () => this.decide(true)),
      button('Không duyệt', 'btn-default', () => this.decide(false))
    ];
    this.count = h('span', { role: 'status' }, 'Chưa chọn nội dung nào.');
    const all = h('input', { type: 'checkbox', change: () => {
      this.page.body.querySelectorAll('.nt-table input[type=checkbox]').forEach(box => (box.checked = all.checked));
      proposed.forEach(({ item }) => this.choose(item.id, all.checked));
    } });
    return h('div', { class: 'nt-actions nt-decision' },
      h('label', { class: 'nt-flag' }, all, ' Chọn tất cả đề xuất (' + proposed.length + ')'), this.buttons, this.count);
  }

  choose(id, yes) {
    this.chosen[yes ? 'add' : 'delete'](id);
    this.buttons.forEach(button => (button.disabled = !this.chosen.size));
    this.count.textContent = this.chosen.size ? 'Đã chọn ' + this.chosen.size + ' nội dung.' : 'Chưa chọn nội dung nào.';
  }

  decide(approved) {
    const items = [...this.chosen].map(String);
    const send = values => call('POST', '/programme/decision', {
      council: this.place.council, items, approved, ...values
    });
    const what = items.length + ' nội dung';
    const reason = h('textarea', { class: 'form-control', rows: 3, maxlength: 2000, required: !approved });
    this.panel.ask((approved ? 'Duyệt ' : 'Không duyệt ') + what,
      [field(approved ? 'Ý kiến (không bắt buộc)' : 'Lý do', 'reason', {}, reason)],
      approved ? 'Duyệt' : 'Không duyệt', send, (approved ? 'Đã duyệt ' : 'Đã ghi không duyệt ') + what + '.');
  }

  // -------------------------------------------------------------------------------------------- bodies by months

  /** Who is visited when; what overlaps stands out. */
  matrix() {
    const { matrix } = this.whole;
    const overlaps = matrix.filter(body => body.overlaps).length;
    const titles = new Map(this.whole.items.map(({ item }) => [item.id, item.title]));
    const cell = body => (ids, index) => h('td', {
      class: ids.length > 1 ? 'nt-overlap' : ids.length ? 'nt-busy' : false,
      title: ids.length > 0 && body.name + ', tháng ' + MONTHS[index] + ': ' + ids.map(id => titles.get(id)).join('; ')
    }, ids.map(id => this.numbers.get(id)).join(', '));
    return h('div', {},
      h('h3', {}, 'Đơn vị theo tháng'),
      h('p', { class: overlaps ? 'nt-note nt-note--strong' : 'nt-note' }, overlaps
        ? overlaps + ' đơn vị bị giám sát trùng tháng (ô đậm). Số trong ô là số của nội dung.'
        : 'Không đơn vị nào bị giám sát trùng tháng. Số trong ô là số của nội dung.'),
      h('div', { class: 'nt-matrix', tabindex: '0' },
        h('table', { class: 'table' },
          h('caption', { class: 'sr-only' }, 'Đơn vị chịu sự giám sát theo tháng'),
          h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Đơn vị'),
            MONTHS.map(month => h('th', { scope: 'col' }, 'T' + month)))),
          h('tbody', {}, [...matrix].sort((one, other) => other.overlaps - one.overlaps).map(body => h('tr', {},
            h('th', { scope: 'row' }, body.name), body.months.map(cell(body))))))));
  }

  // -------------------------------------------------------------------------------------------- proposing

  async propose() {
    const offer = await call('GET', '/start-forms/supervision');
    const subjects = SUBJECTS.filter(([word]) =>
      isOfUnit(word) ? Object.keys(unitsOf(offer, word)).length : offer.steers);
    let bodies = [];
    const picker = new BodyPicker(offer.bodies, codes => (bodies = codes));
    const unit = select([], '', { required: true });
    const unitField = field('Ban, Tổ thực hiện', 'unit', {}, unit);
    const subject = select(subjects, subjects[0][0], { change: () => follow() });
    const day = (label, name) => field(label, name, { type: 'date', required: true, min: offer.today });
    const follow = () => {
      const of = isOfUnit(subject.value);
      unitField.hidden = !of;
      unit.disabled = !of;
      unit.replaceChildren(...Object.entries(of ? unitsOf(offer, subject.value) : {}).map(([code, name]) =>
        h('option', { value: code }, name)));
    };
    this.panel.ask('Đề xuất nội dung giám sát', [
      h('div', { class: 'nt-row' },
        field('Chủ thể giám sát', 'subject', {}, subject), unitField, field('Hình thức', 'form', {}, select(FORMS))),
      field('Nội dung giám sát', 'title', { type: 'text', required: true, maxlength: 250, autocomplete: 'off' }),
      h('div', { class: 'nt-row' }, day('Ngày bắt đầu', 'startsOn'), day('Ngày kết thúc', 'endsOn')),
      picker.element
    ], 'Đề xuất', values => {
      if (!bodies.length) {
        throw new Error('Xin chọn ít nhất một đơn vị chịu sự giám sát.');
      }
      return call('POST', '/programme', { council: this.place.council, ...values, bodies });
    }, 'Đã đề xuất; Thường trực HĐND xem xét.');
    follow();
  }
}
