package vn.nghitruong.monitoring;

import java.util.List;

/** Looks over all cases at once for something that needs attention: a few queries, whatever the number of cases. */
interface Check {

    List<Found> find();
}
