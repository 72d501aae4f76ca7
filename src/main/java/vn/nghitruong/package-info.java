/** The program's start. Every room has a package of its own below this one. */
@NullMarked
package vn.nghitruong;

import org.jspecify.annotations.NullMarked;
