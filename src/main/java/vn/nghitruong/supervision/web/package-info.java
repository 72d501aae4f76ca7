/** Supervision over the web. */
@NullMarked
package vn.nghitruong.supervision.web;

import org.jspecify.annotations.NullMarked;
