// What needs attention, for those who watch over a council.

import { ATTENTION } from '../../common/attention.js';
import { plugins } from '../../common/council-page.js';

export default plugins('attention', 180, null, ATTENTION, 'cockpit');
