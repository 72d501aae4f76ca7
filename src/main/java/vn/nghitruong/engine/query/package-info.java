/** What a query of the engine may evaluate: nothing when asked ad hoc, a closed list when stored in a filter. */
@NullMarked
package vn.nghitruong.engine.query;

import org.jspecify.annotations.NullMarked;
