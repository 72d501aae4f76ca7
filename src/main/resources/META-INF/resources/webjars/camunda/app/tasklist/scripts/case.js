// The case of the open task as a tab beside its form, and any case as a page.

import { CASE, caseRoute, caseTab } from '../../common/case-page.js';

export default [
  {
    id: 'case-page',
    pluginPoint: 'tasklist.route',
    properties: { path: CASE, reloadOnSearch: false },
    render: caseRoute
  },
  {
    id: 'case-tab',
    pluginPoint: 'tasklist.task.detail',
    priority: 500,
    properties: { label: 'Hồ sơ' },
    render: (node, { taskId }) => caseTab(node, '/tasks/' + encodeURIComponent(taskId) + '/case')
  }
];
