/** The topics' door to the web. */
@NullMarked
package vn.nghitruong.topic.web;

import org.jspecify.annotations.NullMarked;
