/** The glue to the process engine; no word of the business stands here. */
@NullMarked
package vn.nghitruong.engine;

import org.jspecify.annotations.NullMarked;
