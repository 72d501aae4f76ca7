package vn.nghitruong.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.nghitruong.session.SessionKind;
import vn.nghitruong.supervision.MissionForm;
import vn.nghitruong.supervision.Subject;

/** What a plain record can be of, and the figures in which it counts. A closed list; its labels are in the messages. */
record Measure(String word, List<String> figures) {

    /** The figures that only plain records fill. */
    static final List<String> PLAIN =
            List.of("questions", "explanation-sessions", "questioning-sessions", "matters", "party-appraisals");

    private static final Map<String, Measure> ALL = all();

    static Optional<Measure> find(String word) {
        return Optional.ofNullable(ALL.get(word));
    }

    static List<String> words() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, Measure> all() {
        var measures = new ArrayList<Measure>();
        Arrays.stream(SessionKind.words())
                .forEach(kind -> measures.add(new Measure("session-" + kind, List.of("sessions", "sessions-" + kind))));
        measures.add(new Measure("resolution", List.of("resolutions")));
        measures.add(new Measure("resolution-normative", List.of("resolutions", "resolutions-normative")));
        for (var subject : Subject.words()) {
            for (var form : MissionForm.words()) {
                measures.add(new Measure(
                        "mission-" + subject + "-" + form,
                        List.of(MissionFigures.ALL, MissionFigures.id(subject, form))));
            }
        }
        measures.add(new Measure("question", List.of("questions")));
        measures.add(new Measure("explanation-session", List.of("explanation-sessions")));
        measures.add(new Measure("questioning-session", List.of("questioning-sessions")));
        measures.add(new Measure("matter", List.of("matters")));
        measures.add(new Measure("party-appraisal", List.of("party-appraisals")));
        var byWord = new LinkedHashMap<String, Measure>();
        measures.forEach(measure -> byWord.put(measure.word(), measure));
        return byWord;
    }
}
