package vn.nghitruong.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.refusal.Refusal;

/** The calendar as it stands at one moment. */
record CalendarView(Map<LocalDate, CalendarDay> days, Set<Integer> years) {

    static CalendarView of(Collection<CalendarDay> rows) {
        return of(rows.stream().collect(Collectors.toMap(CalendarDay::date, row -> row)));
    }

    private static CalendarView of(Map<LocalDate, CalendarDay> days) {
        var years = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        return new CalendarView(Map.copyOf(days), Set.copyOf(years));
    }

    CalendarView with(Collection<CalendarDay> changes) {
        var changed = new HashMap<>(days);
        changes.forEach(row -> changed.put(row.date(), row));
        return of(changed);
    }

    boolean works(LocalDate date) {
        return dayOffReason(date).isEmpty();
    }

    Optional<String> dayOffReason(LocalDate date) {
        if (!years.contains(date.getYear())) {
            throw Refusal.invalid("calendar.year-missing", String.valueOf(date.getYear()));
        }
        var row = days.get(date);
        if (row != null) {
            return row.kind() == Kind.OFF ? Optional.of(row.reason()) : Optional.empty();
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> Optional.of("Thứ Bảy");
            case SUNDAY -> Optional.of("Chủ nhật");
            default -> Optional.empty();
        };
    }
}
