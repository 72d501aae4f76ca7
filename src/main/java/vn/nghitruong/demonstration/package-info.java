/** The demonstration: sample cases, moved along in time so that all states are there. */
@NullMarked
package vn.nghitruong.demonstration;

import org.jspecify.annotations.NullMarked;
