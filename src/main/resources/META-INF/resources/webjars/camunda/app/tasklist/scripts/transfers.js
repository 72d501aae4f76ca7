// The page of transfer batches: the office puts waiting petitions together, the standing committee lets a whole batch
// out with one letter. Every text from the server is set as text, never as markup.

import { Message, call, field, given, h, icon, readable, select, table, today } from '../../common/page.js';

const ROUTE = '/transfers';
const addressee = item => item.gateway || item.lead || 'Chuyển cấp có thẩm quyền';

function grouped(items) {
  const groups = new Map();
  items.forEach(item => groups.set(addressee(item), [...(groups.get(addressee(item)) || []), item]));
  return [...groups];
}

const COLUMNS = [
  ['Mã', item => item.code],
  ['Tiêu đề', item => item.title],
  ['Địa bàn', item => item.place],
  ['Cơ quan chủ trì', item => item.lead || '—'],
  ['Vì sao', item => item.reason || '—']
];

// ---------------------------------------------------------------------------------------------- the page

class TransferPage {
  constructor(node) {
    this.message = new Message();
    this.result = h('div', {});
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    this.chooser = h('div', {});
    node.append(h('div', { class: 'nt-page' },
      h('h1', {}, 'Đợt chuyển kiến nghị'), this.chooser, this.message.element, this.result, this.body));
  }

  async start() {
    try {
      const councils = Object.entries(await call('GET', '/transfers/councils'));
      if (!councils.length) {
        this.body.replaceChildren(h('p', {}, 'Trang này dành cho Văn phòng và Thường trực HĐND.'));
        return;
      }
      this.council = councils[0][0];
      this.choose(councils);
      await this.load();
    } catch (error) {
      this.message.say(error.message, true);
      this.body.replaceChildren();
    }
  }

  choose(councils) {
    const change = event => {
      this.council = event.target.value;
      this.message.say('');
      this.result.replaceChildren();
      this.load();
    };
    this.chooser.replaceChildren(councils.length === 1
      ? h('p', { class: 'nt-council' }, councils[0][1])
      : h('div', { class: 'nt-council' }, field('Hội đồng', 'council', {}, select(councils, this.council, { change }))));
  }

  async load() {
    const council = this.council;
    try {
      const waiting = await call('GET', '/transfers/waiting?council=' + encodeURIComponent(council));
      if (council === this.council) {
        this.show(waiting);
      }
    } catch (error) {
      this.body.replaceChildren();
      this.message.say(error.message, true);
    }
  }

  /** Does something and shows what came of it. */
  act(button, work, done) {
    this.result.replaceChildren();
    return this.message.attempt(button, async () => {
      await work();
      await this.load();
      this.message.say(done);
    });
  }

  show(waiting) {
    const single = waiting.petitions.filter(item => !item.batch);
    this.body.replaceChildren(
      h('h2', {}, 'Đợt chuyển chờ duyệt'),
      ...(waiting.batches.length
        ? waiting.batches.map(batch => this.batch(batch, waiting))
        : [h('p', {}, 'Không có đợt chuyển nào chờ duyệt.')]),
      h('h2', {}, 'Kiến nghị chờ lập đợt'),
      ...(single.length
        ? grouped(single).map(([name, items]) => this.group(name, items, waiting.mayPutTogether))
        : [h('p', {}, 'Không có kiến nghị nào chờ lập đợt.')]));
  }

  group(name, items, mayPutTogether) {
    const title = h('h3', {}, 'Gửi ' + name, h('small', {}, ' ' + items.length + ' kiến nghị'));
    if (!mayPutTogether) {
      return h('section', { class: 'nt-batch' }, title, table('Kiến nghị gửi ' + name, COLUMNS, items));
    }
    const boxes = new Map(items.map(item => [item.code, h('input', {
      type: 'checkbox', 'aria-label': 'Chọn ' + item.code, change: () => count()
    })]));
    const chosen = () => items.map(item => item.code).filter(code => boxes.get(code).checked);
    const all = h('input', { type: 'checkbox', change: () => {
      boxes.forEach(box => (box.checked = all.checked));
      count();
    } });
    const make = h('button', { type: 'button', class: 'btn btn-primary', disabled: true, click: () => {
      const petitions = chosen();
      this.act(make, () => call('POST', '/transfer-batches', { council: this.council, petitions }),
        'Đã lập đợt chuyển gồm ' + petitions.length + ' kiến nghị gửi ' + name + '.');
    } });
    const count = () => {
      const size = chosen().length;
      all.checked = size === items.length;
      all.indeterminate = size > 0 && size < items.length;
      make.disabled = size === 0;
      make.textContent = 'Lập đợt chuyển' + (size ? ' (' + size + ')' : '');
    };
    count();
    return h('section', { class: 'nt-batch' }, title,
      h('label', { class: 'nt-all' }, all, ' Chọn tất cả'),
      table('Kiến nghị gửi ' + name, [['', item => boxes.get(item.code)], ...COLUMNS], items), make);
  }

  batch(batch, waiting) {
    const items = waiting.petitions.filter(item => batch.petitions.includes(item.code));
    const receivers = grouped(items).map(([name]) => name).join(', ');
    const apart = h('button', { type: 'button', class: 'btn btn-default', click: () =>
      this.act(apart, () => call('DELETE', '/transfer-batches/' + encodeURIComponent(batch.id)),
        'Đã gỡ đợt chuyển; các kiến nghị trở lại danh sách chờ lập đợt.') }, 'Gỡ đợt');
    return h('section', { class: 'nt-batch' },
      h('h3', {}, 'Đợt lập ngày ' + readable(batch.madeOn), h('small', {}, ' ' + items.length + ' kiến nghị')),
      h('p', {}, 'Gửi: ' + (receivers || '—')),
      waiting.mayApprove
        ? this.approval(batch, items)
        : table('Kiến nghị trong đợt lập ngày ' + readable(batch.madeOn), COLUMNS, items),
      waiting.mayPutTogether && apart);
  }

  /** The whole batch in one look: what is ticked out stays in it, the rest goes out with one letter. */
  approval(batch, items) {
    const boxes = new Map(items.map(item => [item.code, h('input', {
      type: 'checkbox', checked: true, 'aria-label': 'Chuyển ' + item.code, change: () => count()
    })]));
    const isChosen = item => boxes.get(item.code).checked;
    const approve = h('button', { type: 'submit', class: 'btn btn-primary' });
    const count = () => {
      const size = items.filter(isChosen).length;
      approve.disabled = !size;
      approve.textContent = 'Duyệt chuyển ' + (size === items.length ? 'cả đợt' : size + '/' + items.length + ' kiến nghị');
    };
    const submit = event => {
      event.preventDefault();
      this.letOut(approve, items.map(item => [item, isChosen(item)]), given(event.target));
    };
    count();
    return [
      table('Kiến nghị trong đợt lập ngày ' + readable(batch.madeOn),
        [['', item => boxes.get(item.code)], ...COLUMNS], items),
      h('form', { class: 'nt-letter', submit },
        field('Số công văn', 'letterNumber', { type: 'text', required: true, maxlength: 200, autocomplete: 'off' }),
        field('Ngày công văn', 'letterDate', { type: 'date', required: true, max: today(), value: today() }),
        field('Hạn trả lời (không bắt buộc)', 'dueOn', { type: 'date', min: today() }),
        approve)
    ];
  }

  /** Lets out what was chosen, all or none, and says for each petition what came of it. */
  async letOut(button, choice, letter) {
    const petitions = choice.filter(([, chosen]) => chosen).map(([item]) => item.code);
    const out = 'công văn số ' + letter.letterNumber + ' ngày ' + readable(letter.letterDate);
    let refusal = null;
    await this.act(button, () =>
      call('POST', '/transfers', { council: this.council, petitions, ...letter }).catch(error => {
        refusal = error;
        throw error;
      }), 'Đã duyệt chuyển ' + petitions.length + ' kiến nghị theo ' + out + '.');
    const outcome = ([item, chosen]) =>
      !chosen ? 'Giữ lại trong đợt'
        : !refusal ? 'Đã chuyển theo ' + out
        : refusal.message.includes(item.code) ? 'Vướng mắc: ' + refusal.message
        : 'Chưa chuyển';
    const stands = ([item, chosen]) => chosen && refusal && refusal.message.includes(item.code);
    this.result.replaceChildren(h('section', { class: 'nt-batch' },
      h('h2', {}, 'Kết quả duyệt chuyển'),
      table('Kết quả duyệt chuyển', [
        ['Mã', ([item]) => item.code],
        ['Tiêu đề', ([item]) => item.title],
        ['Kết quả', outcome]
      ], choice, row => ({ class: stands(row) ? 'nt-red' : '' }))));
  }
}

// ---------------------------------------------------------------------------------------------- plugins

export default [
  {
    id: 'transfers-page',
    pluginPoint: 'tasklist.route',
    properties: { path: ROUTE },
    render: node => new TransferPage(node).start()
  },
  {
    id: 'transfers-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 90,
    // Only those who may see a council's batches get the link.
    render: node =>
      call('GET', '/transfers/councils')
        .then(councils => {
          if (Object.keys(councils).length) {
            node.append(h('a', { href: '#' + ROUTE }, icon('envelope'), ' Đợt chuyển kiến nghị'));
          }
        })
        .catch(() => {})
  }
];
