/** STUB, dropped at merge: the organisations' room comes from its own branch. */
@NullMarked
package vn.nghitruong.organisation;

import org.jspecify.annotations.NullMarked;
