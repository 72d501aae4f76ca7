/** The engine's own tables, laid by Flyway before the engine starts. */
@NullMarked
package vn.nghitruong.engine.schema;

import org.jspecify.annotations.NullMarked;
