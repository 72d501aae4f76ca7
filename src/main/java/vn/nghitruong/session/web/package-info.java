/** Sessions and resolutions over the web. */
@NullMarked
package vn.nghitruong.session.web;

import org.jspecify.annotations.NullMarked;
