/** STUB, dropped at merge: the calendar's room comes from its own branch. */
@NullMarked
package vn.nghitruong.calendar;

import org.jspecify.annotations.NullMarked;
