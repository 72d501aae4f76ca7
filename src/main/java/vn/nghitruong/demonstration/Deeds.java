package vn.nghitruong.demonstration;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.reference.ReferenceData;
import vn.nghitruong.session.Proceedings;
import vn.nghitruong.session.Readers;
import vn.nghitruong.session.Resolutions;
import vn.nghitruong.session.SessionKind;

/** What offices do without a task: they open cases and note what has happened. */
@Component
class Deeds {

    private final StartDoors starts;
    private final OpeningDays openings;
    private final TimeTravel time;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Proceedings proceedings;
    private final Resolutions resolutions;
    private final Readers readers;
    private final SupervisionDeeds supervision;

    Deeds(
            StartDoors starts,
            OpeningDays openings,
            TimeTravel time,
            CaseFiles files,
            Organisations organisations,
            Proceedings proceedings,
            Resolutions resolutions,
            Readers readers,
            SupervisionDeeds supervision) {
        this.starts = starts;
        this.openings = openings;
        this.time = time;
        this.files = files;
        this.organisations = organisations;
        this.proceedings = proceedings;
        this.resolutions = resolutions;
        this.readers = readers;
        this.supervision = supervision;
    }

    /** Whether an activity of a file opens a case. */
    static boolean opens(String activity) {
        return activity.equals("receive") || activity.equals("plan") || SupervisionDeeds.opens(activity);
    }

    /**
     * Opens a petition ({@code receive}), whose place and words are those of the sample petition, or a session ({@code
     * plan}), whose opening day is moved a little when it names a {@code lateOn}; see {@link OpeningDays}. What belongs
     * to supervision: {@link SupervisionDeeds}.
     *
     * @return its code
     */
    String open(Step step, Map<String, Object> given) {
        var council = text(given, "council");
        if (SupervisionDeeds.opens(step.activity())) {
            return asOffice(council, () -> supervision.open(step.activity(), given));
        }
        if (step.activity().equals("plan")) {
            var lateOn = given.remove("lateOn");
            if (lateOn != null) {
                var kind = SessionKind.of(text(given, "kind"));
                var around = LocalDate.parse(text(given, "opensOn"));
                var opensOn = openings.lateOn(council, kind, around, LocalDate.parse(lateOn.toString()));
                given.put("opensOn", opensOn.toString());
            }
            return asOffice(council, () -> starts.open("session", given));
        }
        var petition = petition(step.about());
        given.putIfAbsent("place", petition.get("place"));
        given.putIfAbsent("content", petition.get("text"));
        return asOffice(council, () -> starts.open("petition", given));
    }

    /** Does something to a case; false when the activity is none of these, but a task. */
    boolean done(String code, String activity, Map<String, Object> given) {
        return switch (activity) {
            case "announce" -> note(code, () -> proceedings.announce(code, on(given)));
            case "sending-up" -> note(code, () -> resolutions.sentUp(code, on(given)));
            case "gazette" -> note(code, () -> resolutions.gazetted(code, on(given)));
            case "read" ->
                note(code, () -> readers.note(code, text(given, "deputy"), text(given, "deputiesGroup"), on(given)));
            case "decide" ->
                time.as(
                        organisations.standingCommittee(text(given, "council")).code(),
                        () -> supervision.decide(given));
            case "withdraw" -> note(code, () -> supervision.withdraw(code, text(given, "reason")));
            default -> false;
        };
    }

    private boolean note(String code, Runnable deed) {
        return asOffice(files.require(code).council(), () -> {
            deed.run();
            return true;
        });
    }

    private <T> T asOffice(String council, Supplier<T> deed) {
        return time.as(organisations.office(council).code(), deed);
    }

    private static LocalDate on(Map<String, Object> given) {
        return LocalDate.parse(text(given, "on"));
    }

    private static String text(Map<String, Object> given, String field) {
        return String.valueOf(given.get(field));
    }

    private static CSVRecord petition(String id) {
        return ReferenceData.rows("petitions.csv").stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
