package vn.nghitruong.assignment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.PlaceMatch;
import vn.nghitruong.refusal.Echo;

/** Writes the one sentence that tells a clerk why this agency is proposed, or why none is. */
final class Reason {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** Units older than the data carry this day; it says nothing to a clerk. */
    private static final LocalDate SINCE_EVER = AgencyAssignment.FIRST_DAY;

    private final StringBuilder text = new StringBuilder();
    private final LocalDate on;
    private final Competence asked;
    private String place = "";
    private String basis = "";

    Reason(LocalDate on, String topic, Competence asked) {
        this.on = on;
        this.asked = asked;
        text.append("Lĩnh vực «%s», %s %s"
                .formatted(topic, asked == Competence.LETTER ? "thuộc diện" : "thẩm quyền", asked.words()));
    }

    Reason treatedAs(Competence level) {
        if (level != asked) {
            text.append(" (cấp huyện kết thúc hoạt động ngày 30/6/2025 nên xem như cấp xã)");
        }
        return this;
    }

    Reason basis(String words) {
        basis = words;
        return this;
    }

    Reason place(@Nullable String written, Optional<PlaceMatch> match) {
        if (written == null || written.isBlank()) {
            place = "chưa có địa bàn";
        } else if (match.isEmpty()) {
            place = "địa bàn «%s» chưa có trong danh mục hoặc chưa rõ là nơi nào".formatted(Echo.of(written));
        } else {
            var known = match.get();
            place = written.strip().equals(known.place())
                    ? "địa bàn " + known.place()
                    : "địa bàn «%s» được hiểu là %s".formatted(Echo.of(written.strip()), known.place());
        }
        return this;
    }

    /** Names the leading unit, or those it must be chosen from, and how the table's unit led to them. */
    Reason lead(@Nullable Organisation inTable, List<Organisation> leads) {
        text.append(", ngày ").append(DAY.format(on)).append(": ");
        if (inTable == null) {
            text.append("không xác định được cơ quan có thẩm quyền vì ")
                    .append(place)
                    .append("; đề nghị bổ sung địa bàn hoặc chọn cơ quan");
        } else if (leads.isEmpty()) {
            text.append(
                    "không xác định được cơ quan có thẩm quyền vì %s và không có đơn vị thay thế; đề nghị chọn cơ quan"
                            .formatted(absence(inTable)));
        } else if (leads.size() > 1) {
            text.append("%s, nhiệm vụ chuyển cho %s; đề nghị chọn cơ quan chủ trì"
                    .formatted(absence(inTable), names(leads)));
        } else {
            var lead = leads.get(0);
            text.append(lead.name()).append(validity(lead)).append(" chủ trì");
            if (!lead.equals(inTable)) {
                text.append(" vì ").append(absence(inTable));
            } else if (!place.isEmpty()) {
                text.append(" vì ").append(place);
            } else {
                text.append(" ").append(basis);
            }
        }
        return this;
    }

    Reason rest(List<Organisation> cooperating, @Nullable Organisation gateway) {
        if (!cooperating.isEmpty()) {
            text.append(", ").append(names(cooperating)).append(" phối hợp");
        }
        if (gateway != null) {
            text.append(", văn bản gửi qua ").append(gateway.name());
        }
        return this;
    }

    String sentence() {
        return text + ".";
    }

    private String absence(Organisation unit) {
        return unit.validTo() != null && on.isAfter(unit.validTo())
                ? "%s đã kết thúc hoạt động ngày %s".formatted(unit.name(), DAY.format(unit.validTo()))
                : "%s chỉ hoạt động từ ngày %s".formatted(unit.name(), DAY.format(unit.validFrom()));
    }

    private static String validity(Organisation unit) {
        var from = unit.validFrom().isAfter(SINCE_EVER) ? "từ " + DAY.format(unit.validFrom()) : "";
        var to = unit.validTo() == null ? "" : "đến " + DAY.format(unit.validTo());
        var both = (from + " " + to).strip();
        return both.isEmpty() ? "" : " (hoạt động " + both + ")";
    }

    private static String names(List<Organisation> units) {
        return units.stream().map(Organisation::name).collect(Collectors.joining("; "));
    }
}
