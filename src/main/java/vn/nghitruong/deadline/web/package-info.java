/** The public calculator at the web's door. */
@NullMarked
package vn.nghitruong.deadline.web;

import org.jspecify.annotations.NullMarked;
