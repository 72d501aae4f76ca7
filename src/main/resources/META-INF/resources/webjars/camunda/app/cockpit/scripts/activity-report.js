// The yearly report in Cockpit, for those who watch.

import { activityReport } from '../../shared/activity-report.js';
import { plugins } from '../../shared/council-page.js';

export default plugins('activity-report', 96, 'stats', activityReport, 'cockpit');
