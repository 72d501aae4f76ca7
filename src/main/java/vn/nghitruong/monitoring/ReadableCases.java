package vn.nghitruong.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;

/** Which rows of the register the current user may read, as a condition. */
@Component
class ReadableCases {

    static final String TAKEN_PART_IN =
            "exists (select 1 from case_party p where p.case_code = f.code and p.unit in (:units))";

    private static final List<String> NOBODY = List.of("-");

    private final CaseAccess access;

    ReadableCases(CaseAccess access) {
        this.access = access;
    }

    /** The units of the current user, for {@link #TAKEN_PART_IN}; never empty. */
    List<String> units() {
        return access.units().isEmpty() ? NOBODY : access.units();
    }

    /**
     * Restricts to what the current user may read; a council that is asked for by one of its own needs no look at who
     * takes part in which case. That only this council is meant, the caller adds.
     */
    void add(@Nullable String council, Condition condition) {
        if (access.seesEverything() || council != null && access.councils().contains(council)) {
            return;
        }
        var councils = access.councils();
        condition.value("units", units());
        if (councils.isEmpty()) {
            condition.and(TAKEN_PART_IN);
        } else {
            condition.value("councils", councils).and("(f.council in (:councils) or " + TAKEN_PART_IN + ")");
        }
    }
}
