/** Refusals as problem details at the web's door. */
@NullMarked
package vn.nghitruong.refusal.web;

import org.jspecify.annotations.NullMarked;
