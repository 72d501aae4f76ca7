// Picks the bodies of a mission, up to some hundred: by words, by kind, one by one, in forms and on pages.

import { plain } from './agenda.js';
import { h } from '../../common/page.js';

/** Bodies that are picked as a whole: [what they are called, the start of their codes]. */
const KINDS = [
  ['xã, phường', /^ubnd-(x|p)-/],
  ['sở', /^so-/]
];

export class BodyPicker {
  /**
   * @param bodies code to name
   * @param changed is told the codes chosen, in the order in which they were chosen
   */
  constructor(bodies, changed) {
    Object.assign(this, { bodies: Object.entries(bodies), changed, chosen: [] });
    this.words = h('input', { class: 'form-control', type: 'search', placeholder: 'Tìm theo tên, nhấn Enter để chọn',
      'aria-label': 'Tìm đơn vị chịu sự giám sát', autocomplete: 'off',
      input: () => this.filter(), keydown: event => this.pickFirst(event) });
    this.only = h('input', { type: 'checkbox', change: () => this.filter() });
    this.count = h('strong', { role: 'status' });
    this.rows = new Map(this.bodies.map(([code, name]) => [code, this.row(code, name)]));
    this.nothing = h('p', { class: 'help-block' }, 'Không có đơn vị nào.');
    this.element = h('fieldset', { class: 'nt-picker' },
      h('legend', {}, 'Đơn vị chịu sự giám sát'),
      this.words,
      h('p', { class: 'nt-picks' }, this.buttons(),
        h('label', { class: 'nt-flag' }, this.only, ' Chỉ xem đơn vị đã chọn'), this.count),
      h('div', { class: 'nt-picked' }, [...this.rows.values()].map(row => row.element), this.nothing));
    this.set([]);
  }

  row(code, name) {
    const box = h('input', { type: 'checkbox', change: () => this.toggle(code, box.checked) });
    return { box, text: plain(name), element: h('label', {}, box, h('span', {}, name)) };
  }

  buttons() {
    const button = (label, click) => h('button', { type: 'button', class: 'btn btn-default btn-sm', click }, label);
    return [
      ...KINDS.map(([label, start]) => [label, this.bodies.map(([code]) => code).filter(code => start.test(code))])
        .filter(([, codes]) => codes.length > 1)
        .map(([label, codes]) =>
          button('Chọn tất cả ' + label + ' (' + codes.length + ')', () => this.choose([...this.chosen, ...codes]))),
      button('Bỏ chọn tất cả', () => this.choose([]))
    ];
  }

  toggle(code, yes) {
    this.choose(yes ? [...this.chosen, code] : this.chosen.filter(one => one !== code));
  }

  choose(codes) {
    this.set(codes);
    this.changed(this.chosen);
  }

  /** Shows these as chosen; what is unknown is left out. */
  set(codes) {
    this.chosen = [...new Set(codes)].filter(code => this.rows.has(code));
    this.rows.forEach(({ box }, code) => (box.checked = this.chosen.includes(code)));
    this.count.textContent = 'Đã chọn ' + this.chosen.length + ' đơn vị';
    this.filter();
  }

  filter() {
    const words = plain(this.words.value).split(' ');
    let shown = 0;
    this.rows.forEach(({ box, text, element }) => {
      element.hidden = !words.every(word => text.includes(word)) || (this.only.checked && !box.checked);
      shown += element.hidden ? 0 : 1;
    });
    this.nothing.hidden = shown > 0;
  }

  /** Enter chooses the first body found and makes ready for the next words. */
  pickFirst(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      const found = [...this.rows].find(([, { box, element }]) => !element.hidden && !box.checked);
      if (found && this.words.value.trim()) {
        this.toggle(found[0], true);
        this.words.select();
      }
    }
  }
}
