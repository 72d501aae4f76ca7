/** How every room says no: one exception with a message for a clerk, Vietnamese first. */
@NullMarked
package vn.nghitruong.refusal;

import org.jspecify.annotations.NullMarked;
