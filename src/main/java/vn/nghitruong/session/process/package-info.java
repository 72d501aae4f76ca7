/** The processes {@code session} and {@code session-item}: their tasks and steps. */
@NullMarked
package vn.nghitruong.session.process;

import org.jspecify.annotations.NullMarked;
