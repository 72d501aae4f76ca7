/** The register of cases over the web. */
@NullMarked
package vn.nghitruong.casefile.web;

import org.jspecify.annotations.NullMarked;
