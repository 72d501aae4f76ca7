/** What supervisors watch: what is late and who holds it, every case running or finished, and where the work stands. */
@NullMarked
package vn.nghitruong.monitoring;

import org.jspecify.annotations.NullMarked;
