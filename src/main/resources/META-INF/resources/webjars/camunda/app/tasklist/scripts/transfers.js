// The page of transfer batches: the office puts waiting petitions together, the standing committee lets a whole batch
// out with one letter. Every text from the server is set as text, never as markup.

const ROUTE = '/transfers';
const appRoot = () => document.querySelector('base').getAttribute('app-root');
const apiUri = () => appRoot().replace(/\/camunda$/, '') + '/api';

const readable = day => (day || '').replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

async function call(method, path, body) {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  const headers = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET' && token) {
    headers['X-XSRF-TOKEN'] = decodeURIComponent(token[1]);
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const options = { method, headers, credentials: 'same-origin', body: body && JSON.stringify(body) };
  const answer = await fetch(apiUri() + path, options).catch(() => {
    throw new Error('Máy chủ không trả lời; xin thử lại sau.');
  });
  const data = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Error((data && data.detail) || 'Máy chủ báo lỗi ' + answer.status + '.');
  }
  return data;
}

/** An element with its attributes (functions are listeners) and its children (texts stay texts). */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value != null) {
      element.setAttribute(key, value);
    }
  });
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

const icon = name => h('span', { class: 'glyphicon glyphicon-' + name, 'aria-hidden': 'true' });
const addressee = item => item.gateway || item.lead || 'Chuyển cấp có thẩm quyền';

function grouped(items) {
  const groups = new Map();
  items.forEach(item => groups.set(addressee(item), [...(groups.get(addressee(item)) || []), item]));
  return [...groups];
}

// ---------------------------------------------------------------------------------------------- tables

const COLUMNS = [
  ['Mã', item => item.code],
  ['Tiêu đề', item => item.title],
  ['Địa bàn', item => item.place],
  ['Cơ quan chủ trì', item => item.lead || '—'],
  ['Vì sao', item => item.reason || '—']
];

/** The petitions as a table; on a phone each becomes a block that names its cells. */
function table(caption, items, box) {
  const cells = item => COLUMNS.map(([label, text]) => h('td', { 'data-label': label }, text(item)));
  return h('table', { class: 'table nt-table' },
    h('caption', { class: 'sr-only' }, caption),
    h('thead', {}, h('tr', {},
      box && h('td', {}),
      COLUMNS.map(([label]) => h('th', { scope: 'col' }, label)))),
    h('tbody', {}, items.map(item => h('tr', {}, box && h('td', { class: 'nt-pick' }, box(item)), cells(item)))));
}

// ---------------------------------------------------------------------------------------------- the page

class TransferPage {
  constructor(node) {
    this.message = h('div', { role: 'status', tabindex: '-1', class: 'nt-message' });
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    this.chooser = h('div', {});
    node.append(h('div', { class: 'nt-page' },
      h('h1', {}, 'Đợt chuyển kiến nghị'), this.chooser, this.message, this.body));
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
      this.say(error.message, true);
      this.body.replaceChildren();
    }
  }

  choose(councils) {
    const options = councils.map(([code, name]) => h('option', { value: code }, name));
    const change = event => {
      this.council = event.target.value;
      this.say('');
      this.load();
    };
    this.chooser.replaceChildren(councils.length === 1
      ? h('p', { class: 'nt-council' }, councils[0][1])
      : h('div', { class: 'form-group nt-council' },
          h('label', { for: 'nt-council' }, 'Hội đồng'),
          h('select', { id: 'nt-council', class: 'form-control', change }, options)));
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
      this.say(error.message, true);
    }
  }

  say(text, wrong) {
    this.message.className = 'nt-message' + (text ? ' alert alert-' + (wrong ? 'danger' : 'success') : '');
    this.message.textContent = text;
    if (text) {
      this.message.focus();
    }
  }

  /** Does something once, with its button locked meanwhile, and shows what came of it. */
  async act(button, work, done) {
    button.disabled = true;
    try {
      await work();
      await this.load();
      this.say(done);
    } catch (error) {
      button.disabled = false;
      this.say(error.message, true);
    }
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
      return h('section', { class: 'nt-batch' }, title, table('Kiến nghị gửi ' + name, items));
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
      table('Kiến nghị gửi ' + name, items, item => boxes.get(item.code)), make);
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
      table('Kiến nghị trong đợt lập ngày ' + readable(batch.madeOn), items),
      waiting.mayApprove && this.letter(batch, items),
      waiting.mayPutTogether && apart);
  }

  letter(batch, items) {
    const field = (label, name, attributes) => {
      const id = 'nt-' + name + '-' + batch.id;
      return h('div', { class: 'form-group' },
        h('label', { for: id }, label),
        h('input', { id, name, class: 'form-control', ...attributes }));
    };
    const approve = h('button', { type: 'submit', class: 'btn btn-primary', disabled: !items.length },
      'Duyệt chuyển cả đợt');
    const submit = event => {
      event.preventDefault();
      const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
      const petitions = items.map(item => item.code);
      this.act(approve, () => call('POST', '/transfers', { council: this.council, petitions, ...given }),
        'Đã duyệt chuyển ' + petitions.length + ' kiến nghị theo công văn số ' + given.letterNumber + ' ngày '
          + readable(given.letterDate) + '.');
    };
    const form = h('form', { class: 'nt-letter', submit },
      field('Số công văn', 'letterNumber', { type: 'text', required: true, maxlength: 200, autocomplete: 'off' }),
      field('Ngày công văn', 'letterDate', { type: 'date', required: true, max: today(), value: today() }),
      field('Hạn trả lời (không bắt buộc)', 'dueOn', { type: 'date', min: today() }),
      approve);
    return form;
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
