// Moving open tasks of a unit to another one: choose, look at what would come of it, leave some out, do it.

import { call, field, given, h, query, reasonField, select, table } from './page.js';

const label = unit => unit.name + (unit.ended ? ' (đã kết thúc)' : '') + ' · ' + unit.tasks + ' việc';

class Mover {
  constructor(page, council, places, chosen) {
    Object.assign(this, { page, council, places });
    this.holders = places.filter(unit => unit.tasks);
    this.from = (this.holders.find(unit => unit.code === chosen) || this.holders[0] || {}).code;
    this.result = h('div', {});
    this.element = h('div', {}, this.form(), this.result);
  }

  form() {
    if (!this.holders.length) {
      return h('p', {}, 'Không có việc nào đang mở.');
    }
    const to = h('select', { class: 'form-control', required: true });
    const offer = () => {
      const unit = this.holders.find(one => one.code === this.from);
      const takers = this.places.filter(one => unit.to.includes(one.code));
      to.replaceChildren(h('option', { value: '' }, takers.length ? 'Chọn đơn vị nhận' : 'Không có đơn vị cùng loại'),
        ...takers.map(one => h('option', { value: one.code }, one.name)));
      this.result.replaceChildren();
    };
    const from = select(this.holders.map(one => [one.code, label(one)]), this.from, {
      change: event => {
        this.from = event.target.value;
        offer();
      }
    });
    offer();
    const look = h('button', { type: 'submit', class: 'btn btn-primary' }, 'Xem trước');
    return h('form', { class: 'nt-batch', submit: event => {
      event.preventDefault();
      const order = { council: this.council, ...given(event.target) };
      this.page.message.attempt(look, async () => this.preview(order, await this.ask(order, false)));
    } },
      h('p', {}, 'Việc đang mở chuyển sang đơn vị cùng loại; đơn vị nhận được đọc hồ sơ. Các bước sau của hồ sơ vẫn theo'
        + ' cơ quan ghi trong hồ sơ.'),
      field('Đơn vị đang giữ việc', 'fromUnit', {}, from),
      field('Đơn vị nhận việc', 'toUnit', {}, to),
      reasonField('Lý do chuyển'), look);
  }

  ask(order, commit) {
    return call('POST', '/tasks/moving' + query({ commit }), order);
  }

  /** What would come of it; ticked out is what stays. */
  preview(order, { from, to, rows }) {
    const boxes = new Map(rows.map(row => [row.task, h('input', {
      type: 'checkbox', checked: true, 'aria-label': 'Chuyển ' + (row.name || row.task), change: () => count()
    })]));
    const chosen = () => rows.filter(row => boxes.get(row.task).checked).map(row => row.task);
    const move = h('button', { type: 'button', class: 'btn btn-primary', click: () =>
      this.page.message.attempt(move, async () => {
        const done = await this.ask({ ...order, tasks: chosen() }, true);
        const moved = done.rows.filter(row => row.result === 'moved').length;
        this.show('Kết quả chuyển việc từ ' + from + ' sang ' + to, done.rows, [
          ['Kết quả', row => (row.result === 'moved' ? 'Đã chuyển' : 'Không chuyển được: ' + row.why)]
        ]);
        this.page.message.say('Đã chuyển ' + moved + '/' + done.rows.length + ' việc sang ' + to + '.',
          moved < done.rows.length);
      }) });
    const count = () => {
      move.textContent = 'Chuyển ' + chosen().length + ' việc';
      move.disabled = !chosen().length;
    };
    count();
    this.show('Sẽ chuyển từ ' + from + ' sang ' + to, rows, [], row => boxes.get(row.task));
    this.result.append(move);
    this.result.querySelector('h2').focus();
  }

  show(title, rows, more, pick) {
    this.result.replaceChildren(
      h('h2', { tabindex: '-1' }, title),
      table(title, [
        ...(pick ? [['', pick]] : []),
        ['Mã', row => row.caseCode || '—'],
        ['Việc', row => row.name || '—'],
        ...more
      ], rows, row => ({ class: row.result === 'moved' ? '' : 'nt-red' })));
  }
}

/** The view of a council's page. */
export async function movingTasks(page, council, unit) {
  return new Mover(page, council, await call('GET', '/tasks/moving' + query({ council })), unit).element;
}
