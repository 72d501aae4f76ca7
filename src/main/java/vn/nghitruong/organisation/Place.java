package vn.nghitruong.organisation;

import java.time.LocalDate;
import java.util.List;

/** A commune of today with its former names, and the people's committees that answered for it before and since. */
record Place(String name, List<String> aliases, String commune, String district) {

    /** From this day communes answer; until the day before, the district did (places.csv). */
    private static final LocalDate COMMUNES_ANSWER = LocalDate.of(2025, 7, 1);

    String peoplesCommittee(LocalDate on) {
        return on.isBefore(COMMUNES_ANSWER) ? district : commune;
    }
}
