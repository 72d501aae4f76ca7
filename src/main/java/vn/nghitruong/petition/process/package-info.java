/** The process {@code petition}: its tasks and steps. */
@NullMarked
package vn.nghitruong.petition.process;

import org.jspecify.annotations.NullMarked;
