/** Log-in and answers at the web's door. */
@NullMarked
package vn.nghitruong.security.web;

import org.jspecify.annotations.NullMarked;
