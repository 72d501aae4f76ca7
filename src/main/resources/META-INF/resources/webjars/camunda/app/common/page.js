// What the forms and the pages of Tasklist share: days, asking the server, and elements made of texts.

const appRoot = () => {
  const base = document.querySelector('base');
  return base ? base.getAttribute('app-root') : '/camunda';
};

const programUri = () => appRoot().replace(/\/camunda$/, '');

/** Where the program's own interface is; the webapps' is beside it. */
export const apiUri = () => programUri() + '/api';

/** Where the libraries are that pages load when they need them. */
export const libraryUri = () => programUri() + '/_static/';

/** Where the webapps ask the engine. */
export const engineUri = () => appRoot() + '/api/engine/engine/default';

/** What a change must carry with it; none before the first answer of the server. */
export const csrfToken = () => {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return token ? decodeURIComponent(token[1]) : null;
};

export const query = params => '?' + new URLSearchParams(params);

/** Something of the server's own ways, as a text to be shown. */
export const refusal = (status, data) =>
  status === 401 ? 'Phiên làm việc đã hết; xin đăng nhập lại.'
    : (data && data.detail) || 'Máy chủ báo lỗi ' + status + '; xin thử lại sau.';

export const SILENT = 'Máy chủ không trả lời; xin thử lại sau.';

// ---------------------------------------------------------------------------------------------- days

const pad = number => String(number).padStart(2, '0');

/** The calendar day that an input of type date holds, free of time zones. */
export const dayOf = date => [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');

/** What an input of type date holds for a day written yyyy-MM-dd. */
export const dateOf = day => {
  const [year, month, date] = (day || '').split('-').map(Number);
  return date ? new Date(year, month - 1, date) : null;
};

/** Days written yyyy-MM-dd anywhere in a text, as they are written in Vietnam. */
export const readable = text => (text || '').replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3/$2/$1');

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** A day with its weekday. */
export const withWeekday = day => (day ? WEEKDAYS[dateOf(day).getDay()] + ', ' + readable(day) : '');

/** Today in Vietnam, whatever zone the browser is in. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

// ---------------------------------------------------------------------------------------------- pages

/** What the address asks of a page. */
export const wanted = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));

/** Shows a page anew whenever the address asks something else of it, as long as it is the page that is shown. */
export function follow(element, route, show) {
  const changed = () => {
    if (!element.isConnected || location.hash.slice(1).split('?')[0] !== route) {
      window.removeEventListener('hashchange', changed);
    } else {
      show();
    }
  };
  window.addEventListener('hashchange', changed);
}

async function answerOf(method, path, body) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET' && csrfToken()) {
    headers['X-XSRF-TOKEN'] = csrfToken();
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const options = { method, headers, credentials: 'same-origin', body: body && JSON.stringify(body) };
  const answer = await fetch(apiUri() + path, options).catch(() => {
    throw new Error(SILENT);
  });
  if (!answer.ok) {
    throw Object.assign(new Error(refusal(answer.status, await answer.json().catch(() => null))), {
      status: answer.status
    });
  }
  return answer;
}

/** Asks the server; fails with a text to be shown, and with the status. */
export async function call(method, path, body) {
  const answer = await answerOf(method, path, body);
  return answer.status === 204 ? null : answer.json().catch(() => null);
}

/** Gets a file under the name that the server gives it. */
export async function download(path, name) {
  const answer = await answerOf('GET', path);
  const given = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') || '');
  const link = h('a', {
    href: URL.createObjectURL(await answer.blob()),
    download: given ? decodeURIComponent(given[1]) : name
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** An element with its attributes (functions are listeners) and its children (texts stay texts). */
export function h(name, attributes, ...children) {
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

export const icon = name => h('span', { class: 'glyphicon glyphicon-' + name, 'aria-hidden': 'true' });

/**
 * Things as a table; on a phone each becomes a block that names its cells. Columns: [label, thing => text or element];
 * one without a label holds what is done with a line.
 */
export function table(caption, columns, things, attributes = () => ({})) {
  const cell = thing => ([label, content]) =>
    h('td', label ? { 'data-label': label } : { class: 'nt-pick' }, content(thing));
  return h('table', { class: 'table nt-table' },
    h('caption', { class: 'sr-only' }, caption),
    h('thead', {}, h('tr', {}, columns.map(([label]) => (label ? h('th', { scope: 'col' }, label) : h('td', {}))))),
    h('tbody', {}, things.map(thing => h('tr', attributes(thing), columns.map(cell(thing))))));
}

let ids = 0;

/** An input (or what is given for it) under its label. */
export function field(label, name, attributes, input = h('input', { class: 'form-control', ...attributes })) {
  const id = 'nt-page-' + ++ids;
  input.id = id;
  input.name = name;
  return h('div', { class: 'form-group' }, h('label', { for: id }, label), input);
}

/** A list to choose from; options: [[value, label], …]. */
export const select = (options, chosen, attributes) =>
  h('select', { class: 'form-control', ...attributes },
    options.map(([value, label]) => h('option', { value, selected: value === chosen }, label)));

/** What was given in a form; what was left empty is left out. */
export const given = form =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));

/** A line in which a page says what came of something. */
export class Message {
  constructor() {
    this.element = h('div', { role: 'status', tabindex: '-1', class: 'nt-message' });
  }

  say(text, wrong) {
    this.element.className = 'nt-message' + (text ? ' alert alert-' + (wrong ? 'danger' : 'success') : '');
    this.element.textContent = text || '';
    if (text) {
      this.element.focus();
    }
  }

  /** Does something once, with its button locked meanwhile, and shows why it could not be done. */
  async attempt(button, work) {
    button.disabled = true;
    try {
      await work();
    } catch (error) {
      this.say(error.message, true);
    } finally {
      button.disabled = false;
    }
  }
}

/** Why something is done; needed wherever something ends. */
export const reasonField = (label = 'Lý do') =>
  field(label, 'reason', {}, h('textarea', { class: 'form-control', rows: 3, maxlength: 2000, required: true }));

/** Where a page asks for what it needs before it does something. */
export class Panel {
  /** @param page the page around: its message, and a way to show itself anew */
  constructor(page) {
    Object.assign(this, { page, element: h('div', {}) });
  }

  /** Asks in place: the fields, the button that does it, and what is said then. */
  ask(title, fields, label, work, done) {
    const send = h('button', { type: 'submit', class: 'btn btn-primary' }, label);
    const form = h('form', { class: 'nt-batch', submit: event => {
      event.preventDefault();
      this.page.message.attempt(send, async () => {
        const result = await work(given(form), form);
        if (result !== false) {
          await this.page.show(done);
        }
      });
    } },
      h('h3', {}, title), fields, send,
      h('button', { type: 'button', class: 'btn btn-default', click: () => this.element.replaceChildren() }, 'Thôi'));
    this.element.replaceChildren(form);
    const first = form.querySelector('input, select, textarea, button');
    first.focus();
    form.scrollIntoView({ block: 'nearest' });
    return form;
  }
}

/** Short facts as a list; those without a value are left out: [[label, value], …]. */
export const facts = pairs =>
  h('dl', { class: 'nt-case nt-case--two' },
    pairs.filter(([, value]) => value).map(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]).flat());

const TIME = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit'
});

/** A moment in Vietnam, to the minute. */
export const moment = at => TIME.format(new Date(at));

/** What happened in a case: who did what when. */
export const happenings = lines =>
  h('ol', { class: 'nt-rounds' }, lines.map(line => h('li', {},
    h('strong', {}, line.what), line.detail && ': ' + readable(line.detail),
    h('span', { class: 'nt-when' }, moment(line.at) + ' · ' + line.who))));

/** What happened in a case, folded. */
export const timeline = lines =>
  h('details', { class: 'nt-more' }, h('summary', {}, 'Diễn biến (' + lines.length + ')'), happenings(lines));
