// What the forms of supervision share: <nt-bodies> shows the bodies of a mission, <nt-body-picker> picks them;
// NghiTruongMission opens a mission and writes its recommendations.

import { cellsOf, isBlock, unitOf } from './agenda.js';
import { BodyPicker } from './body-picker.js';
import { dateOf, dayOf } from '../../common/page.js';
import { FORMS, SUBJECTS, isOfUnit, unitsOf } from './mission-words.js';

const MOST_RECOMMENDATIONS = 200;

/** What the form that opens a mission offers, council by council: the year's programme and what is proposed. */
function opening(nt, $scope) {
  const fields = nt.fields;
  const programme = { items: [], approved: [] };
  const proposed = { all: [] };
  const open = ({ item, progress }) => !item.missionCode && ['planned', 'late'].includes(progress);
  const allowed = ({ item }) => !isOfUnit(item.subject) ? nt.page.steers : unitsOf(nt.page, item.subject)[item.unit];
  const mission = {
    forms: FORMS,
    /** The subjects that the caller may open a mission for. */
    subjects: page => SUBJECTS.filter(([word]) =>
      isOfUnit(word) ? Object.keys(unitsOf(page, word)).length : page.steers),
    isOfUnit,
    units: () => unitsOf(nt.page, fields.subject),
    year: () => (fields.startsOn || dateOf(nt.today)).getFullYear(),
    items: () => programme.items,
    /** Whether a mission needs a reason: whoever supervises has an approved programme, and nothing of it is named. */
    outside: () => !fields.item && programme.approved.some(({ subject, unit }) =>
      subject === fields.subject && (!isOfUnit(subject) || unit === fields.unit)),
    take: line => {
      const { id, title, subject, unit, form, bodies, startsOn, endsOn } = line.item;
      Object.assign(fields, {
        item: { id, title },
        subject, unit, form, title,
        bodies: bodies.filter(code => nt.page.bodies[code]),
        startsOn: dateOf(startsOn),
        endsOn: endsOn < nt.today ? null : dateOf(endsOn)
      });
      nt.touch();
    },
    leave: () => {
      fields.item = null;
      nt.touch();
    },
    proposals: () => proposed.all,
    petitions: () => proposed.all.map(one => one.caseCode).filter(code => fields.petitions[code])
  };
  let asked = 0;
  const look = ([council, year]) => {
    const mine = ++asked;
    Object.assign(programme, { items: [], approved: [] });
    if (council) {
      nt.get('/programme', { council, year }).then(({ items }) => {
        if (mine === asked) {
          Object.assign(programme, {
            items: items.filter(line => open(line) && allowed(line)),
            approved: items.map(line => line.item).filter(item => item.state === 'approved')
          });
        }
      }, failure => (nt.failure = failure));
    }
  };
  $scope.$watchGroup(['nt.fields.council', () => nt.page && mission.year()], look);
  $scope.$watch('nt.fields.council', council => {
    proposed.all = [];
    if (council) {
      nt.get('/supervision-proposals', { council })
        .then(all => fields.council === council && (proposed.all = all), failure => (nt.failure = failure));
    }
  });
  // A unit of one subject is none of another's; where there is only one, it is meant.
  $scope.$watch('nt.fields.subject', subject => {
    if (nt.page) {
      const units = Object.keys(isOfUnit(subject) ? unitsOf(nt.page, subject) : {});
      fields.unit = units.includes(fields.unit) ? fields.unit : units.length === 1 ? units[0] : null;
    }
  });
  return mission;
}

/** The day that a text means, written dd/MM/yyyy or yyyy-MM-dd. */
function dayIn(text) {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text || '');
  const date = found ? new Date(found[3], found[2] - 1, found[1])
    : /^\d{4}-\d{2}-\d{2}$/.test(text || '') ? dateOf(text)
    : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

const focusLast = selector => setTimeout(() => {
  const last = [...document.querySelectorAll(selector)].pop();
  if (last) {
    last.focus();
  }
});

/** The recommendations of a conclusion while they are being written: nt.fields.recommendations. */
function recommendations(nt) {
  const rows = () => nt.fields.recommendations;
  const after = last => ({ content: '', agency: last ? last.agency : null, dueOn: last ? last.dueOn : null });
  const editor = {
    most: MOST_RECOMMENDATIONS,
    /** Who can be given one, the mission's own bodies first. */
    agencies: page => {
      const own = page.bodies.map(one => one.body);
      const one = group => code => ({ code, name: page.agencies[code], group });
      return [
        ...own.filter(code => page.agencies[code]).map(one('Đơn vị chịu sự giám sát')),
        ...Object.keys(page.agencies).filter(code => !own.includes(code)).map(one('Cơ quan khác'))
      ];
    },
    /** One more row with the agency and the day of the last one. */
    add: () => {
      rows().push(after(rows()[rows().length - 1]));
      nt.touch();
      focusLast('.nt-line textarea');
    },
    remove: index => {
      rows().splice(index, 1);
      nt.touch();
    },
    likeAbove: index => {
      const { agency, dueOn } = rows()[index - 1];
      Object.assign(rows()[index], { agency, dueOn });
      nt.touch();
    },
    /** One recommendation for every body that has none yet, to be worded. */
    forBodies: () => {
      const has = new Set(rows().map(row => row.agency));
      nt.page.bodies.map(one => one.body).filter(code => nt.page.agencies[code] && !has.has(code)).forEach(agency =>
        rows().push({ ...after(rows()[rows().length - 1]), agency }));
      nt.touch();
    },
    /** Lines of a spreadsheet pasted into a row: content, agency, day; what a line lacks is as in the row above. */
    paste: (event, index) => {
      const text = (event.originalEvent || event).clipboardData.getData('text/plain');
      if (!isBlock(text)) {
        return;
      }
      event.preventDefault();
      const unknown = new Set();
      let last = rows()[index];
      const read = cellsOf(text).slice(0, MOST_RECOMMENDATIONS + 1 - rows().length).map(([content, name, day]) => {
        const agency = name && unitOf(name, nt.page.agencies);
        if (name && !agency) {
          unknown.add(name);
        }
        return (last = { content, agency: name ? agency || null : last.agency, dueOn: dayIn(day) || last.dueOn });
      });
      rows().splice(index, rows()[index].content ? 0 : 1, ...read);
      editor.told = 'Đã thêm ' + read.length + ' kiến nghị.'
        + (unknown.size ? ' Chưa nhận ra, xin chọn trong danh sách: ' + [...unknown].join('; ') + '.' : '');
      nt.touch();
    },
    /** The rows as they are sent. */
    sent: () => rows().map(({ agency, content, dueOn }) => ({ agency, content, dueOn: dayOf(dueOn) }))
  };
  return editor;
}

/** The bodies of a mission with how far each is; its attribute "open" shows them unfolded. */
function ntBodies() {
  return {
    restrict: 'E',
    scope: { bodies: '<', open: '<', documents: '<' },
    template:
      '<details class="nt-more nt-bodies" ng-open="open">'
      + '<summary>Đơn vị chịu sự giám sát ({{bodies.length}})<span ng-if="missing()">, {{missing()}} chưa báo cáo</span>'
      + '</summary><ul><li ng-repeat="body in bodies"><strong>{{body.name}}</strong>'
      + ' <span class="nt-state" ng-class="{\'nt-state--red\': body.state === \'missing\'}">{{body.stateLabel}}</span>'
      + '<small ng-if="body.visitOn">Làm việc ngày {{day(body.visitOn)}}</small>'
      + '<small ng-if="body.skipReason">Không làm việc trực tiếp: {{body.skipReason}}</small>'
      + '<details ng-if="body.findings"><summary>Kết quả làm việc</summary>'
      + '<div class="nt-text" tabindex="0">{{body.findings}}</div></details>'
      + '<a ng-if="body.file" ng-href="{{documents + body.file}}" download>'
      + '<span class="glyphicon glyphicon-paperclip"></span> Tải tệp kèm theo</a></li></ul></details>',
    link: scope => {
      scope.day = day => day.split('-').reverse().join('/');
      scope.missing = () => scope.bodies.filter(body => body.state === 'missing').length;
    }
  };
}

/** Picks bodies; the value is the list of their codes. */
function ntBodyPicker() {
  return {
    restrict: 'E',
    require: '^^form',
    scope: { bodies: '<', value: '=' },
    link: (scope, element, attributes, form) => {
      const picker = new BodyPicker(scope.bodies, codes =>
        scope.$apply(() => {
          scope.value = codes;
          form.$setDirty();
        })
      );
      element.append(picker.element);
      scope.$watch('value', codes => picker.set(codes || []));
    }
  };
}

window.NghiTruongMission = { opening, recommendations };

window.angular
  .module('cam.embedded.forms')
  .directive('ntBodies', ntBodies)
  .directive('ntBodyPicker', ntBodyPicker);
