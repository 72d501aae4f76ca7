/** Petitions over the web. */
@NullMarked
package vn.nghitruong.petition.web;

import org.jspecify.annotations.NullMarked;
