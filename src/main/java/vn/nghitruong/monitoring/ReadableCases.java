package vn.nghitruong.monitoring;

import java.util.List;
import java.util.stream.Stream;
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

    /** Whether all cases that are asked for may be read: those of one's own council, or of all. */
    boolean isAll(@Nullable String council) {
        return access.seesEverything() || council != null && access.councils().contains(council);
    }

    /** Otherwise what the current user may read: the cases of its councils, and those its units take part in. */
    Filter filter(Condition values) {
        values.value("units", units());
        var councils = access.councils();
        var readers = Stream.concat(councils.stream(), units().stream())
                .map(ReadableCases::mark)
                .toList();
        if (councils.isEmpty()) {
            return new Filter(readers, TAKEN_PART_IN);
        }
        values.value("councils", councils);
        return new Filter(readers, "(f.council in (:councils) or " + TAKEN_PART_IN + ")");
    }

    /** The mark of the cases that a council or unit reads. */
    static String mark(String reader) {
        return "reader:" + reader;
    }
}
