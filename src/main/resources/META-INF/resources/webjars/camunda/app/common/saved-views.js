// The questions to the register that somebody keeps under a name, for oneself or for the colleagues of a unit as well.

import { Panel, call, field, h, icon, query, select } from './page.js';

/** What is the same question is the same text. */
const sorted = text => [...new URLSearchParams(text)].map(String).sort().join();

export class SavedViews {
  /** @param register the page: its message, and a way to show itself anew */
  constructor(register) {
    this.register = register;
    this.panel = new Panel(register);
    this.list = h('div', {});
    this.element = h('div', {}, this.list, this.panel.element);
  }

  async load() {
    Object.assign(this, await call('GET', '/register/views'));
    this.list.replaceChildren(this.views.length
      ? h('nav', { class: 'nt-views-kept', 'aria-label': 'Cách xem đã lưu' },
          h('span', {}, 'Cách xem đã lưu: '),
          h('ul', { class: 'nt-chips' }, this.views.map(view => this.item(view))))
      : '');
  }

  item(view) {
    const remove = h('button', { type: 'button', class: 'btn btn-link', 'aria-label': 'Xóa cách xem ' + view.title,
      click: () => this.register.message.attempt(remove, async () => {
        await call('DELETE', '/register/views/' + view.id);
        await this.load();
        await this.register.show('Đã xóa cách xem “' + view.title + '”.');
      }) }, icon('trash'));
    return h('li', { 'data-query': view.query },
      h('a', { href: '#/register?' + view.query }, view.title),
      view.sharedWithName && h('small', {}, ' ' + view.sharedWithName),
      view.own && remove);
  }

  /** Marks the views that ask what is shown. */
  mark(question) {
    const shown = sorted(query(question));
    this.list.querySelectorAll('li').forEach(item => {
      const same = sorted(item.dataset.query) === shown;
      item.classList.toggle('nt-chip-shown', same);
      item.querySelector('a').toggleAttribute('aria-current', same);
    });
  }

  /** Asks for a name and keeps what is shown now. */
  ask(question) {
    const units = [['', 'Chỉ mình tôi'], ...this.units.map(({ code, name }) => [code, name])];
    this.panel.ask('Lưu cách xem này', h('div', { class: 'nt-filter-row' },
      field('Tên cách xem', 'title', { required: true, maxlength: 100 }),
      this.units.length > 0 && field('Ai thấy', 'sharedWith', {}, select(units, '', {}))),
    'Lưu', async fields => {
      await call('POST', '/register/views', { ...fields, query: query(question).slice(1) });
      this.panel.element.replaceChildren();
      await this.load();
    }, 'Đã lưu cách xem.');
  }
}
