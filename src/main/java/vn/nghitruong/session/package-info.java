/** Sessions of a council: everything is counted back from the opening day, and each paper's way is visible. */
@NullMarked
package vn.nghitruong.session;

import org.jspecify.annotations.NullMarked;
