/** The assignment's address in the API. */
@NullMarked
package vn.nghitruong.assignment.web;

import org.jspecify.annotations.NullMarked;
