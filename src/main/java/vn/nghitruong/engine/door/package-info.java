/**
 * Every door to a task or a start: whoever calls (Tasklist, the webapps' interface, our own API), the same checks are
 * made in the same transaction.
 */
@NullMarked
package vn.nghitruong.engine.door;

import org.jspecify.annotations.NullMarked;
