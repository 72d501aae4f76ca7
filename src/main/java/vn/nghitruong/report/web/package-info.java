/** The doors of the reports. */
@NullMarked
package vn.nghitruong.report.web;

import org.jspecify.annotations.NullMarked;
