// The list of tasks and the head of the open one: what to do, which case, about what; the next due date first.

const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

/** A task is named "what to do · code of the case · what it is about": each part in its own line, by the style sheet. */
function task() {
  return {
    restrict: 'C',
    link: (scope, element) => {
      const name = element[0].querySelector('a') || element[0];
      if (/^H[24]$/.test(element[0].tagName)) {
        scope.$watch(() => name.textContent.trim(), text => {
          const [what, code, ...about] = text.split(' · ');
          // A code is not broken at its hyphens.
          const parts = about.length ? { what, code: code.replace(/-/g, '\u2011'), about: about.join(' · ') } : {};
          ['what', 'code', 'about'].forEach(part => {
            if (parts[part]) {
              name.setAttribute('data-' + part, parts[part]);
            } else {
              name.removeAttribute('data-' + part);
            }
          });
        });
      }
    }
  };
}

/** Tasklist itself begins with the newest task. */
function sortByDueDate($rootScope, $location) {
  $rootScope.$on('$locationChangeStart', () => {
    if (['', '/'].includes($location.path()) && !$location.search().sorting) {
      $location.search('sorting', DUE_FIRST).replace();
    }
  });
}

window.angular
  .module('cam.embedded.forms')
  .directive('task', task)
  .run(['$rootScope', '$location', sortByDueDate]);
