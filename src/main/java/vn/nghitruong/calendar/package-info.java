/** The working days of Vietnam's state bodies; every count of working days asks here. */
@NullMarked
package vn.nghitruong.calendar;

import org.jspecify.annotations.NullMarked;
