/** Asking an agency for something by a date and following it up until it is there; every family does it through here. */
@NullMarked
package vn.nghitruong.request;

import org.jspecify.annotations.NullMarked;
