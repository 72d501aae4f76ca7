/** The header every case has: code, kind, council, title, state, timeline, links, and who takes part in it. */
@NullMarked
package vn.nghitruong.casefile;

import org.jspecify.annotations.NullMarked;
