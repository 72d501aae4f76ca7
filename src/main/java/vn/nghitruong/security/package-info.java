/** Who may come in and what each role may do: log-in, accounts, groups, grants, ready-made filters. */
@NullMarked
package vn.nghitruong.security;

import org.jspecify.annotations.NullMarked;
