// The case of a process instance as a tab beside its variables, and any case as a page.

import { CASE, caseRoute, caseTab } from '../../common/case-page.js';

export default [
  {
    id: 'case-page',
    pluginPoint: 'cockpit.route',
    properties: { path: CASE, reloadOnSearch: false },
    render: caseRoute
  },
  {
    id: 'case-tab',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 500,
    properties: { label: 'Hồ sơ' },
    render: (node, { processInstanceId }) =>
      caseTab(node, '/cases/by-instance/' + encodeURIComponent(processInstanceId))
  }
];
