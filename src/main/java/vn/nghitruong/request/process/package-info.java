/** The process {@code request}: its variables, tasks and steps. */
@NullMarked
package vn.nghitruong.request.process;

import org.jspecify.annotations.NullMarked;
