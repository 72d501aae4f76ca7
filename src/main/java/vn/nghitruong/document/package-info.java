/** Files that people attach: kept in our own table, never in the engine. */
@NullMarked
package vn.nghitruong.document;

import org.jspecify.annotations.NullMarked;
