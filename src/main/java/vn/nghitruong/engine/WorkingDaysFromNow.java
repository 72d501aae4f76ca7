package vn.nghitruong.engine;

import java.time.LocalDate;
import java.time.ZoneId;

/** Counts working days for the engine's filters; the calendar's room knows which days those are. */
public interface WorkingDaysFromNow {

    /** The n-th working day after today; today itself for 0, whatever day it is. */
    LocalDate day(int workingDays);

    /** The zone in which a day begins and ends. */
    ZoneId zone();
}
