/** The processes {@code supervision} and {@code recommendation}: their tasks and steps. */
@NullMarked
package vn.nghitruong.supervision.process;

import org.jspecify.annotations.NullMarked;
