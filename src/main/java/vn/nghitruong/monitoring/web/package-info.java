/** The doors of monitoring. */
@NullMarked
package vn.nghitruong.monitoring.web;

import org.jspecify.annotations.NullMarked;
