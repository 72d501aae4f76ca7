// One page for every kind of case: its facts, its dates with their reasons, the way it took, who held it for how long,
// what was asked and answered, its documents, its ties, and everything that happened.

import { caseDiagram } from './case-diagram.js';
import {
  apiUri, call, follow, h, happenings, icon, moment, query, readable, table, wanted, withWeekday
} from './page.js';

export const CASE = '/case';

const RECENT = 12;

const address = code => '#' + CASE + query({ code });

/** A code that is not broken at its hyphens. */
const unbroken = code => code.replace(/-/g, '\u2011');

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 0 });

const small = text => h('small', {}, text);
const nothing = text => h('p', { class: 'nt-none' }, text);

let sections = 0;

function section(title, ...content) {
  const id = 'nt-section-' + ++sections;
  return h('section', { class: 'nt-part', 'aria-labelledby': id }, h('h3', { id }, title), ...content);
}

// ---------------------------------------------------------------------------------------------- head

function head(page) {
  const state = page.outcomeLabel || page.stateLabel;
  return h('header', { class: 'nt-head' },
    h('h2', {}, page.title),
    h('p', { class: 'nt-under' },
      h('span', {}, page.kindLabel + ' ' + unbroken(page.code)),
      h('span', { class: 'nt-standing' + (page.closedOn ? ' nt-standing--closed' : '') }, state)));
}

function facts(page) {
  const pairs = [
    ...page.facts.map(({ label, value }) => [label, value]),
    ['Mở ngày', readable(page.openedOn)],
    ['Kết thúc ngày', readable(page.closedOn)]
  ].filter(([, value]) => value);
  if (!page.facts.some(fact => fact.value === page.councilName)) {
    pairs.unshift(['Hội đồng', page.councilName]);
  }
  const wide = value => (value.length > 40 ? 'nt-long' : null);
  return [
    page.notes.map(note => h('p', { class: 'nt-note' },
      h('strong', {}, note.label + (note.value ? ': ' : '')), readable(note.value))),
    h('dl', { class: 'nt-case nt-case--two' },
      pairs.map(([label, value]) => [h('dt', { class: wide(value) }, label), h('dd', { class: wide(value) }, value)]).flat()),
    page.text && h('div', { class: 'nt-text', tabindex: 0, role: 'group', 'aria-label': 'Nội dung' }, page.text)
  ].flat().filter(Boolean);
}

// ---------------------------------------------------------------------------------------------- dates

function standing({ due }) {
  const level = due.closedOn && due.level !== 'overdue' ? 'closed' : due.level;
  const text = due.closedOn
    ? 'Đã xong ' + readable(due.closedOn) + (due.level === 'overdue' ? ', ' + due.urgency.toLowerCase() : '')
    : due.urgency;
  return [
    h('span', { class: 'nt-level nt-level--' + level }, text),
    due.provisional && h('span', { class: 'nt-provisional' }, 'Hạn tạm tính')
  ].filter(Boolean);
}

const ledger = (caption, limits) => table(caption, [
  ['Việc', limit => limit.name],
  ['Hạn', limit => withWeekday(limit.due.on)],
  ['Mức độ', standing],
  ['Vì sao là ngày này', limit => [
    h('span', {}, readable(limit.due.explanation)),
    ...limit.due.changes.map(change => small(readable(change)))
  ]]
], limits, limit => ({ class: limit.due.closedOn ? '' : 'nt-line--' + limit.due.level }));

/** What still has to be kept first; what is done is folded, unless nothing else is left. */
function dates({ limits }) {
  const open = limits.filter(limit => !limit.due.closedOn);
  const done = limits.filter(limit => limit.due.closedOn);
  return section('Sổ theo dõi hạn',
    open.length > 0 && ledger('Các hạn đang tính', open),
    open.length > 0 && done.length > 0 && h('details', { class: 'nt-more' },
      h('summary', {}, 'Các hạn đã xong (' + done.length + ')'), ledger('Các hạn đã xong', done)),
    open.length === 0 && done.length > 0 && ledger('Các hạn đã xong', done),
    limits.length === 0 && nothing('Chưa có hạn nào.'));
}

// ---------------------------------------------------------------------------------------------- who held it

function clock(page) {
  const parts = page.responsibility;
  if (!parts.length) {
    return null;
  }
  const days = part => number.format(part.workingDays) + ' ngày làm việc';
  const told = part => part.name + ': ' + days(part) + ', ' + percent.format(part.share);
  const strip = h('div', { class: 'nt-clock', role: 'img', 'aria-label': parts.map(told).join('; ') },
    parts.map(part => {
      const bar = h('span', { class: 'nt-clock-part nt-holder--' + part.holder, title: told(part) });
      bar.style.flexGrow = part.share;
      return bar;
    }));
  return section('Thời gian hồ sơ nằm ở đâu', strip,
    h('ul', { class: 'nt-clock-legend' }, parts.map(part => h('li', {},
      h('span', { class: 'nt-clock-key nt-holder--' + part.holder, 'aria-hidden': 'true' }),
      h('strong', {}, part.name), ' ' + days(part) + ' (' + percent.format(part.share) + ')',
      part.units.length > 0 && small(part.units.join(', '))))),
    h('p', { class: 'nt-none' }, 'Chỉ tính giờ làm việc, từ 8 giờ đến 17 giờ các ngày làm việc.'));
}

// ---------------------------------------------------------------------------------------------- what was asked

const file = (id, name) =>
  h('a', { href: apiUri() + '/documents/' + encodeURIComponent(id), download: true }, icon('paperclip'), ' ' + name);

function round(one) {
  const when = [
    unbroken(one.code) + ', gửi ngày ' + readable(one.sentOn) + (one.gateway ? ' qua ' + one.gateway : ''),
    one.letter && 'công văn ' + one.letter,
    one.answeredOn && 'trả lời ngày ' + readable(one.answeredOn),
    one.document && 'văn bản ' + one.document
  ].filter(Boolean).join(', ');
  const words = (label, text) => h('div', { class: 'nt-text', tabindex: 0, role: 'group', 'aria-label': label }, text);
  return h('li', {},
    h('strong', {}, 'Lần ' + one.round + ' · ' + one.lead),
    h('span', { class: 'nt-when' }, when),
    one.answer ? words('Trả lời lần ' + one.round, one.answer) : nothing('Chưa có trả lời.'),
    one.file && h('p', {}, file(one.file, 'Tải tệp kèm theo')),
    one.contributions.map(given => h('div', {},
      h('strong', {}, 'Ý kiến phối hợp của ' + given.label), words('Ý kiến của ' + given.label, given.value))));
}

const rounds = page => page.rounds.length > 0
  && section('Yêu cầu và trả lời', h('ol', { class: 'nt-rounds' }, page.rounds.map(round)));

// ---------------------------------------------------------------------------------------------- what belongs to it

const size = bytes => (bytes < 1024 * 1024
  ? Math.max(1, Math.round(bytes / 1024)) + ' KB'
  : number.format(bytes / 1024 / 1024) + ' MB');

const documents = page => section('Tài liệu',
  page.documents.length
    ? h('ul', { class: 'nt-list' }, page.documents.map(one => h('li', {},
        file(one.id, one.name), small(' ' + size(one.size) + ', ' + moment(one.at)))))
    : nothing('Chưa có tài liệu.'));

/** Ties of one kind together, in the order of their codes. */
function links(page) {
  const kinds = new Map();
  page.links.forEach(link => kinds.set(link.label, [...(kinds.get(link.label) || []), link]));
  const one = link => h('li', {}, link.title
    ? h('a', { href: address(link.code) }, unbroken(link.code) + ' · ' + link.title)
    : unbroken(link.code));
  return [
    kinds.size > 0 && section('Hồ sơ liên quan', [...kinds].map(([label, all]) => h('div', {},
      h('h4', {}, label), h('ul', { class: 'nt-list' }, all.map(one))))),
    page.proposals.length > 0 && section('Đề xuất từ hồ sơ này', h('ul', { class: 'nt-list' },
      page.proposals.map(proposed => h('li', {},
        h('strong', {}, proposed.label), ' (' + readable(proposed.proposedOn) + '): ' + readable(proposed.reason),
        proposed.code && [' · ', h('a', { href: address(proposed.code) }, unbroken(proposed.code))]))))
  ];
}

function happened(page) {
  const lines = [...page.timeline].reverse();
  return section('Diễn biến',
    happenings(lines.slice(0, RECENT)),
    lines.length > RECENT && h('details', { class: 'nt-more' },
      h('summary', {}, 'Các diễn biến trước (' + (lines.length - RECENT) + ')'), happenings(lines.slice(RECENT))));
}

// ---------------------------------------------------------------------------------------------- the page

const content = page => [
  head(page), facts(page), dates(page),
  page.paths.length > 0 && section('Đường đi của hồ sơ', caseDiagram(page)),
  clock(page), rounds(page), documents(page), links(page), happened(page)
].flat().filter(Boolean);

/** Shows a case in an element, or why it cannot be shown. */
async function show(element, code) {
  element.replaceChildren(h('p', { class: 'help-block' }, 'Đang tải hồ sơ…'));
  const asked = (element.asked = {});
  const shown = await code()
    .then(found => call('GET', '/cases/' + encodeURIComponent(found)))
    .then(content, error => [h('p', { class: 'alert alert-danger', role: 'alert' },
      error.status === 404 ? 'Không có hồ sơ này, hoặc bạn không được xem.' : error.message)]);
  if (asked === element.asked) {
    element.replaceChildren(...shown);
  }
}

/** The page under its own address, which names the case. */
export function caseRoute(node) {
  const element = h('div', { class: 'nt-page' });
  const open = () => show(element, async () => wanted().code || '-').then(() => (element.scrollTop = 0));
  node.append(element);
  follow(element, CASE, open);
  return open();
}

/** The same inside a tab; who is shown there is asked for at a path that answers the code of the case. */
export function caseTab(node, path) {
  const element = h('div', { class: 'nt-page nt-page--tab' });
  node.append(element);
  return show(element, async () => (await call('GET', path)).code);
}
