/** What the processes of monitoring do: the nightly check and the period of a stand-in. */
@NullMarked
package vn.nghitruong.monitoring.process;

import org.jspecify.annotations.NullMarked;
