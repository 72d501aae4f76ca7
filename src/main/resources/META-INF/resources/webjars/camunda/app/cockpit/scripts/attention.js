// What needs attention, for those who watch over a council.

import { ATTENTION } from '../../shared/attention.js';
import { plugins } from '../../shared/council-page.js';

export default plugins('attention', 180, null, ATTENTION, 'cockpit');
