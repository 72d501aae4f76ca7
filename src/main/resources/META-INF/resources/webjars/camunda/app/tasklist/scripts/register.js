// The register in Tasklist, for offices and agencies: each sees the cases it may read.

import { h, icon } from '../../common/page.js';
import { REGISTER, registerPage } from '../../common/register.js';

export default [
  {
    id: 'register-page',
    pluginPoint: 'tasklist.route',
    properties: { path: REGISTER, reloadOnSearch: false },
    render: registerPage(false)
  },
  {
    id: 'register-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 85,
    render: node => node.append(h('a', { href: '#' + REGISTER }, icon('list-alt'), ' Sổ theo dõi'))
  }
];
