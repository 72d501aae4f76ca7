// The register: every case that the reader may read, running and finished. What is asked of it stands in the address.

import {
  Message, call, csrfToken, download, engineUri, field, follow, given, h, icon, query, readable, select, table,
  wanted
} from './page.js';
import { SavedViews } from './saved-views.js';

export const REGISTER = '/register';

const SIZE = 50;
const COUNTED = 10000;

const FILTERS = [
  'council', 'q', 'kind', 'open', 'state', 'outcome', 'agency', 'committee', 'topic', 'place', 'openedFrom', 'openedTo',
  'dueFrom', 'dueTo', 'overdue', 'returned', 'slipped'
];

const FLAGS = [['overdue', 'Quá hạn'], ['returned', 'Bị trả lại'], ['slipped', 'Chậm lời hứa']];

const ORDERS = [['newest', 'Mới mở trước'], ['oldest', 'Mở lâu trước'], ['due', 'Gần đến hạn trước']];

/** Names of things in a list of choices. */
const nameIn = (choices, code) => (choices.find(choice => choice.code === code) || { name: code }).name;

const options = (choices, chosen, everything) => {
  const known = !chosen || choices.some(choice => choice.code === chosen);
  return [['', everything], ...(known ? [] : [[chosen, chosen]]), ...choices.map(({ code, name }) => [code, name])];
};

/** Where a case stands, as one choice of three parameters: [value, label]. */
function standings(kind) {
  return [
    ['', 'Tất cả'], ['open=true', 'Đang giải quyết'], ['open=false', 'Đã kết thúc'],
    ...(kind ? kind.states : []).map(state => ['state=' + state.code, state.name]),
    ...(kind ? kind.outcomes : []).map(outcome => ['outcome=' + outcome.code, 'Kết thúc: ' + outcome.name])
  ];
}

const standing = asked => ['state', 'outcome', 'open'].filter(name => asked[name]).map(name => name + '=' + asked[name])[0] || '';

export class Register {
  /** @param instances whether to link the process instances of running cases, where the application shows them */
  constructor(node, instances) {
    this.instances = instances;
    this.message = new Message();
    this.chooser = h('div', {});
    this.views = new SavedViews(this);
    this.filter = h('div', {});
    this.body = h('div', {}, h('p', { class: 'help-block' }, 'Đang tải…'));
    this.before = {};
    this.element = h('div', { class: 'nt-page' },
      h('h1', {}, 'Sổ theo dõi'), this.chooser, this.message.element, this.views.element, this.filter, this.body);
    node.append(this.element);
  }

  async start() {
    try {
      this.councils = await call('GET', '/board/councils');
      follow(this.element, REGISTER, () => this.show());
      await this.views.load();
    } catch (error) {
      this.fail(error);
      return;
    }
    await this.show();
  }

  fail(error) {
    this.body.replaceChildren();
    this.message.say(error.message, true);
  }

  /** What is asked for, without the place in the pages. */
  get question() {
    const asked = wanted();
    const question = Object.fromEntries([...FILTERS, 'sort'].filter(name => asked[name]).map(name => [name, asked[name]]));
    if (!question.council && this.councils.length) {
      question.council = this.councils[0].code;
    }
    return question;
  }

  go(params) {
    const filled = Object.fromEntries(Object.entries(params).filter(([, value]) => value));
    location.hash = REGISTER + query(filled);
  }

  /** Shows what the address asks for; done says what has just been done. */
  async show(done) {
    const mine = (this.shown = {});
    const { question } = this;
    const after = wanted().after || '';
    try {
      if (!this.choices || this.choicesOf !== question.council) {
        const council = question.council ? { council: question.council } : {};
        this.choices = await call('GET', '/register/choices' + query(council));
        this.choicesOf = question.council;
      }
      const page = await call('GET', '/cases' + query({ ...question, size: SIZE, ...(after && { after }) }));
      if (mine !== this.shown) {
        return;
      }
      const worked = [this.filter, this.body].some(part => part.contains(document.activeElement));
      this.choose(question);
      this.filter.replaceChildren(this.form(question));
      this.body.replaceChildren(...this.list(question, page, after));
      if (worked) {
        // What had the focus is gone; one goes on reading at the result.
        this.body.querySelector('.nt-total').focus();
      }
      this.views.mark(question);
      this.message.say(done);
    } catch (error) {
      if (mine === this.shown) {
        this.fail(error);
      }
    }
  }

  choose(question) {
    this.chooser.replaceChildren(
      this.councils.length > 1
        ? field('Hội đồng', 'council', {}, select(this.councils.map(({ code, name }) => [code, name]), question.council, {
            change: event => this.go({ council: event.target.value })
          }))
        : h('p', {}, this.councils.length ? this.councils[0].name : 'Hồ sơ có đơn vị của bạn tham gia'));
  }

  // ------------------------------------------------------------------------------------------ filters

  form(question) {
    const { kinds, agencies, committees, topics, places } = this.choices;
    const kindOf = code => kinds.find(kind => kind.code === code);
    const day = (label, name) => field(label, name, { type: 'date', value: question[name] || '' });
    const stands = select(standings(kindOf(question.kind)), standing(question), {});
    const placeList = h('datalist', { id: 'nt-places' }, places.map(place => h('option', { value: place })));
    const more = ['committee', 'topic', 'place', 'openedFrom', 'openedTo', 'dueFrom', 'dueTo'];
    const asked = more.filter(name => question[name]).length;
    const kind = select(options(kinds, question.kind, 'Tất cả'), question.kind || '', {
      change: event => stands.replaceChildren(
        ...standings(kindOf(event.target.value)).map(([value, label]) => h('option', { value }, label)))
    });
    return h('form', { class: 'nt-batch nt-filter', role: 'search', submit: event => {
      event.preventDefault();
      const { standing: stand = '', ...fields } = given(event.target);
      const [name, value] = stand.split('=');
      this.go({ council: question.council, sort: question.sort, ...fields, ...(name && { [name]: value }) });
    } },
      h('div', { class: 'nt-filter-row' },
        field('Từ khóa', 'q', { type: 'search', value: question.q || '', maxlength: 200 }),
        field('Loại hồ sơ', 'kind', {}, kind),
        field('Tình trạng', 'standing', {}, stands),
        field('Cơ quan', 'agency', {}, select(options(agencies, question.agency, 'Tất cả'), question.agency || '', {})),
        h('button', { type: 'submit', class: 'btn btn-primary' }, icon('search'), ' Lọc')),
      h('div', { class: 'nt-picks' }, FLAGS.map(([name, label]) =>
        h('label', { class: 'nt-flag' },
          h('input', { type: 'checkbox', name, value: 'true', checked: Boolean(question[name]) }), label))),
      h('details', { open: asked > 0 },
        h('summary', {}, 'Thêm điều kiện' + (asked ? ' (' + asked + ')' : '')),
        h('div', { class: 'nt-filter-row' },
          field('Ban, đơn vị phụ trách', 'committee', {},
            select(options(committees, question.committee, 'Tất cả'), question.committee || '', {})),
          field('Lĩnh vực', 'topic', {}, select(options(topics, question.topic, 'Tất cả'), question.topic || '', {})),
          field('Địa bàn', 'place', { list: 'nt-places', value: question.place || '', maxlength: 200 }), placeList),
        h('div', { class: 'nt-filter-row' },
          day('Mở từ ngày', 'openedFrom'), day('Mở đến ngày', 'openedTo'),
          day('Hạn từ ngày', 'dueFrom'), day('Hạn đến ngày', 'dueTo'))),
      this.chips(question));
  }

  /** What is filtered by, each with a way to leave it out. */
  chips(question) {
    const { kinds, agencies, committees, topics } = this.choices;
    const kind = kinds.find(one => one.code === question.kind) || { states: [], outcomes: [] };
    const text = {
      q: value => '“' + value + '”',
      kind: value => nameIn(kinds, value),
      open: value => (value === 'true' ? 'Đang giải quyết' : 'Đã kết thúc'),
      state: value => nameIn(kind.states, value),
      outcome: value => nameIn(kind.outcomes, value),
      agency: value => nameIn(agencies, value),
      committee: value => nameIn(committees, value),
      topic: value => nameIn(topics, value),
      place: value => value,
      openedFrom: value => 'Mở từ ' + readable(value),
      openedTo: value => 'Mở đến ' + readable(value),
      dueFrom: value => 'Hạn từ ' + readable(value),
      dueTo: value => 'Hạn đến ' + readable(value),
      ...Object.fromEntries(FLAGS.map(([name, label]) => [name, () => label]))
    };
    const active = FILTERS.filter(name => name !== 'council' && question[name]);
    return active.length > 0 && h('ul', { class: 'nt-chips' },
      active.map(name => {
        const label = text[name](question[name]);
        // A state means something only within its kind.
        const gone = name === 'kind' ? ['kind', 'state', 'outcome'] : [name];
        const rest = Object.fromEntries(Object.entries(question).filter(([other]) => !gone.includes(other)));
        return h('li', {}, h('a', { href: '#' + REGISTER + query(rest), 'aria-label': 'Bỏ điều kiện ' + label },
          label, ' ', icon('remove')));
      }),
      h('li', {}, h('a', { href: '#' + REGISTER + query({ ...(question.council && { council: question.council }) }) },
        'Bỏ mọi điều kiện')));
  }

  // ------------------------------------------------------------------------------------------ the list

  list(question, page, after) {
    const total = page.total > COUNTED ? 'Hơn 10.000 hồ sơ' : page.total.toLocaleString('vi-VN') + ' hồ sơ';
    const sort = question.sort || 'newest';
    const save = h('button', { type: 'button', class: 'btn btn-default', click: () => this.views.ask(question) },
      icon('bookmark'), ' Lưu cách xem');
    const write = h('button', { type: 'button', class: 'btn btn-default', click: () =>
      this.message.attempt(write, () => download('/cases/export' + query(question), 'so-theo-doi.xlsx')) },
      icon('download-alt'), ' Xuất Excel');
    const bar = h('div', { class: 'nt-listbar' },
      h('p', { class: 'nt-total', role: 'status', tabindex: '-1' }, h('strong', {}, total), sort === 'due' && ' · chỉ gồm hồ sơ đang có hạn'),
      field('Sắp xếp', 'sort', {}, select(ORDERS, sort, {
        change: event => this.go({ ...question, sort: event.target.value })
      })),
      save, page.total > 0 && write);
    if (!page.cases.length) {
      return [bar, h('p', { class: 'nt-empty' }, 'Không có hồ sơ nào như vậy.')];
    }
    const rows = table('Các hồ sơ', this.columns(), page.cases, row => ({
      class: row.level === 'overdue' ? 'nt-red' : row.level === 'soon' ? 'nt-amber' : ''
    }));
    rows.classList.add('nt-register');
    if (this.instances) {
      this.linkInstances(rows, page.cases.filter(row => !row.closedOn));
    }
    return [bar, rows, this.pager(question, page, after)];
  }

  columns() {
    const small = text => text && h('small', {}, text);
    return [
      ['Mã', row => h('a', { href: '#/case' + query({ code: row.code }) }, row.code.replace(/-/g, '\u2011'))],
      ['Nội dung', row => h('div', {}, h('a', { href: '#/case' + query({ code: row.code }) }, row.title),
        small([row.kindLabel, row.topicName, row.place].filter(Boolean).join(' · ')))],
      ['Tình trạng', row => h('div', { 'data-code': row.code }, row.stateLabel,
        row.returned && small('Bị trả lại'), row.slips > 0 && small('Chậm lời hứa ' + row.slips + ' lần'))],
      ['Cơ quan', row => row.agencyName || '–'],
      ['Ban, đơn vị phụ trách', row => row.committeeName || '–'],
      ['Hạn', row => (row.due
        ? h('div', {}, readable(row.due), ' ', h('span', { class: 'nt-level nt-level--' + row.level }, row.urgency))
        : '–')],
      ['Ngày mở', row => h('div', {}, readable(row.openedOn),
        row.closedOn && small('kết thúc ' + readable(row.closedOn)))]
    ];
  }

  /** The instances of running cases, in one question; requests carry their case's code as well and are passed over. */
  async linkInstances(rows, cases) {
    const answer = await fetch(engineUri() + '/history/process-instance?maxResults=2000', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() || '' },
      body: JSON.stringify({ unfinished: true, processInstanceBusinessKeyIn: cases.map(row => row.code) })
    }).catch(() => null);
    if (!cases.length || !answer || !answer.ok) {
      return;
    }
    (await answer.json())
      .filter(instance => instance.processDefinitionKey !== 'request')
      .forEach(({ id, businessKey }) => rows.querySelector('[data-code="' + businessKey + '"]')?.append(
        h('a', { class: 'nt-instance', href: '#/process-instance/' + id + '/runtime' },
          'Xem tiến trình', h('span', { class: 'sr-only' }, ' ' + businessKey))));
  }

  pager(question, page, after) {
    if (!after && !page.more) {
      return '';
    }
    const place = value => '#' + REGISTER + query({ ...question, ...(value && { after: value }) });
    const key = JSON.stringify(question) + ' ';
    if (page.more) {
      this.before[key + page.next] = after;
    }
    const back = this.before[key + after];
    return h('nav', { class: 'nt-pager', 'aria-label': 'Các trang' },
      after && back !== undefined && h('a', { class: 'btn btn-default', href: place(back) }, 'Trang trước'),
      after && back !== '' && h('a', { class: 'btn btn-default', href: place('') }, 'Trang đầu'),
      page.more && h('a', { class: 'btn btn-default', href: place(page.next) }, 'Trang sau'));
  }
}

/** The page of the register. */
export const registerPage = instances => node => new Register(node, instances).start();
