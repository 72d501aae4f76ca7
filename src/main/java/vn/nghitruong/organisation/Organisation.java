package vn.nghitruong.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** STUB, dropped at merge. */
public record Organisation(
        String code,
        String name,
        Kind kind,
        String level,
        String council,
        @Nullable String gateway,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    /** STUB, dropped at merge. */
    public enum Kind {
        COUNCIL,
        STANDING_COMMITTEE,
        OFFICE,
        COMMITTEE,
        DEPUTIES_GROUP,
        PEOPLES_COMMITTEE,
        AGENCY,
        FRONT,
        DELEGATION
    }
}
