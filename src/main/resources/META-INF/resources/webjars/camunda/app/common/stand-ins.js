// Stand-ins (xử lý thay): those of a council, or those that the reader names or is; naming one and ending one.

import { Panel, call, field, h, query, readable, reasonField, select, table, today } from './page.js';

/** The view; without a council everything that the reader may see. */
export async function standIns(page, council) {
  const [all, choices] = await Promise.all([
    call('GET', '/stand-ins' + (council ? query({ council }) : '')), call('GET', '/stand-ins/choices')
  ]);
  const units = choices.units.filter(unit => !council || unit.council === council);
  const panel = new Panel(page);
  const name = () => {
    const who = h('select', { class: 'form-control', required: true });
    const offer = code => {
      const unit = units.find(one => one.code === code);
      who.replaceChildren(h('option', { value: '' }, 'Chọn đơn vị'), ...choices.standIns[unit.council]
        .filter(one => one.code !== code).map(one => h('option', { value: one.code }, one.name)));
    };
    const whom = select(units.map(one => [one.code, one.name]), units[0].code, {
      change: event => offer(event.target.value)
    });
    offer(units[0].code);
    panel.ask('Cử đơn vị xử lý thay', [
      field('Đơn vị', 'unit', {}, whom),
      field('Đơn vị xử lý thay', 'standIn', {}, who),
      h('div', { class: 'nt-chooser' },
        field('Từ ngày', 'from', { type: 'date', required: true, min: today(), value: today() }),
        field('Đến hết ngày', 'to', { type: 'date', required: true, min: today(), value: today() })),
      reasonField()
    ], 'Cử xử lý thay', values => call('POST', '/stand-ins', values),
    'Đã cử xử lý thay; người xử lý thay thấy việc của đơn vị trong vài phút kể từ ngày đầu.');
  };
  const end = one => panel.ask('Kết thúc việc ' + one.standInName + ' xử lý thay ' + one.unitName, [
    h('p', {}, 'Quyền xử lý thay được thu lại ngay.')
  ], 'Kết thúc ngay', () => call('DELETE', '/stand-ins/' + encodeURIComponent(one.id)), 'Đã kết thúc việc xử lý thay.');
  const open = all.filter(one => one.state !== 'ended');
  const over = all.filter(one => one.state === 'ended');
  const columns = [
    ['Đơn vị', one => one.unitName],
    ['Xử lý thay', one => one.standInName],
    ['Thời gian', one => readable(one.from) + ' – ' + readable(one.to)],
    ['Lý do', one => one.reason],
    ['Tình trạng', one => h('span', { class: 'nt-state' }, one.stateLabel)]
  ];
  const button = one => one.mayEnd
    && h('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => end(one) }, 'Kết thúc ngay');
  return h('div', {},
    h('p', {}, 'Trong thời gian xử lý thay, người của đơn vị xử lý thay thấy và hoàn thành việc của đơn vị kia; diễn biến'
      + ' hồ sơ ghi tên cả hai.'),
    units.length > 0
      && h('p', {}, h('button', { type: 'button', class: 'btn btn-primary', click: name }, 'Cử đơn vị xử lý thay')),
    panel.element,
    open.length
      ? table('Việc xử lý thay', [...columns, ['', one => button(one) || '']], open)
      : h('p', { class: 'nt-fine' }, 'Hiện không có đơn vị nào được cử xử lý thay.'),
    over.length > 0 && h('details', { class: 'nt-more' },
      h('summary', {}, 'Đã kết thúc (' + over.length + ')'), table('Việc xử lý thay đã kết thúc', columns, over)));
}
