/** Supervision missions: from the decision to the day on which every recommendation is carried out. */
@NullMarked
package vn.nghitruong.supervision;

import org.jspecify.annotations.NullMarked;
