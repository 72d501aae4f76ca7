package vn.nghitruong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.reference.ReferenceData;

/** STUB, dropped at merge. */
@Component
public class Organisations {

    private final List<Organisation> all = ReferenceData.rows("organisations.csv").stream()
            .map(Organisations::read)
            .toList();

    public List<Organisation> all() {
        return all;
    }

    public List<Organisation> validOn(LocalDate date) {
        return all.stream()
                .filter(one -> !one.validFrom().isAfter(date)
                        && (one.validTo() == null || !one.validTo().isBefore(date)))
                .toList();
    }

    public Set<String> councilsThatMayWriteTo(String code) {
        return Set.of(all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .council());
    }

    private static Organisation read(CSVRecord row) {
        return new Organisation(
                row.get("code"),
                row.get("name"),
                Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get("level"),
                row.get("council"),
                row.get("gateway").isEmpty() ? null : row.get("gateway"),
                LocalDate.parse(row.get("valid_from")),
                date(row.get("valid_to")),
                row.get("successor").isEmpty()
                        ? List.of()
                        : List.of(row.get("successor").split("\\+", -1)));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
