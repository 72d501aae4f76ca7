/** The decision table in the engine: evaluated, checked, replaced. */
@NullMarked
package vn.nghitruong.assignment.process;

import org.jspecify.annotations.NullMarked;
