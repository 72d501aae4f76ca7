/** Requests over the web. */
@NullMarked
package vn.nghitruong.request.web;

import org.jspecify.annotations.NullMarked;
