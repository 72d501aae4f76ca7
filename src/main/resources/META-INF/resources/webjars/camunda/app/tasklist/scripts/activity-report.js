// The yearly report in Tasklist, for the units of a council.

import { activityReport } from '../../common/activity-report.js';
import { plugins } from '../../common/council-page.js';

export default plugins('activity-report', 96, 'stats', activityReport);
