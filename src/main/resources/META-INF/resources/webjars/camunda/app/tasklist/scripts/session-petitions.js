// The report on answers to voters' petitions that goes to a session.

import { call, h, readable, table } from '../../common/page.js';

/** The cases behind a figure, folded. */
const behind = ({ count, codes }) =>
  count && codes && codes.length
    ? h('details', {}, h('summary', { class: 'nt-figure' }, count), h('small', {}, codes.join(', ')))
    : String(count);

/** The report as an element. */
export async function petitionReport(code, back) {
  const report = await call('GET', '/sessions/' + encodeURIComponent(code) + '/petitions');
  return h('div', {},
    h('h2', {}, 'Báo cáo kết quả giải quyết kiến nghị cử tri', h('small', {}, ' ' + report.session)),
    h('p', {}, 'Số liệu đến ngày ' + readable(report.asOf) + (report.frozen ? ', đã chốt khi gửi tài liệu. ' : '. '), back),
    table('Các số liệu chung', [
      ['Số liệu', figure => figure.label],
      ['Số kiến nghị', behind]
    ], report.figures),
    h('h3', {}, 'Theo lĩnh vực, thẩm quyền và kết quả'),
    report.summary.length
      ? table('Theo lĩnh vực, thẩm quyền và kết quả', [
          ['Ban', line => line.groupName],
          ['Lĩnh vực', line => line.topicName],
          ['Thẩm quyền', line => line.competenceName],
          ['Kết quả', line => line.resultName],
          ['Số kiến nghị', behind]
        ], report.summary)
      : h('p', {}, 'Chưa có kiến nghị nào.'));
}
