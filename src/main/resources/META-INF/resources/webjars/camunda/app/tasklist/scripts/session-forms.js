// What the forms of sessions share: <nt-agenda> shows the items of a session; NghiTruongAgenda drafts an agenda and
// records what became of it.

import { KINDS, cellsOf, isBlock, isVerified, isVoted, itemOf, itemsOf, majority } from './agenda.js';

const MOST_ITEMS = 200;

const pasted = event => (event.originalEvent || event).clipboardData.getData('text/plain');

/** Puts the caret into a field that will be there once the form has been drawn anew. */
const focusLater = selector =>
  setTimeout(() => {
    const field = [...document.querySelectorAll(selector)].pop();
    if (field) {
      field.focus();
    }
  });

/** A row of the editor from an item that there has been already, continuing another one or none. */
const rowOf = ({ title, kind, normative, dismissal, submitter, drafter, committee }, from) => ({
  title,
  kind,
  normative,
  dismissal,
  submitter,
  drafter: drafter === submitter ? null : drafter,
  committee,
  from
});

/** The rows of an agenda while it is being drafted: nt.fields.items. */
function editor(nt) {
  const rows = () => nt.fields.items;
  const empty = row => !row.title && !row.from;
  const lackOf = {
    'tên nội dung': row => !row.title,
    'loại nội dung': row => !row.kind,
    'cơ quan trình': row => !row.submitter,
    'Ban thẩm tra': row => isVerified(row.kind) && !row.committee
  };
  const insert = (at, items) => {
    const taken = items.slice(0, MOST_ITEMS - rows().length);
    rows().splice(at, 0, ...taken);
    nt.touch();
    return taken.length;
  };
  /** A row at the end, in place of an empty one there. */
  const append = row => {
    const last = rows().length - 1;
    if (last >= 0 && empty(rows()[last])) {
      rows().splice(last, 1);
    }
    insert(rows().length, [row]);
  };
  const agenda = {
    kinds: KINDS,
    most: MOST_ITEMS,
    common: {},
    isVerified,
    /** One more row with the kind and the units of the last one. */
    add: () => {
      const { kind = 'report', submitter = null, drafter = null, committee = null } = rows()[rows().length - 1] || {};
      insert(rows().length, [{ title: '', kind, submitter, drafter, committee }]);
      focusLater('.nt-line textarea');
    },
    move: (index, by) => {
      const [row] = rows().splice(index, 1);
      rows().splice(index + by, 0, row);
      nt.touch();
    },
    remove: index => {
      rows().splice(index, 1);
      nt.touch();
    },
    likeAbove: index => {
      const { submitter, drafter, committee } = rows()[index - 1];
      Object.assign(rows()[index], { submitter, drafter, committee });
      nt.touch();
    },
    /** Enter goes on to the next title, after the last row to a new one. */
    next: (event, index) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        if (index === rows().length - 1) {
          agenda.add();
        } else {
          document.querySelectorAll('.nt-line textarea')[index + 1].focus();
        }
      }
    },
    /** Many lines pasted into one title become rows of their own. */
    paste: (event, index) => {
      const text = pasted(event);
      if (isBlock(text)) {
        event.preventDefault();
        agenda.read(text, index);
      }
    },
    read: (text, index) => {
      const { items, unknown } = itemsOf(text, nt.page.units, nt.page.committees);
      const replaces = rows()[index] && empty(rows()[index]);
      if (replaces) {
        rows().splice(index, 1);
      }
      const taken = insert(index === undefined ? rows().length : index + (replaces ? 0 : 1), items);
      agenda.told = 'Đã thêm ' + taken + ' nội dung.'
        + (unknown.length ? ' Chưa nhận ra, xin chọn trong danh sách: ' + unknown.join('; ') + '.' : '')
        + (taken < items.length ? ' Chương trình có nhiều nhất ' + MOST_ITEMS + ' nội dung.' : '');
      agenda.text = '';
    },
    /** The units chosen once for all rows that have none yet. */
    fill: () => {
      rows().forEach(row =>
        ['submitter', 'drafter', 'committee'].forEach(unit => (row[unit] = row[unit] || agenda.common[unit] || null))
      );
      nt.touch();
    },
    /** What earlier sessions put off and no row has taken up. */
    offered: () => nt.page.putOff.filter(item => !rows().some(row => row.from === item.code)),
    take: item => append(rowOf(item, item.code)),
    /** What other cases propose to question and no row has taken up. */
    toQuestion: () => nt.page.toQuestion.filter(proposal => !rows().some(row => row.from === proposal.caseCode)),
    question: ({ caseCode, title }) => {
      const { submitter = null } = rows()[rows().length - 1] || {};
      append({ title, kind: 'questioning', submitter, drafter: null, committee: null, from: caseCode });
    },
    origin: row => (row.from.startsWith('KY-') ? 'Từ kỳ họp trước' : 'Từ hồ sơ ' + row.from),
    /** What is still to be filled in, and in how many rows. */
    lacking: () =>
      Object.entries(lackOf)
        .map(([what, lacks]) => [what, rows().filter(lacks).length])
        .filter(([, size]) => size)
        .map(([what, size]) => what + ' (' + size + ' dòng)')
        .join(', ')
  };
  return agenda;
}

const DECIDED = [
  ['adopted', 'Thông qua'],
  ['rejected', 'Không thông qua'],
  ['postponed', 'Tạm hoãn']
];
const WAYS = [...DECIDED, ['heard', 'Đã trình bày']];

/** The rows of a record while the office fills them in: nt.fields.outcomes, each with its item. */
function outcomes(nt) {
  const VOTES = ['inFavour', 'against', 'abstained'];
  const voted = () => nt.fields.outcomes.filter(row => isVoted(row.outcome));
  const numberOf = cell => (/^\d{1,4}$/.test(cell || '') ? Number(cell) : null);
  return {
    votes: VOTES,
    isVoted: row => isVoted(row.outcome),
    // A draft resolution is decided about; the same lists each time, or AngularJS draws without end.
    ways: row => (row.item.kind === 'resolution' ? DECIDED : WAYS),
    check: row => majority({ ...row, dismissal: row.item.dismissal }, nt.fields.deputiesTotal, nt.fields.deputiesPresent),
    /** All who are present are in favour; of one item, or of every item that is voted on. */
    unanimous: row => {
      (row ? [row] : voted()).forEach(one =>
        Object.assign(one, { inFavour: nt.fields.deputiesPresent, against: 0, abstained: 0 })
      );
      nt.touch();
    },
    /** Numbers copied out of a spreadsheet go into this cell, those beside it and the rows below. */
    paste: (event, row, column) => {
      const text = pasted(event);
      if (isBlock(text)) {
        event.preventDefault();
        const below = voted().slice(voted().indexOf(row));
        cellsOf(text).slice(0, below.length).forEach((cells, line) =>
          cells.slice(0, VOTES.length - column).forEach((cell, index) => {
            below[line][VOTES[column + index]] = numberOf(cell);
          })
        );
        nt.touch();
      }
    }
  };
}

/** The items of a session, to be read. Its attribute "states" shows where each stands. */
function ntAgenda() {
  return {
    restrict: 'E',
    scope: { items: '<', states: '<' },
    template:
      '<table class="table nt-table nt-agenda"><thead><tr><th scope="col">Số</th><th scope="col">Nội dung</th>'
      + '<th scope="col">Cơ quan trình, soạn thảo</th><th scope="col">Ban thẩm tra</th>'
      + '<th scope="col" ng-if="states">Tình trạng</th></tr></thead><tbody><tr ng-repeat="item in items">'
      + '<td data-label="Số">{{item.number}}</td>'
      + '<td data-label="Nội dung"><strong>{{item.title}}</strong><small>{{kind(item)}}</small></td>'
      + '<td data-label="Cơ quan trình, soạn thảo">{{item.submitterName}}<small'
      + ' ng-if="item.drafter !== item.submitter">{{item.drafterName}} soạn thảo</small></td>'
      + '<td data-label="Ban thẩm tra">{{item.committeeName || "—"}}</td>'
      + '<td data-label="Tình trạng" ng-if="states">{{item.stateLabel}}</td></tr></tbody></table>',
    link: scope => {
      scope.kind = item =>
        item.kindLabel + (item.normative ? ' quy phạm pháp luật' : '') + (item.dismissal ? ' (bãi nhiệm)' : '');
    }
  };
}

window.NghiTruongAgenda = { editor, outcomes, itemOf, rowOf };

window.angular.module('cam.embedded.forms').directive('ntAgenda', ntAgenda);
