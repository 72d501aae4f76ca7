/** Voters' petitions, from intake to an answer that holds. */
@NullMarked
package vn.nghitruong.petition;

import org.jspecify.annotations.NullMarked;
