// The yearly report in Cockpit, for those who watch.

import { activityReport } from '../../shared/activity-report.js';
import { plugins } from '../../shared/council-page.js';

export default plugins('activity-report', 170, null, activityReport, 'cockpit');
