package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;

/** Our own calls and questions about sessions and resolutions, given what they must not take. */
@DoorTest
class SessionBadCallsTest extends BadInput {

    private static final Form ITEM = Form.of(
            Field.text("title", 250).needed(),
            Field.choice("kind", "report", "resolution", "personnel", "notice", "questioning", "other")
                    .needed(),
            Field.flag("normative"),
            Field.flag("dismissal"),
            Field.line("submitter").needed(),
            Field.line("drafter"),
            Field.line("committee"),
            Field.line("from"),
            Field.text("reason", 2000));
    private static final Form OPENING_DAY = Form.of(Field.comingDate("opensOn").needed());
    private static final Form REASON = Form.of(Field.text("reason", 2000).needed());
    private static final Form ANNOUNCEMENT =
            Form.of(Field.pastDate("announcedOn").needed());
    private static final Form DONE = Form.of(Field.pastDate("on").needed());

    private static final Map<String, Object> BECAUSE = given("reason", "Phát sinh.");

    @BeforeEach
    void today() {
        office.on(OpenTasks.TODAY);
    }

    @Test
    void every_field_of_every_call_refuses_what_it_cannot_take() {
        var resolution = sessions.adopted("Phí vệ sinh") + ".01";
        issue(resolution, "780");
        office.on(OpenTasks.TODAY);
        var session = "/api/sessions/" + sessions.preparing();

        nothingChanges("calls", () -> {
            for (var commit : List.of("", "?commit=false", "?commit=true")) {
                tryCall(
                        "POST",
                        session + "/opening-day" + commit,
                        "van-phong-hdnd",
                        OPENING_DAY,
                        given("opensOn", "2026-07-15"));
            }
            tryCall("POST", session + "/items", "thuong-truc-hdnd", ITEM, item("Đặt tên đường", "resolution"));
            tryCall("POST", session + "/items/1/removal", "van-phong-hdnd", REASON, BECAUSE);
            tryCall(
                    "POST",
                    session + "/announcement",
                    "van-phong-hdnd",
                    ANNOUNCEMENT,
                    given("announcedOn", OpenTasks.TODAY));
            tryCall("POST", session + "/cancellation", "van-phong-hdnd", REASON, BECAUSE);
            for (var done : List.of("/sending-up", "/gazette")) {
                tryCall(
                        "POST",
                        "/api/resolutions/" + resolution + done,
                        "van-phong-hdnd",
                        DONE,
                        given("on", OpenTasks.TODAY));
            }
            for (var commit : List.of("x", "1x", "%00")) {
                judge(
                        "commit=" + commit,
                        asOffice().post(session + "/opening-day?commit=" + commit, given("opensOn", "2026-07-15")));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_item_that_does_not_fit_the_agenda_is_not_added() {
        var code = sessions.preparing();
        var path = "/api/sessions/" + code + "/items";
        var good = item("Đặt tên đường", "resolution");

        nothingChanges("items", () -> {
            for (var part : List.of("submitter", "drafter", "committee")) {
                add(path, "khong-co", with(good, given(part, "khong-co")));
                add(path, "HĐND tỉnh Lào Cai", with(good, given(part, "hdnd-lao-cai")));
            }
            for (var part : List.of("submitter", "drafter")) {
                add(path, "Sở Xây dựng", with(good, given(part, "so-giao-thong-xay-dung")));
                add(path, "phường Lào Cai", with(good, given(part, "van-phong-p-lao-cai")));
            }
            add(path, "phường Lào Cai", with(good, given("committee", "ban-ktns-p-lao-cai")));
            add(path, "Đặt tên đường", with(good, given("committee", "")));
            for (var same : List.of(
                    "Dự toán ngân sách",
                    " DỰ toán  ngân\tsách",
                    Normalizer.normalize("Dự toán ngân sách", Normalizer.Form.NFD))) {
                add(path, "có hai lần", with(good, given("title", same)));
            }
            for (var from : List.of("khong-co", code, code + ".01")) {
                add(path, "Đặt tên đường", with(good, given("from", from)));
            }
            for (var key : List.of("khong-co", "0", "2", "99999999999", "KY-2026-999.01", "x".repeat(300), "%27--")) {
                judge("removal " + key, asOffice().post(path + "/" + key + "/removal", BECAUSE));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_comes_too_early_or_too_late_is_refused() {
        office.on(OpenSessionTasks.PLANNED);
        var drafted = sessions.drafted();
        var held = sessions.adopted("Phí đò ngang");
        issue(held + ".01", "781");
        var opened = sessions.ready();
        var cancelled = sessions.preparing();
        done(cancelled, "/cancellation", BECAUSE);
        var running = sessions.preparing();
        done(running, "/announcement", given("announcedOn", OpenSessionTasks.PLANNED));
        done(running, "/items", item("Đặt tên đường", "resolution"));
        done(running, "/items/2/removal", BECAUSE);
        sent(held + ".01", "/sending-up");
        sent(held + ".01", "/gazette");
        office.on(OpenTasks.TODAY);
        var street = item("Đặt tên phố", "resolution");

        nothingChanges("calls", () -> {
            for (var commit : List.of("?commit=false", "?commit=true")) {
                var day = "/opening-day" + commit;
                refused(running, day, given("opensOn", "2026-07-14"), "14/07/2026");
                refused(running, day, given("opensOn", "2026-05-18"), label("opensOn"));
                refused(running, day, given("opensOn", "2028-03-01"), "2028");
                refused(held, day, given("opensOn", "2026-07-15"), "đã khai mạc");
                refused(opened, day, given("opensOn", "2026-07-15"), "đã khai mạc");
                refused(cancelled, day, given("opensOn", "2026-07-15"), "đã kết thúc");
            }
            refused(drafted, "/items", street, "chưa được thống nhất");
            refused(held, "/items", street, "đã khai mạc");
            refused(opened, "/items", street, "đã khai mạc");
            refused(cancelled, "/items", street, "đã kết thúc");
            refused(held, "/items/1/removal", BECAUSE, "đã khai mạc");
            refused(running, "/items/2/removal", BECAUSE, "Đặt tên đường");
            refused(running, "/items/" + running + ".02/removal", BECAUSE, "Đặt tên đường");
            refused(cancelled, "/items/1/removal", BECAUSE, "đã kết thúc");
            refused(held, "/cancellation", BECAUSE, "đã khai mạc");
            refused(cancelled, "/cancellation", BECAUSE, "đã kết thúc");
            refused(running, "/announcement", given("announcedOn", OpenTasks.TODAY), "đã được thông báo");
            refused(cancelled, "/announcement", given("announcedOn", OpenTasks.TODAY), "đã kết thúc");
            for (var step : List.of("/sending-up", "/gazette")) {
                var path = "/api/resolutions/" + held + ".01" + step;
                says("14/05/2026", path, asOffice().post(path, given("on", "2026-05-13")));
                says("14/05/2026", path, asOffice().post(path, given("on", OpenTasks.TODAY)));
                var none = "/api/resolutions/" + running + ".01" + step;
                says("Không có hồ sơ", none, asOffice().post(none, given("on", OpenTasks.TODAY)));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_code_that_nobody_has_is_not_found() {
        nothingChanges("codes", () -> {
            for (var code :
                    List.of("khong-co", "KY-2026-999", "KNCT-2026-00001", "x".repeat(2000), "%27--", "%C3%A0")) {
                for (var question : List.of("", "/readiness", "/petitions")) {
                    notFound(
                            code + question,
                            asOffice().get("/api/sessions/" + code + question).status());
                    judge(code + question, asOffice().get("/api/sessions/" + code + question));
                }
                for (var call : Map.of(
                                "/opening-day", given("opensOn", "2026-07-15"),
                                "/opening-day?commit=true", given("opensOn", "2026-07-15"),
                                "/items", item("Đặt tên đường", "resolution"),
                                "/items/1/removal", BECAUSE,
                                "/announcement", given("announcedOn", OpenTasks.TODAY),
                                "/cancellation", BECAUSE)
                        .entrySet()) {
                    var answer = asOffice().post("/api/sessions/" + code + call.getKey(), call.getValue());
                    judge(code + call, answer);
                    notFound(code + call, answer.status());
                }
                for (var step : List.of("/sending-up", "/gazette")) {
                    var answer = asOffice().post("/api/resolutions/" + code + step, given("on", OpenTasks.TODAY));
                    judge(code + step, answer);
                    notFound(code + step, answer.status());
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_question_refuses_what_it_cannot_take() {
        var plan = "/api/sessions/plan?council=hdnd-lao-cai&kind=topical&opensOn=2026-07-14";
        for (var list : List.of("/api/sessions", "/api/sessions/lateness", "/api/resolutions")) {
            for (var question : List.of(
                    "",
                    "?year=2026",
                    "?council=hdnd-lao-cai",
                    "?council=&year=2026",
                    "?council=khong-co&year=2026",
                    "?council=so-y-te&year=2026",
                    "?council=hdnd-yen-bai&year=2026",
                    "?council=hdnd-p-lao-cai&year=2026",
                    "?council=" + "x".repeat(5000) + "&year=2026",
                    "?council=hdnd-lao-cai&year=",
                    "?council=hdnd-lao-cai&year=x",
                    "?council=hdnd-lao-cai&year=2015",
                    "?council=hdnd-lao-cai&year=2101",
                    "?council=hdnd-lao-cai&year=-1",
                    "?council=hdnd-lao-cai&year=99999999999",
                    "?council=hdnd-lao-cai&year=%00")) {
                judge(list + shortened(question), asOffice().get(list + question));
            }
        }
        for (var question : List.of(
                "/api/sessions/plan",
                "/api/sessions/plan?council=hdnd-lao-cai&kind=topical",
                "/api/sessions/plan?council=hdnd-lao-cai&opensOn=2026-07-14",
                "/api/sessions/plan?kind=topical&opensOn=2026-07-14",
                plan.replace("hdnd-lao-cai", "khong-co"),
                plan.replace("hdnd-lao-cai", "so-y-te"),
                plan.replace("hdnd-lao-cai", "hdnd-yen-bai"),
                plan.replace("hdnd-lao-cai", ""),
                plan.replace("hdnd-lao-cai", "x".repeat(5000)),
                plan.replace("topical", "khong-co"),
                plan.replace("topical", ""),
                plan.replace("2026-07-14", "2026-05-18"),
                plan.replace("2026-07-14", "2026-02-30"),
                plan.replace("2026-07-14", "2028-03-01"),
                plan.replace("2026-07-14", "x"),
                plan.replace("2026-07-14", ""),
                plan.replace("2026-07-14", "2027-12-31") + "&days=30",
                plan + "&days=0",
                plan + "&days=31",
                plan + "&days=-1",
                plan + "&days=x",
                plan + "&days=99999999999")) {
            judge(shortened(question), asOffice().get(question));
        }
        assertThat(asOffice().get(plan + "&days=2").status()).isEqualTo(200);

        assertThat(wrong).isEmpty();
    }

    private void add(String path, String says, Map<String, Object> item) {
        says(says, "item " + item, asOffice().post(path, item));
    }

    private void refused(String session, String call, Map<String, Object> given, String says) {
        says(says, session + call + given, asOffice().post("/api/sessions/" + session + call, given));
    }

    private void notFound(String what, int status) {
        if (status != 404) {
            wrong.add(shortened(what) + " -> " + status);
        }
    }

    private void done(String session, String call, Map<String, Object> given) {
        var answer = asOffice().post("/api/sessions/" + session + call, given);
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    private void sent(String item, String step) {
        var answer = asOffice().post("/api/resolutions/" + item + step, given("on", OpenSessionTasks.HELD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void issue(String item, String number) {
        office.work(
                item,
                "Activity_IssueResolution",
                "number",
                number,
                "normative",
                false,
                "signedOn",
                OpenSessionTasks.HELD,
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-06-01");
    }
}
