package vn.nghitruong.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.supervision.Endings;
import vn.nghitruong.supervision.MissionForm;
import vn.nghitruong.supervision.Missions;
import vn.nghitruong.supervision.Programme;
import vn.nghitruong.supervision.Recommendations;
import vn.nghitruong.supervision.Subject;

/** What is done about supervision without a task: the programme is made, missions are opened and withdrawn. */
@Component
class SupervisionDeeds {

    private final StartDoors starts;
    private final Programme programme;
    private final Recommendations recommendations;
    private final Endings endings;

    SupervisionDeeds(StartDoors starts, Programme programme, Recommendations recommendations, Endings endings) {
        this.starts = starts;
        this.programme = programme;
        this.recommendations = recommendations;
        this.endings = endings;
    }

    /** Whether an activity opens a mission or proposes an item of the programme. */
    static boolean opens(String activity) {
        return activity.equals("open") || activity.equals("propose");
    }

    /** Opens a mission ({@code open}) or proposes an item ({@code propose}): its code or its id. */
    String open(String activity, Map<String, Object> given) {
        if (activity.equals("propose")) {
            return propose(given);
        }
        given.computeIfPresent("programmeItem", (field, id) -> Long.valueOf(id.toString()));
        return starts.open(Missions.PROCESS, given);
    }

    private String propose(Map<String, Object> given) {
        var draft = new Missions.Draft(
                text(given, "council"),
                Subject.of(text(given, "subject")),
                optional(given, "unit"),
                MissionForm.of(text(given, "form")),
                text(given, "title"),
                words(given, "bodies"),
                LocalDate.parse(text(given, "startsOn")),
                LocalDate.parse(text(given, "endsOn")),
                null,
                null,
                List.of(),
                null);
        return String.valueOf(programme.propose(draft));
    }

    /** The items are approved, or declined with a reason. */
    boolean decide(Map<String, Object> given) {
        programme.decide(
                text(given, "council"),
                words(given, "items").stream().map(Long::valueOf).toList(),
                Boolean.TRUE.equals(given.get("approved")),
                optional(given, "reason"));
        return true;
    }

    void withdraw(String mission, String reason) {
        endings.withdraw(mission, reason);
    }

    /** The code of a mission's recommendation, the first is 1; nothing when its conclusion made none. */
    String recommendation(String mission, int number) {
        return recommendations.codes(mission).stream()
                .skip(number - 1)
                .findFirst()
                .orElse("");
    }

    private static String text(Map<String, Object> given, String field) {
        return String.valueOf(given.get(field));
    }

    private static @Nullable String optional(Map<String, Object> given, String field) {
        return given.containsKey(field) ? text(given, field) : null;
    }

    private static List<String> words(Map<String, Object> given, String field) {
        return given.get(field) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
