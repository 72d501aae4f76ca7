// What the embedded forms share. A form's own script says only which fields it begins with and what it sends:
//
//   NghiTruongForms.task(camForm, $scope, { begin: page => fields, send: (fields, page) => variables });
//
// Its elements are bound to nt.fields; the data of the server are in nt.page, the case itself in nt.case.
// Elements: <nt-field>, <nt-choice>, <nt-file>, <nt-petition>, <nt-topic>; the case is shown by ../forms/case.html.

import { SILENT, apiUri, csrfToken, dateOf, dayOf, query, readable, refusal, today, withWeekday } from '../../common/page.js';

const angular = window.angular;

const PROVISIONAL = 'Hạn tạm tính, chờ văn phòng xác nhận';

// Not AngularJS's $http: at every refusal Tasklist would say "connection error" beside the form's own message.
/** Asks the server; the promise is AngularJS's, so that the form is drawn anew. It fails with a text to be shown. */
const ask = ($q, method, path, body, progress) =>
  $q((resolve, reject) => {
    const request = new XMLHttpRequest();
    const answer = () => {
      try {
        return JSON.parse(request.responseText);
      } catch (error) {
        return null;
      }
    };
    request.open(method, apiUri() + path);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    if (method !== 'GET' && csrfToken()) {
      request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    }
    request.onload = () => {
      const data = answer();
      if (request.status >= 200 && request.status < 300 && data !== null) {
        resolve(data);
      } else {
        reject(refusal(request.status, data));
      }
    };
    request.onerror = () => reject(SILENT);
    if (progress) {
      request.upload.onprogress = event => progress(Math.round((100 * event.loaded) / event.total));
    }
    request.send(body);
  });

// ---------------------------------------------------------------------------------------------- variables

const TYPES = { string: 'String', boolean: 'Boolean', number: 'Integer' };

function variable(name, value) {
  if (value instanceof Date) {
    return { name, type: 'String', value: dayOf(value) };
  }
  // The form library writes the value of a Json variable as text itself; the copy leaves out AngularJS's own marks.
  return Array.isArray(value)
    ? { name, type: 'Json', value: angular.copy(value).map(stripped) }
    : { name, type: TYPES[typeof value], value };
}

function stripped(row) {
  if (row === null || typeof row !== 'object') {
    return row;
  }
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => !key.startsWith('$') && value != null));
}

function sendWith(camForm, variables) {
  const manager = camForm.variableManager;
  Object.keys(manager.variables).forEach(name => manager.destroyVariable(name));
  Object.entries(variables)
    .filter(([, value]) => value !== undefined && value !== null)
    .forEach(([name, value]) => manager.createVariable(variable(name, value)));
}

// ---------------------------------------------------------------------------------------------- drafts

// The button "save" keeps the fields in this browser, in the place where the form library keeps its variables: it
// also clears them when the task is completed, or after a week.
const DRAFT = 'draft';

const packed = fields =>
  JSON.stringify(fields, function (key, value) {
    return this[key] instanceof Date ? { day: dayOf(this[key]) } : key.startsWith('$') ? undefined : value;
  });

const unpacked = text =>
  JSON.parse(text, (key, value) =>
    value && typeof value === 'object' && Object.keys(value).join() === 'day' ? dateOf(value.day) : value
  );

function keepDrafts(camForm, nt) {
  const manager = camForm.variableManager;
  const drop = () => manager.variables[DRAFT] && manager.destroyVariable(DRAFT);
  let draft = null;
  camForm.on('store', () => {
    drop();
    manager.createVariable({ name: DRAFT, type: 'String', value: packed(nt.fields) });
  });
  camForm.on('variables-stored', drop);
  camForm.on('variables-restored', () => {
    draft = manager.variables[DRAFT] && manager.variables[DRAFT].value;
    drop();
  });
  return () => (draft ? unpacked(draft) : {});
}

// ---------------------------------------------------------------------------------------------- the form

function open(camForm, $scope, url, form) {
  const $q = angular.element(camForm.formElement).injector().get('$q');
  const controller = $scope[camForm.formElement.attr('name')];
  const reasons = {};
  const nt = ($scope.nt = {
    fields: {},
    today: today(),
    day: readable,
    weekday: withWeekday,
    provisional: PROVISIONAL,
    /** Why a date is this day; that it is provisional stands beside the date already. */
    why: due => readable(due.explanation).replace(PROVISIONAL + '.', '').trim(),
    documents: apiUri() + '/documents/',
    /** Keeps the form from being completed for a reason that no single field has. */
    block: (reason, yes) => {
      reasons[reason] = reasons[reason] || {};
      controller.$setValidity(reason, !yes, reasons[reason]);
    },
    /** Something was changed by a button, not in a field: it can be saved as a draft. */
    touch: () => controller.$setDirty(),
    get: (path, params) => ask($q, 'GET', path + query(params)),
    load: () => {
      nt.failure = null;
      ask($q, 'GET', url).then(
        page => {
          nt.page = page;
          nt.case = page.page || page;
          nt.running = (nt.case.limits || []).filter(limit => !limit.due.closedOn);
          nt.closed = (nt.case.limits || []).filter(limit => limit.due.closedOn);
          nt.told = (nt.case.rounds || []).filter(round => round.answer || (round.contributions || []).length);
          nt.today = nt.case.today || nt.today;
          Object.assign(nt.fields, form.begin ? form.begin(page) : {}, draft());
          nt.block('loading', false);
        },
        text => (nt.failure = text)
      );
    }
  });
  const draft = keepDrafts(camForm, nt);
  nt.block('loading', true);
  camForm.on('submit', () => sendWith(camForm, form.send(nt.fields, nt.page)));
  camForm.on('form-loaded', nt.load);
  return nt;
}

window.NghiTruongForms = {
  dateOf,
  dayOf,
  /** The form of an open task. */
  task: (camForm, $scope, form) => open(camForm, $scope, '/tasks/' + encodeURIComponent(camForm.taskId) + '/form', form),
  /** The form that starts a process. */
  start: (camForm, $scope, process, form) => open(camForm, $scope, '/start-forms/' + process, form)
};

// ---------------------------------------------------------------------------------------------- elements

let ids = 0;

/** For inputs inside <nt-field>, which have a scope of their own: reads and writes the value of the element around. */
const accessor = scope =>
  function (value) {
    return arguments.length ? (scope.value = value) : scope.value;
  };

/** What is wrong with a field, in words. */
function complaint(label, control, input) {
  const short = label.charAt(0).toLowerCase() + label.slice(1);
  const wrong = control.$error;
  const limit = name => readable(input.attr(name));
  return wrong.date ? 'Ngày không hợp lệ.'
    : wrong.required ? (input[0].tagName === 'SELECT' ? 'Xin chọn ' : 'Xin nhập ') + short + '.'
    : wrong.maxlength ? 'Dài quá ' + input.attr('ng-maxlength') + ' ký tự, xin rút gọn.'
    : wrong.min ? 'Xin chọn ngày từ ' + limit('min') + ' trở đi.'
    : wrong.max ? 'Xin chọn ngày không muộn hơn ' + limit('max') + '.'
    : 'Giá trị không hợp lệ.';
}

/** A field: its label, the input inside, a hint, and what is wrong with it once the reader has been there. */
function ntField() {
  return {
    restrict: 'E',
    transclude: true,
    scope: { label: '@', hint: '@', missing: '@' },
    template:
      '<div class="form-group" ng-class="{\'has-error\': problem()}">'
      + '<label for="{{::id}}">{{label}} <span class="nt-optional" ng-if="!needed()">(không bắt buộc)</span></label>'
      + '<div ng-transclude></div>'
      + '<p class="help-block" ng-if="day()">{{day()}}</p>'
      + '<p class="help-block" ng-if="hint" id="{{::id}}-hint">{{hint}}</p>'
      + '<p class="help-block nt-problem" role="alert" ng-if="problem()">{{problem()}}</p></div>',
    link: (scope, element) => {
      const input = angular.element(element[0].querySelector('input, select, textarea'));
      const control = input.controller('ngModel');
      scope.id = 'nt-field-' + ++ids;
      input.attr('id', scope.id);
      if (scope.hint) {
        input.attr('aria-describedby', scope.id + '-hint');
      }
      // A browser writes the day in the order of its own language: said again as it is read here, with the weekday.
      scope.day = () => {
        const day = control.$modelValue;
        return day instanceof Date ? withWeekday(dayOf(day)) : '';
      };
      scope.needed = () => Boolean(control.$validators.required && input.attr('required'));
      scope.problem = () => {
        const wrong = control.$invalid && (control.$touched || (control.$dirty && !control.$error.required));
        input.attr('aria-invalid', wrong ? 'true' : 'false');
        return wrong ? (control.$error.required && scope.missing) || complaint(scope.label, control, input) : '';
      };
    }
  };
}

/** One of a few ways, all in sight. Its ways: [[word, label, hint], …]. */
function ntChoice() {
  return {
    restrict: 'E',
    scope: { label: '@', ways: '<', value: '=' },
    template:
      '<fieldset class="nt-choice"><legend>{{label}}</legend>'
      + '<label ng-repeat="way in ways track by $index" ng-class="{\'nt-chosen\': value === way[0]}">'
      + '<input type="radio" name="{{::name}}" ng-model="$parent.value" ng-value="way[0]" required>'
      + '<span>{{way[1]}}<small ng-if="way[2]">{{way[2]}}</small></span></label></fieldset>',
    link: scope => (scope.name = 'nt-choice-' + ++ids)
  };
}

/** Uploads one file at once; the value is {id, name, size}. */
function ntFile($q) {
  return {
    restrict: 'E',
    require: '^^form',
    scope: { label: '@', hint: '@', value: '=' },
    template:
      '<div class="form-group" ng-class="{\'has-error\': failure}">'
      + '<label for="{{::id}}">{{label}} <span class="nt-optional">(không bắt buộc)</span></label>'
      + '<input type="file" id="{{::id}}" class="form-control" ng-show="!value && progress === undefined">'
      + '<p class="nt-file" ng-if="value"><span class="glyphicon glyphicon-paperclip"></span> {{value.name}}'
      + ' <small>({{kilobytes(value.size)}} KB)</small>'
      + ' <button type="button" class="btn btn-default btn-sm" ng-click="drop()">Bỏ tệp này</button></p>'
      + '<progress ng-if="progress !== undefined" max="100" value="{{progress}}">{{progress}}%</progress>'
      + '<p class="help-block" ng-if="hint && !failure">{{hint}}</p>'
      + '<p class="help-block nt-problem" role="alert" ng-if="failure">{{failure}}</p></div>',
    link: (scope, element, attributes, form) => {
      const input = element.find('input');
      const busy = {};
      const settle = () => {
        scope.progress = undefined;
        form.$setValidity('upload', true, busy);
        input.val('');
      };
      scope.id = 'nt-field-' + ++ids;
      scope.kilobytes = size => Math.ceil(size / 1024);
      scope.drop = () => (scope.value = undefined);
      scope.$on('$destroy', settle);
      input.on('change', () =>
        scope.$apply(() => {
          const body = new FormData();
          body.append('file', input[0].files[0]);
          scope.failure = null;
          scope.progress = 0;
          form.$setValidity('upload', false, busy);
          ask($q, 'POST', '/documents', body, percent => scope.$evalAsync(() => (scope.progress = percent)))
            .then(file => (scope.value = file), text => (scope.failure = text))
            .then(settle);
        })
      );
    }
  };
}
ntFile.$inject = ['$q'];

/** Finds another petition by its code or by words of its title; the value is its code. */
function ntPetition($q) {
  return {
    restrict: 'E',
    require: '^^form',
    scope: { label: '@', hint: '@', value: '=', except: '<' },
    template:
      '<nt-field label="{{label}}" hint="{{hint}}" missing="Xin nhập hoặc chọn mã kiến nghị.">'
      + '<input type="text" class="form-control" ng-model="code" ng-change="look()" ng-maxlength="200" required'
      + ' ng-model-options="{getterSetter: true, updateOn: \'default blur\', debounce: {default: 300, blur: 0}}"'
      + ' autocomplete="off"></nt-field>'
      + '<ul class="nt-found" ng-if="found.length" aria-label="Kiến nghị tìm thấy"><li ng-repeat="file in found">'
      + '<button type="button" ng-click="choose(file)"><b>{{file.code}}</b> {{file.title}}</button></li></ul>'
      + '<p class="help-block" ng-if="nothing">Không tìm thấy kiến nghị nào.</p>',
    link: scope => {
      let asked = 0;
      scope.code = accessor(scope);
      scope.look = () => {
        const mine = ++asked;
        scope.nothing = false;
        scope.found = [];
        if ((scope.value || '').length > 1) {
          ask($q, 'GET', '/cases' + query({ kind: 'petition', q: scope.value, size: 8 })).then(page => {
            if (mine === asked) {
              scope.found = page.cases.filter(file => file.code !== scope.except && file.code !== scope.value);
              scope.nothing = !page.cases.length;
            }
          }, angular.noop);
        }
      };
      scope.choose = file => {
        asked++;
        scope.value = file.code;
        scope.found = [];
      };
    }
  };
}
ntPetition.$inject = ['$q'];

/** A topic: proposals from the text, one click each, and the whole list. */
function ntTopic() {
  return {
    restrict: 'E',
    scope: { topics: '<', suggestions: '<', value: '=', needed: '<', changed: '&' },
    template:
      '<nt-field label="Lĩnh vực"><select class="form-control" ng-model="topic" ng-required="needed"'
      + ' ng-model-options="{getterSetter: true}" ng-change="changed({topic: value})"><option value="">— Chọn lĩnh vực —</option>'
      + '<option ng-repeat="topic in topics" value="{{code(topic)}}">{{topic.name}}</option></select></nt-field>'
      + '<div class="nt-suggestions" ng-if="suggestions.length"><p class="help-block">Gợi ý theo nội dung:</p><ul>'
      + '<li ng-repeat="proposal in suggestions"><button type="button" ng-click="choose(proposal)"'
      + ' aria-pressed="{{value === proposal.topic}}" ng-class="{\'nt-chosen\': value === proposal.topic}">'
      + '<span>{{name(proposal)}}</span><meter min="0" max="{{best()}}" value="{{proposal.score}}"'
      + ' aria-label="Mức phù hợp"></meter>'
      + '<small ng-if="proposal.matched.length">khớp: {{proposal.matched.join(", ")}}</small></button></li></ul></div>'
      + '<p class="nt-note" ng-if="hinted(\'letter\')">Nội dung có dấu hiệu khiếu nại, tố cáo: xin xem xét'
      + ' «Chuyển xử lý đơn thư».</p>'
      + '<p class="nt-note" ng-if="hinted(\'split\')">Nội dung có thể gồm nhiều việc: xin xem xét'
      + ' «Tách nội dung».</p>',
    link: scope => {
      scope.topic = accessor(scope);
      scope.code = topicCode;
      scope.name = ({ topic, name }) =>
        name || ((scope.topics || []).find(candidate => topicCode(candidate) === topic) || {}).name || topic;
      scope.best = () => Math.max(...scope.suggestions.map(proposal => proposal.score));
      scope.hinted = hint => (scope.suggestions || []).some(proposal => proposal.hint === hint);
      scope.choose = proposal => {
        scope.value = proposal.topic;
        scope.changed({ topic: proposal.topic });
      };
    }
  };
}

const topicCode = topic => topic.code || topic.topic;

/** Who decides in matters of a topic, as a proposal: central, province or commune. */
const competenceOf = (topics, code) => {
  const topic = (topics || []).find(candidate => topicCode(candidate) === code) || {};
  return (topic.defaultCompetence || topic.competence || '').toLowerCase();
};

Object.assign(window.NghiTruongForms, { competenceOf });

angular
  .module('cam.embedded.forms')
  .directive('ntField', ntField)
  .directive('ntChoice', ntChoice)
  .directive('ntFile', ntFile)
  .directive('ntPetition', ntPetition)
  .directive('ntTopic', ntTopic);
