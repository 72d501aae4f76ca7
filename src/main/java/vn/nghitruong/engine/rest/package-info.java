/** The edge of the interface that the webapps use: its errors, its bodies, its pages. */
@NullMarked
package vn.nghitruong.engine.rest;

import org.jspecify.annotations.NullMarked;
