package vn.nghitruong.office;

import static vn.nghitruong.office.Office.given;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;

/**
 * Holds a year's sessions of a province's council and of communes below it, each through its process from the plan to the
 * minutes, with as many resolutions as they are to adopt. The first one opens on 02/3.
 */
@TestComponent
public class SessionsOfAYear {

    private static final String PROVINCE = "hdnd-lao-cai";
    private static final List<String> COMMUNES =
            List.of("p-lao-cai", "p-cam-duong", "x-ta-van", "x-bac-ha", "x-coc-lau");
    private static final int FIRST_OPENING_WEEK = 8;
    private static final int OPENING_WEEKS = 42;
    private static final int WEEKS_TO_PREPARE = 5;

    private final Office office;
    private final StartDoors starts;
    private final TimeTravel time;
    private final Clock clock;
    private final Map<Integer, List<Runnable>> byWeek = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    SessionsOfAYear(Office office, StartDoors starts, TimeTravel time, Clock clock) {
        this.office = office;
        this.starts = starts;
        this.time = time;
        this.clock = clock;
    }

    /** Plans the year: so many sessions with so many resolutions, as evenly as they go. */
    public void plan(int own, int ownResolutions, int below, int resolutionsBelow) {
        IntStream.range(0, own).forEach(number -> put(number, own, PROVINCE, share(ownResolutions, own, number)));
        IntStream.range(0, below)
                .forEach(number -> put(
                        number,
                        below,
                        "hdnd-" + COMMUNES.get(number % COMMUNES.size()),
                        share(resolutionsBelow, below, number)));
    }

    /** Does what falls into a week of the year, the first is 0. */
    public void work(int week) {
        Objects.requireNonNullElse(byWeek.remove(week), List.<Runnable>of()).forEach(Runnable::run);
    }

    private static int share(int total, int parts, int number) {
        return total / parts + (number < total % parts ? 1 : 0);
    }

    private void put(int number, int sessions, String council, int resolutions) {
        var opens = FIRST_OPENING_WEEK + number * OPENING_WEEKS / sessions;
        var kind = number % sessions < 2 ? "regular" : "topical";
        in(opens - WEEKS_TO_PREPARE, () -> {
            var code = prepare(council, kind, resolutions);
            in(opens, () -> hold(code, council, resolutions));
        });
    }

    private void in(int week, Runnable work) {
        byWeek.computeIfAbsent(week, key -> new ArrayList<>()).add(work);
    }

    private String prepare(String council, String kind, int resolutions) {
        var province = council.equals(PROVINCE);
        var unit = council.substring("hdnd-".length());
        var opensOn = LocalDate.now(clock).plusWeeks(WEEKS_TO_PREPARE);
        var code = time.as(
                province ? "van-phong-hdnd" : "van-phong-" + unit,
                () -> starts.open(
                        "session",
                        given(
                                "council",
                                council,
                                "kind",
                                kind,
                                "ordinal",
                                ordinals.merge(council, 1, Integer::sum),
                                "opensOn",
                                opensOn.toString(),
                                "days",
                                1)));
        var items = IntStream.rangeClosed(1, resolutions)
                .mapToObj(number -> given(
                        "title",
                        "Nghị quyết về nội dung thứ " + number,
                        "kind",
                        "resolution",
                        "submitter",
                        province ? "ubnd-tinh" : "ubnd-" + unit,
                        "drafter",
                        province ? "so-tai-chinh" : "ubnd-" + unit,
                        "committee",
                        province ? "ban-kinh-te-ngan-sach" : "ban-ktns-" + unit))
                .toList();
        office.work(code, "Activity_DraftAgenda", "items", items);
        office.work(
                code,
                "Activity_AgreeAgenda",
                "approved",
                true,
                "heldOn",
                today(),
                "participants",
                "Thường trực HĐND, UBND, MTTQ",
                "conclusionNumber",
                "31/TB-HĐND");
        IntStream.rangeClosed(1, resolutions).forEach(number -> ready(item(code, number)));
        office.work(code, "Activity_ConveneSession", "decisionNumber", "9/QĐ-HĐND", "decisionDate", today());
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", today());
        return code;
    }

    /** The dossier is handed in, found complete and verified. A people's committee consolidates only for others. */
    private void ready(String item) {
        office.work(item, "Activity_AcceptRequest", "decision", "accept");
        office.work(
                item,
                "Activity_AnswerRequest",
                "answer",
                "Gửi hồ sơ trình.",
                "documentNumber",
                "15/TTr",
                "documentDate",
                today());
        time.work(item, "Activity_ConsolidateAnswer", given("direct", true));
        office.work(item, "Activity_CheckDossier", "complete", true);
        office.work(item, "Activity_VerifyItem", "opinion", "agree", "reportNumber", "7/BC");
    }

    private void hold(String code, String council, int resolutions) {
        var outcomes = IntStream.rangeClosed(1, resolutions)
                .mapToObj(number -> given(
                        "item", item(code, number), "outcome", "adopted", "inFavour", 25, "against", 0, "abstained", 1))
                .toList();
        office.work(code, "Activity_RecordSession", "deputiesTotal", 28, "deputiesPresent", 26, "outcomes", outcomes);
        for (var number = 1; number <= resolutions; number++) {
            office.work(
                    item(code, number),
                    "Activity_IssueResolution",
                    "number",
                    String.valueOf(numbers.merge(council, 1, Integer::sum)),
                    "normative",
                    false,
                    "signedOn",
                    today(),
                    "signedBy",
                    "Chủ tịch HĐND",
                    "effectiveOn",
                    today());
        }
        office.work(code, "Activity_CloseSession", "closedOn", today());
    }

    private static String item(String session, int number) {
        return "%s.%02d".formatted(session, number);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
