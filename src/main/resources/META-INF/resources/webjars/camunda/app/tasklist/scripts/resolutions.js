// The register of a council's resolutions: which were sent up and handed to the gazette, and by when.

import { apiUri, call, given, h, query, readable, table, today } from '../../common/page.js';

const STEPS = [
  { label: 'Gửi cấp trên', on: 'sentUpOn', entry: 'sendUpEntry', path: 'sending-up', button: 'Đã gửi lên cấp trên' },
  { label: 'Công báo', on: 'gazetteOn', entry: 'gazetteEntry', path: 'gazette', button: 'Đã gửi công báo' }
];

/** The limits of the resolutions, by the id of their entry in the ledger. */
async function limits(resolutions) {
  const codes = [...new Set(resolutions.map(one => one.sessionCode))];
  const sessions = await Promise.all(codes.map(code => call('GET', '/sessions/' + encodeURIComponent(code))));
  return new Map(sessions.flatMap(session => session.deadlines).map(entry => [entry.id, entry.due]));
}

/** When it was done, or by when it must be, with a button for the office. */
function step({ label, on, entry, path, button }, resolution, due, page) {
  if (resolution[on]) {
    return 'Ngày ' + readable(resolution[on]);
  }
  const late = due && due < today();
  const limit = due && h('span', { class: late ? 'nt-badge' : '' }, (late ? 'quá hạn ' : 'Hạn ') + readable(due));
  if (!page.council.works) {
    return limit || '—';
  }
  const send = h('button', { type: 'submit', class: 'btn btn-default btn-sm' }, button);
  const form = h('form', { class: 'nt-done', submit: event => {
    event.preventDefault();
    const address = '/resolutions/' + encodeURIComponent(resolution.itemCode) + '/' + path;
    page.message.attempt(send, async () => {
      const { on: day } = given(form);
      await call('POST', address, { on: day });
      await page.show('Nghị quyết ' + resolution.number + ': ' + label.toLowerCase() + ' ngày ' + readable(day) + '.');
    });
  } },
    h('input', { class: 'form-control', type: 'date', name: 'on', required: true, value: today(), max: today(),
      min: resolution.signedOn, 'aria-label': 'Ngày ' + label.toLowerCase() + ' nghị quyết ' + resolution.number }),
    send);
  return [limit || '', form];
}

/** The register as an element. */
export async function register(page, { council, year }) {
  const found = await call('GET', '/resolutions' + query({ council, year }));
  const due = await limits(found);
  const title = one => [
    one.title,
    h('small', {}, 'Ký ngày ' + readable(one.signedOn) + ' · ' + one.signedBy),
    one.file && h('small', {}, h('a', { href: apiUri() + '/documents/' + encodeURIComponent(one.file), download: true },
      'Tải tệp nghị quyết'))
  ].filter(Boolean);
  return found.length
    ? table('Nghị quyết năm ' + year, [
        ['Số', one => one.number],
        ['Nghị quyết', title],
        ['Loại', one => (one.normative ? 'Quy phạm pháp luật' : 'Nghị quyết khác')],
        ['Hiệu lực', one => readable(one.effectiveOn)],
        ...STEPS.map(kind => [kind.label, one => step(kind, one, due.get(one[kind.entry]), page)])
      ], found)
    : h('p', {}, 'Chưa có nghị quyết nào trong năm ' + year + '.');
}
