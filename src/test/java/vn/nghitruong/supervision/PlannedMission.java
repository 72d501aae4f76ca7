package vn.nghitruong.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a mission of the simulated year; drawn from a seed, so that every run is the same year.
 *
 * @param week of the year, the first is 0
 * @param visits of each body, whether it is visited
 * @param declined whether decision and report first go back to the team
 */
record PlannedMission(
        int number,
        int week,
        String subject,
        @Nullable String unit,
        String form,
        List<String> bodies,
        List<Boolean> visits,
        boolean declined,
        End end,
        List<Fate> recommendations) {

    private static final List<String> COMMITTEES =
            List.of("ban-kinh-te-ngan-sach", "ban-van-hoa-xa-hoi", "ban-phap-che", "ban-dan-toc");
    private static final List<String> GROUPS = List.of("to-db-lao-cai", "to-db-sa-pa", "to-db-bac-ha");
    private static final List<String> AGENCIES = List.of(
            "so-noi-vu", "so-tai-chinh", "so-y-te", "so-xay-dung", "so-tu-phap", "toa-an-tinh", "ubnd-x-ta-van");

    /** A mission begun by then has come to its conclusion, and its recommendations to their fates, by the year's end. */
    private static final int LAST_TO_END = 34;

    /** A mission begun by then has come as far as it was meant to. */
    private static final int LAST = 45;

    /** How far a mission comes: to its end, so or so, or to the state in which the year finds it. */
    enum End {
        ENDED,
        COLLECTION_ENDED,
        WITHDRAWN_DRAFT,
        WITHDRAWN_WORKING,
        WITHDRAWN_FOLLOWING,
        DRAFTING,
        APPROVING,
        PLANNED,
        WORKING,
        CONSIDERING,
        CONCLUDING;

        boolean isWithdrawn() {
            return name().startsWith("WITHDRAWN");
        }
    }

    /** What becomes of a recommendation by the year's end. */
    enum Fate {
        DONE("done"),
        DONE_LATER("done"),
        OVERDUE("overdue"),
        REFUSED("refused"),
        OPEN("open"),
        WITHDRAWN("withdrawn"),
        WITH_MISSION("withdrawn");

        private final String state;

        Fate(String state) {
            this.state = state;
        }

        String state() {
            return state;
        }

        boolean isSettled() {
            return state.equals("done") || state.equals("withdrawn");
        }
    }

    /** Most are done sooner or later. */
    private static final List<Fate> FATES = List.of(
            Fate.DONE,
            Fate.DONE,
            Fate.DONE,
            Fate.DONE_LATER,
            Fate.DONE_LATER,
            Fate.OVERDUE,
            Fate.REFUSED,
            Fate.OPEN,
            Fate.WITHDRAWN);

    /** All subjects in all forms equally often, until so many are carried out; others are opened and come to nothing. */
    static List<PlannedMission> year(int carriedOut, long seed) {
        var random = new Random(seed);
        var year = new ArrayList<PlannedMission>();
        for (var left = carriedOut; left > 0; ) {
            var next = draw(year.size(), random);
            year.add(next);
            left -= next.isCarriedOut() ? 1 : 0;
        }
        return List.copyOf(year);
    }

    private static PlannedMission draw(int number, Random random) {
        var subject = Subject.words()[number % 5];
        var form = MissionForm.words()[number / 5 % 3];
        var unit = subject.equals("committee") ? one(COMMITTEES, random) : one(GROUPS, random);
        var survey = form.equals("survey");
        var end = random.nextInt(100) < 75 ? End.ENDED : one(List.of(End.values()), random);
        if (survey && (end == End.CONCLUDING || end == End.WITHDRAWN_FOLLOWING)) {
            end = End.CONSIDERING;
        }
        var ends = end == End.ENDED || end == End.COLLECTION_ENDED || end.isWithdrawn();
        var bodies = new ArrayList<String>();
        var first = random.nextInt(AGENCIES.size());
        var size = 1 + Math.max(0, random.nextInt(5) - 2);
        IntStream.range(0, size).forEach(step -> bodies.add(AGENCIES.get((first + step) % AGENCIES.size())));
        var fates = new ArrayList<Fate>();
        if (!survey && end == End.WITHDRAWN_FOLLOWING) {
            fates.addAll(List.of(Fate.DONE, Fate.WITH_MISSION));
        } else if (!survey && ends && !end.isWithdrawn()) {
            Stream.generate(() -> one(FATES, random)).limit(random.nextInt(4)).forEach(fates::add);
        }
        return new PlannedMission(
                number,
                ends ? random.nextInt(LAST_TO_END + 1) : LAST_TO_END + random.nextInt(LAST - LAST_TO_END + 1),
                subject,
                Subject.of(subject).hasUnit() ? unit : null,
                form,
                List.copyOf(bodies),
                bodies.stream().map(body -> random.nextInt(3) > 0).toList(),
                random.nextInt(6) == 0,
                end,
                List.copyOf(fates));
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Whether its last body never reports. */
    boolean isMissing(int body) {
        return end == End.COLLECTION_ENDED && body == bodies.size() - 1;
    }

    /** How the register shall name it: its outcome, or its state while it runs. */
    String intended() {
        if (end.isWithdrawn()) {
            return "withdrawn";
        }
        if (end != End.ENDED && end != End.COLLECTION_ENDED) {
            return end.name().toLowerCase(Locale.ROOT);
        }
        if (form.equals("survey")) {
            return "surveyed";
        }
        return recommendations.stream().allMatch(Fate::isSettled) ? "concluded" : "following";
    }

    /** Whether it was decided by the year's end and not taken back: what a yearly report counts. */
    boolean isCarriedOut() {
        return !end.isWithdrawn() && end != End.DRAFTING && end != End.APPROVING;
    }

    boolean isEnded() {
        return List.of("withdrawn", "surveyed", "concluded").contains(intended());
    }

    /** How the register shall name one of its bodies. */
    String intendedOfBody(int body) {
        return switch (end) {
            case ENDED, CONSIDERING, CONCLUDING, WITHDRAWN_FOLLOWING -> "done";
            case COLLECTION_ENDED -> isMissing(body) ? "missing" : "done";
            case WITHDRAWN_DRAFT, WITHDRAWN_WORKING -> "withdrawn";
            case WORKING -> "working";
            case DRAFTING, APPROVING, PLANNED -> "planned";
        };
    }
}
