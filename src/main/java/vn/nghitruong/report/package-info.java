/** The yearly report on a council's activity, each of whose numbers opens its cases. */
@NullMarked
package vn.nghitruong.report;

import org.jspecify.annotations.NullMarked;
