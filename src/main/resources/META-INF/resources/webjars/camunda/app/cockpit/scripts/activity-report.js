// The yearly report in Cockpit, for those who watch.

import { activityReport } from '../../common/activity-report.js';
import { plugins } from '../../common/council-page.js';

export default plugins('activity-report', 170, null, activityReport, 'cockpit');
