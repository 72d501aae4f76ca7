/** Uploading and reading files. */
@NullMarked
package vn.nghitruong.document.web;

import org.jspecify.annotations.NullMarked;
