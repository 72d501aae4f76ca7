package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.web.WebappClient.Answer;

/** What programs outside rely on in sessions: the shapes of the calls, and a session from its plan to its minutes. */
@DoorTest
class SessionApiTest extends Trial {

    private static final Map<String, Object> SESSION =
            given("council", "hdnd-lao-cai", "kind", "topical", "ordinal", 7, "opensOn", "2026-07-14", "days", 2);

    @Autowired
    Chamber chamber;

    @BeforeEach
    void today() {
        office.on(OpenSessionTasks.PLANNED);
    }

    @Test
    void a_session_is_planned_with_201_and_its_code() {
        var answer = asOffice().post("/api/sessions", SESSION);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().size()).isEqualTo(1);
        var code = answer.json().get("code").asText();
        assertThat(code).matches("KY-2026-\\d{3}");
        assertThat(office.open(code)).containsExactly("Activity_DraftAgenda");
        var listed =
                asOffice().get("/api/sessions?council=hdnd-lao-cai&year=2026").json();
        assertThat(listed.findValuesAsText("code")).contains(code);
        names(listed.get(0), "code", "title", "kind", "kindLabel", "opensOn", "days", "state");
    }

    @Test
    void the_calendar_is_asked_for_before_anybody_commits_to_it() {
        var plan = ok(asOffice().get("/api/sessions/plan?council=hdnd-lao-cai&kind=topical&opensOn=2026-07-14&days=2"));

        names(plan, "opensOn", "endsOn", "dates", "conflicts");
        assertThat(plan.get("endsOn").asText()).isEqualTo("2026-07-15");
        assertThat(plan.get("dates").findValuesAsText("step"))
                .containsExactly("dossier", "convene", "announce", "verification", "dispatch", "minutes");
        names(
                plan.at("/dates/0"),
                "step",
                "label",
                "due",
                "rule",
                "explanation",
                "provisional",
                "workingDays",
                "conflicts");
    }

    @Test
    void a_move_of_the_opening_day_is_shown_first_and_then_done() {
        var code = sessions.preparing();
        var path = "/api/sessions/" + code + "/opening-day";
        var day = given("opensOn", "2026-07-21");

        nothingChanges("preview", () -> {
            var shown = ok(asOffice().post(path + "?commit=false", day));
            names(shown, "code", "from", "to", "committed", "moves");
            assertThat(shown.get("committed").asBoolean()).isFalse();
            assertThat(shown.get("from").asText()).isEqualTo("2026-07-14");
            names(shown.at("/moves/0"), "caseCode", "title", "what", "from", "to", "becomesLate", "explanation");
            assertThat(shown.get("moves").findValuesAsText("caseCode")).contains(code, code + ".01");
            assertThat(ok(asOffice().post(path, day))).isEqualTo(shown);
        });
        assertThat(wrong).isEmpty();
        var shown = ok(asOffice().post(path + "?commit=false", day)).get("moves");
        var done = ok(asOffice().post(path + "?commit=true", day));

        assertThat(done.get("committed").asBoolean()).isTrue();
        assertThat(done.get("moves")).isEqualTo(shown);
        assertThat(ok(asOffice().get("/api/sessions/" + code))
                        .at("/session/opensOn")
                        .asText())
                .isEqualTo("2026-07-21");
        var convene = task("thuong-truc-hdnd", "Activity_ConveneSession", code);
        assertThat(convene.get("due").asText()).startsWith("2026-07-14T17:00");
    }

    @Test
    void readiness_says_of_every_item_how_far_it_is() {
        var code = chamber.agreed(
                "topical",
                "2026-07-14",
                item("Dự toán ngân sách", "resolution"),
                item("Báo cáo kinh tế", "report"),
                item("Chất vấn", "questioning"));
        chamber.prepare(code + ".01");
        chamber.handIn(code + ".02");

        var board = ok(asOffice().get("/api/sessions/" + code + "/readiness"));

        names(board, "code", "title", "council", "kind", "opensOn", "state", "dispatchDue", "onAgenda", "ready", "red");
        assertThat(board.get("onAgenda").asInt()).isEqualTo(3);
        assertThat(board.get("ready").asInt()).isEqualTo(2);
        assertThat(board.get("items").findValuesAsText("state")).containsExactly("ready", "checking", "ready");
        var line = board.at("/items/0");
        names(line, "code", "number", "title", "kind", "submitter", "drafter", "committee", "stateLabel");
        assertThat(line.get("dossierDue").asText()).isEqualTo("2026-07-07");
        assertThat(line.get("received").asText()).isEqualTo("2026-05-11");
        assertThat(line.get("complete").asBoolean()).isTrue();
        assertThat(line.get("verified").asText()).isEqualTo("2026-05-11");
        assertThat(line.get("opinion").asText()).isEqualTo("agree");
        assertThat(board.at("/items/1/complete").asBoolean()).isFalse();
        var late = ok(asOffice().get("/api/sessions/lateness?council=hdnd-lao-cai&year=2026"));
        names(late.get(0), "agency", "name", "dossiers", "late", "acceptedLate", "withdrawn", "putOff");
    }

    @Test
    void the_description_of_the_calls_lists_them() {
        assertThat(ok(asOffice().get("/v3/api-docs")).get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/sessions",
                        "/api/sessions/plan",
                        "/api/sessions/lateness",
                        "/api/sessions/{code}",
                        "/api/sessions/{code}/readiness",
                        "/api/sessions/{code}/petitions",
                        "/api/sessions/{code}/opening-day",
                        "/api/sessions/{code}/items",
                        "/api/sessions/{code}/items/{item}/removal",
                        "/api/sessions/{code}/announcement",
                        "/api/sessions/{code}/cancellation",
                        "/api/resolutions",
                        "/api/resolutions/{item}/sending-up",
                        "/api/resolutions/{item}/gazette");
    }

    @Test
    void a_small_session_goes_from_its_plan_to_its_minutes() {
        var started = asOffice()
                .post(
                        engine("process-definition/key/session/submit-form"),
                        Words.variables(with(SESSION, given("opensOn", "2026-05-14", "days", 1))));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        var code = started.json().get("businessKey").asText();
        var item = code + ".01";

        complete(
                "van-phong-hdnd",
                "Activity_DraftAgenda",
                code,
                "items",
                List.of(item("Dự toán ngân sách", "resolution"), item("Chất vấn", "questioning")));
        complete("thuong-truc-hdnd", "Activity_AgreeAgenda", code, "approved", true, "heldOn", "2026-05-11");
        complete(
                "thuong-truc-hdnd",
                "Activity_ConveneSession",
                code,
                "decisionNumber",
                "9/QĐ-HĐND",
                "decisionDate",
                "2026-05-11");
        done("/api/sessions/" + code + "/announcement", given("announcedOn", "2026-05-11"));
        complete("so-tai-chinh", "Activity_AcceptRequest", item, "decision", "accept");
        complete(
                "so-tai-chinh",
                "Activity_AnswerRequest",
                item,
                "answer",
                "Gửi hồ sơ.",
                "documentNumber",
                "15/TTr",
                "documentDate",
                "2026-05-11");
        complete("van-phong-ubnd", "Activity_ConsolidateAnswer", item, "direct", true);
        complete("van-phong-hdnd", "Activity_CheckDossier", item, "complete", true);
        complete(
                "ban-kinh-te-ngan-sach",
                "Activity_VerifyItem",
                item,
                "opinion",
                "agree-with-changes",
                "reportNumber",
                "7/BC",
                "reason",
                "Chỉnh lý mục 2.");
        complete("van-phong-hdnd", "Activity_DispatchDocuments", code, "dispatchedOn", "2026-05-11");
        office.on("2026-05-14");
        complete(
                "van-phong-hdnd",
                "Activity_RecordSession",
                code,
                "deputiesTotal",
                50,
                "deputiesPresent",
                47,
                "outcomes",
                List.of(
                        given("item", item, "outcome", "adopted", "inFavour", 44, "against", 2, "abstained", 1),
                        given("item", "Chất vấn", "outcome", "heard")));
        complete(
                "thuong-truc-hdnd",
                "Activity_IssueResolution",
                item,
                "number",
                "785/NQ-HĐND",
                "normative",
                false,
                "signedOn",
                "2026-05-14",
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-05-25");
        complete("van-phong-hdnd", "Activity_CloseSession", code, "closedOn", "2026-05-14");
        done("/api/resolutions/" + item + "/sending-up", given("on", "2026-05-14"));
        done("/api/resolutions/" + item + "/gazette", given("on", "2026-05-14"));

        assertThat(office.runs(code)).isFalse();
        var whole = ok(asOffice().get("/api/sessions/" + code));
        names(whole, "code", "title", "state", "session", "items", "deadlines", "links", "documents", "timeline");
        assertThat(whole.get("outcome").asText()).isEqualTo("held");
        assertThat(whole.get("items").findValuesAsText("state")).containsExactly("adopted", "heard");
        assertThat(whole.get("timeline").findValuesAsText("what"))
                .contains("Ghi nhận kết quả kỳ họp, số đại biểu có mặt")
                .noneMatch(what -> what.startsWith("event."));
        var registered = ok(asOffice().get("/api/cases?state=closed&kind=session&size=200&q=" + code));
        assertThat(registered.get("cases").findValuesAsText("code")).containsExactly(code);
        var resolution = of(ok(asOffice().get("/api/resolutions?council=hdnd-lao-cai&year=2026")), item);
        assertThat(resolution.get("number").asText()).isEqualTo("785/NQ-HĐND");
        assertThat(resolution.get("gazetteOn").asText()).isEqualTo("2026-05-14");
    }

    @Test
    void the_longest_texts_that_are_allowed_are_kept() {
        var line = "ẵ".repeat(200);
        var long2000 = "ộ".repeat(2000);
        var title = "ễ".repeat(250);
        var planned = asOffice().post("/api/sessions", with(SESSION, given("title", title)));
        var code = planned.json().get("code").asText();
        var item = code + ".01";
        office.work(code, "Activity_DraftAgenda", "items", List.of(item(title, "resolution")));
        office.work(code, "Activity_AgreeAgenda", "approved", false, "reason", long2000);
        office.work(code, "Activity_DraftAgenda", "items", List.of(item(title, "resolution")));
        office.work(
                code,
                "Activity_AgreeAgenda",
                "approved",
                true,
                "heldOn",
                "2026-05-11",
                "participants",
                long2000,
                "conclusionNumber",
                line);
        office.work(code, "Activity_ConveneSession", "decisionNumber", line, "decisionDate", "2026-05-11");
        chamber.handIn(item);
        office.work(
                item,
                "Activity_CheckDossier",
                "complete",
                false,
                "missing",
                Collections.nCopies(20, line),
                "reason",
                long2000);
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", false, "missing", long2000);
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);
        office.work(item, "Activity_VerifyItem", "opinion", "disagree", "reportNumber", line, "reason", long2000);
        office.work(item, "Activity_SettleItem", "decision", "revise", "reason", long2000);
        chamber.prepare(item);
        done("/api/sessions/" + code + "/items", with(item("Phụ", "notice"), given("reason", long2000)));
        done("/api/sessions/" + code + "/items/2/removal", given("reason", long2000));
        assertThat(form("van-phong-hdnd", "Activity_DispatchDocuments", code).status())
                .isEqualTo(200);
        done("/api/sessions/" + code + "/cancellation", given("reason", long2000));

        assertThat(ok(asOffice().get("/api/sessions/" + code)).get("title").asText())
                .isEqualTo(title);
    }

    private void complete(String user, String activity, String code, Object... fields) {
        var id = task(user, activity, code).get("id").asText();
        assertThat(as(user).get("/api/tasks/" + id + "/form").status())
                .as(activity)
                .isEqualTo(200);
        var answer = as(user).post(engine("task/" + id + "/submit-form"), Words.variables(given(fields)));
        assertThat(answer.status()).as(activity + answer.body()).isEqualTo(204);
    }

    private Answer form(String user, String activity, String code) {
        return as(user).get("/api/tasks/" + task(user, activity, code).get("id").asText() + "/form");
    }

    /** The task of a case as the unit's list in Tasklist has it. */
    private JsonNode task(String user, String activity, String code) {
        var found =
                ok(as(user).get(engine("task?taskDefinitionKey=" + activity + "&nameLike=%25%20" + code + "%20%25")));
        assertThat(found).as(activity + " of " + code).hasSize(1);
        return found.get(0);
    }

    private void done(String path, Map<String, Object> given) {
        var answer = asOffice().post(path, given);
        assertThat(answer.status()).as(answer.body()).isIn(201, 204);
    }

    private static JsonNode of(JsonNode resolutions, String item) {
        for (var one : resolutions) {
            if (one.get("itemCode").asText().equals(item)) {
                return one;
            }
        }
        throw new AssertionError("no resolution of " + item);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void names(JsonNode object, String... fields) {
        assertThat(object.fieldNames()).toIterable().contains(fields);
    }
}
