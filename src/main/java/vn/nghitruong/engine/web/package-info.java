/** What the forms in Tasklist ask for. */
@NullMarked
package vn.nghitruong.engine.web;

import org.jspecify.annotations.NullMarked;
