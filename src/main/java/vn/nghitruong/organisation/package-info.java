/** Councils, their units and the agencies: who exists on which day, who succeeds whom, who answers for a place. */
@NullMarked
package vn.nghitruong.organisation;

import org.jspecify.annotations.NullMarked;
