package vn.nghitruong.calendar;

import vn.nghitruong.reference.ReferenceData;

/** The calendar as shipped, without a database. */
public final class ShippedCalendar {

    private ShippedCalendar() {}

    public static WorkingCalendar calendar() {
        return WorkingCalendar.of(ReferenceData.rows("calendar.csv").stream()
                .map(CalendarDays::parse)
                .toList());
    }
}
