/** The data shipped with the program: law, calendar, organisations, topics, places. */
@NullMarked
package vn.nghitruong.reference;

import org.jspecify.annotations.NullMarked;
