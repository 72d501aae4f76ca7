package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.StartForm;
import vn.nghitruong.engine.TaskForm;

/** Each field of each form and call gets what it must not take: a 4xx that a clerk understands, and nothing is written. */
@DoorTest
class BadInputTest extends BadInput {

    private static final Map<String, Object> PETITION = given(
            "council", "hdnd-lao-cai",
            "source", "voter-contact",
            "receivedOn", "2026-03-02",
            "place", "Tả Van",
            "subject", "Sửa tỉnh lộ",
            "content", "Đề nghị sửa tỉnh lộ 152.");

    @BeforeEach
    void today() {
        office.on(OpenTasks.TODAY);
    }

    @Test
    void every_field_of_every_task_refuses_what_it_cannot_take() {
        tryTasks(forms("petition", "request"), tasks.all());

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_process_is_forgotten() {
        assertThat(taskDoors.forms())
                .extracting(TaskForm::process)
                .containsOnly(
                        "petition", "request", "session", "session-item", "supervision", "recommendation", "tiny");
        assertThat(startDoors.forms())
                .extracting(StartForm::process)
                .containsExactlyInAnyOrder("petition", "session", "supervision");
    }

    @Test
    void what_does_not_fit_together_is_refused_and_the_task_stays() {
        var open = tasks.all();
        var foreign = office.receive("van-phong-p-lao-cai", "hdnd-p-lao-cai", "Lào Cai", "Đường ngõ hỏng.");
        var running = tasks.classified();

        nothingChanges("what does not fit together", () -> {
            for (var bad : combinations(foreign, running)) {
                var task = open.get(bad.activity());
                var door = engine("task/" + task.id() + "/submit-form");
                judge(bad.toString(), as(task.holder()).post(door, Words.variables(bad.given())));
                stays(task, bad.toString());
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_field_of_the_intake_refuses_what_it_cannot_take() {
        nothingChanges("intake", () -> {
            tryStart("petition", "/api/petitions", PETITION);
            for (var bad : List.of(
                    given("topic", "khong-co"),
                    given("deputiesGroup", "so-y-te"),
                    given("deputiesGroup", "khong-co"),
                    given("council", "so-y-te"),
                    given("council", "hdnd-p-lao-cai"),
                    given("council", "hdnd-tp-lao-cai"),
                    given("council", "khong-co"))) {
                judge("intake " + bad, asOffice().post("/api/petitions", with(PETITION, bad)));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_call_refuses_what_it_cannot_take() {
        var received = tasks.received();
        var waiting = tasks.classified();
        var asked = requestOf(tasks.accepted());
        var correction = Form.of(
                Field.text("subject", 250),
                Field.text("content", 20000),
                Field.line("place"),
                Field.line("topic"),
                Field.text("reason", 2000).needed());
        var withdrawal = Form.of(Field.text("reason", 2000).needed());
        var transfer = Form.of(
                Field.line("council").needed(),
                Field.codes("petitions", 500).needed(),
                Field.line("letterNumber").needed(),
                Field.pastDate("letterDate").needed(),
                Field.comingDate("dueOn"));
        var batch = Form.of(
                Field.line("council").needed(), Field.codes("petitions", 500).needed());
        var answer = Form.of(
                Field.text("answer", 20000).needed(),
                        Field.line("documentNumber").needed(),
                Field.pastDate("documentDate").needed(), Field.line("file"));
        var letter = given(
                "council",
                "hdnd-lao-cai",
                "petitions",
                List.of(waiting),
                "letterNumber",
                "1/HĐND",
                "letterDate",
                "2026-03-02");

        nothingChanges("calls", () -> {
            tryCall("PATCH", "/api/petitions/" + received, "van-phong-hdnd", correction, given("reason", "Ghi sai."));
            tryCall(
                    "POST",
                    "/api/petitions/" + received + "/withdrawal",
                    "van-phong-hdnd",
                    withdrawal,
                    given("reason", "Rút."));
            tryCall("POST", "/api/transfers", "thuong-truc-hdnd", transfer, letter);
            tryCall(
                    "POST",
                    "/api/transfer-batches",
                    "van-phong-hdnd",
                    batch,
                    given("council", "hdnd-lao-cai", "petitions", List.of(waiting)));
            tryCall(
                    "POST",
                    "/api/requests/" + asked + "/answer",
                    "van-phong-hdnd",
                    answer,
                    given("answer", "Xong.", "documentNumber", "7", "documentDate", "2026-03-02"));
            for (var codes : List.of(
                    List.of(),
                    List.of(waiting, waiting),
                    List.of(received),
                    List.of("khong-co"),
                    List.of(waiting, "khong-co"))) {
                judge(
                        "transfer " + codes,
                        as("thuong-truc-hdnd").post("/api/transfers", with(letter, given("petitions", codes))));
                judge(
                        "batch " + codes,
                        asOffice().post("/api/transfer-batches", given("council", "hdnd-lao-cai", "petitions", codes)));
            }
            for (var council : List.of("hdnd-p-lao-cai", "khong-co", "so-y-te")) {
                judge(
                        "transfer " + council,
                        as("thuong-truc-hdnd").post("/api/transfers", with(letter, given("council", council))));
                judge(
                        "batch " + council,
                        asOffice()
                                .post(
                                        "/api/transfer-batches",
                                        given("council", council, "petitions", List.of(waiting))));
            }
            judge(
                    "file",
                    asOffice()
                            .post(
                                    "/api/requests/" + asked + "/answer",
                                    given(
                                            "answer",
                                            "Xong.",
                                            "documentNumber",
                                            "7",
                                            "documentDate",
                                            "2026-03-02",
                                            "file",
                                            "khong-co")));
            for (var code : List.of("khong-co", "KNCT-2026-99999", "x".repeat(2000), "%27--", "%C3%A0")) {
                judge("petition " + code, asOffice().get("/api/petitions/" + code));
                judge(
                        "correction " + code,
                        Words.call(asOffice(), "PATCH", "/api/petitions/" + code, given("reason", "x")));
                judge(
                        "withdrawal " + code,
                        asOffice().post("/api/petitions/" + code + "/withdrawal", given("reason", "x")));
                judge(
                        "answer " + code,
                        asOffice()
                                .post(
                                        "/api/requests/" + code + "/answer",
                                        given("answer", "Xong.", "documentNumber", "7", "documentDate", "2026-03-02")));
                judge("report " + code, asOffice().get("/api/sessions/" + code + "/petitions"));
                judge("document " + code, asOffice().get("/api/documents/" + code));
                judge("batch " + code, asOffice().delete("/api/transfer-batches/" + code));
                judge("form " + code, asOffice().get("/api/tasks/" + code + "/form"));
                judge("start form " + code, asOffice().get("/api/start-forms/" + code));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_question_refuses_what_it_cannot_take() {
        var long200 = "x".repeat(5000);
        var topics = "/api/topics/suggestions";
        for (var question : List.of(
                "/api/deadlines",
                "/api/deadlines?rule=",
                "/api/deadlines?rule=petition.agency-answer",
                "/api/deadlines?rule=khong-co&anchor=2026-03-02",
                "/api/deadlines?rule=" + long200 + "&anchor=2026-03-02",
                "/api/deadlines?rule=petition.agency-answer&anchor=2026-02-30",
                "/api/deadlines?rule=petition.agency-answer&anchor=1999-01-01",
                "/api/deadlines?rule=petition.agency-answer&anchor=2040-01-01",
                "/api/deadlines?rule=petition.agency-answer&anchor=x",
                "/api/deadlines?rule=petition.agency-answer&anchor=%00",
                "/api/deadlines?rule=petition.agency-answer&anchor=2026-03-02&council=" + long200,
                "/api/assignments",
                "/api/assignments?topic=khong-co&competence=province&on=2026-03-02",
                "/api/assignments?topic=electricity&competence=khong-co&on=2026-03-02",
                "/api/assignments?topic=electricity&competence=province&on=2026-02-30",
                "/api/assignments?topic=electricity&competence=province&on=x",
                "/api/assignments?topic=electricity&competence=province&on=2026-03-02&place=" + long200,
                "/api/assignments?topic=electricity&competence=province&on=2026-03-02&council=khong-co",
                "/api/assignments?topic=electricity&competence=province&on=2026-03-02&council=so-y-te",
                "/api/assignments?topic=%00&competence=province&on=2026-03-02",
                topics,
                topics + "?text=",
                topics + "?text=%20",
                topics + "?text=%00",
                topics + "?text=" + "x".repeat(20_001),
                "/api/cases?page=-1",
                "/api/cases?page=x",
                "/api/cases?page=99999999999",
                "/api/cases?size=0",
                "/api/cases?size=1000",
                "/api/cases?overdue=x",
                "/api/cases?q=" + long200,
                "/api/cases?q=%00",
                "/api/cases?kind=" + long200,
                "/api/cases?agency=" + long200,
                "/api/cases?state=" + long200,
                "/api/transfers/waiting",
                "/api/transfers/waiting?council=",
                "/api/transfers/waiting?council=khong-co",
                "/api/transfers/waiting?council=so-y-te",
                "/api/transfers/waiting?council=hdnd-p-lao-cai",
                "/api/khong-co")) {
            judge(
                    question.substring(0, Math.min(90, question.length())),
                    asOffice().get(question));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_kept_is_refused() {
        nothingChanges("files", () -> {
            judge("empty", upload("a.pdf", new byte[0]));
            judge("ending", upload("a.exe", new byte[] {1}));
            judge("no ending", upload("pdf2", new byte[] {1}));
            judge("page", upload("a.pdf.html", new byte[] {1}));
            judge("NUL", upload("a\u0000.pdf", new byte[] {1}));
            judge("no name", upload("", new byte[] {1}));
            judge("long name", upload("x".repeat(300) + ".pdf", new byte[] {1}));
            judge("too large", upload("a.pdf", new byte[21 * 1024 * 1024]));
            judge("no file", asOffice().post("/api/documents", Map.of("file", "x")));
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_file_of_somebody_else_cannot_be_attached() {
        var task = tasks.open("Activity_AnswerRequest", tasks.accepted());
        var file = upload("a.pdf", new byte[] {1}).json().get("id").asText();

        nothingChanges(
                "foreign file",
                () -> judge(
                        "foreign file",
                        as(task.holder())
                                .post(
                                        engine("task/" + task.id() + "/submit-form"),
                                        Words.variables(given(
                                                "answer",
                                                "Xong.",
                                                "documentNumber",
                                                "7",
                                                "documentDate",
                                                "2026-03-02",
                                                "file",
                                                file)))));

        assertThat(wrong).isEmpty();
        assertThat(tasks.isOpen(task)).isTrue();
    }

    private record Combination(String activity, Map<String, Object> given) {}

    private static List<Combination> combinations(String foreign, String running) {
        var all = new ArrayList<Combination>();
        var accept = given("decision", "accept", "topic", "road-provincial", "competence", "province");
        for (var lead :
                List.of("khong-co", "so-giao-thong-xay-dung", "hdnd-p-lao-cai", "van-phong-hdnd", "petitionUnits")) {
            all.add(new Combination(
                    "Activity_ClassifyPetition", with(accept, given("leadAgency", lead, "reason", "x"))));
            for (var task : List.of("Activity_DirectAgencies", "Activity_Reassign", "Activity_DecideCompetence")) {
                var reason = task.equals("Activity_DirectAgencies") ? given() : given("reason", "x");
                all.add(new Combination(task, with(given("leadAgency", lead), reason)));
            }
            all.add(new Combination(
                    "Activity_DirectAgencies",
                    given("leadAgency", "so-xay-dung", "cooperating", List.of("so-tai-chinh", lead))));
            all.add(new Combination(
                    "Activity_AcceptRequest", given("decision", "return", "proposedAgency", lead, "reason", "x")));
            all.add(new Combination(
                    "Activity_ClassifyPetition",
                    given("decision", "forward", "forwardTo", lead.startsWith("hdnd") ? "so-y-te" : lead)));
        }
        for (var other : List.of(foreign, "khong-co", "YC-2026-00001")) {
            all.add(new Combination("Activity_ClassifyPetition", given("decision", "merge", "mergeInto", other)));
            all.add(new Combination(
                    "Activity_ClassifyPetition", given("decision", "already-answered", "mergeInto", other)));
        }
        add(
                all,
                "Activity_ClassifyPetition",
                with(accept, given("topic", "khong-co")),
                with(accept, given("competence", "central")),
                with(accept, given("leadAgency", "so-y-te")),
                given("decision", "accept", "topic", "electricity"),
                given("decision", "already-answered", "mergeInto", running),
                given("decision", "merge"),
                given("decision", "forward"),
                given("decision", "forward", "forwardTo", "hdnd-lao-cai"),
                given("decision", "forward", "forwardTo", "hdnd-tp-lao-cai"),
                given("decision", "split"),
                given("decision", "split", "parts", List.of()),
                given("decision", "split", "parts", List.of(part("electricity"))),
                given("decision", "split", "parts", List.of(part("electricity"), part("khong-co"))),
                given("decision", "leave-out"));
        add(
                all,
                "Activity_ApproveTransfer",
                given("approved", true),
                given("approved", false),
                given("approved", true, "letterNumber", "1"),
                given("approved", true, "letterDate", "2026-03-02"));
        add(
                all,
                "Activity_ReviewAnswer",
                given("verdict", "return"),
                given("verdict", "accept"),
                given("verdict", "accept", "result", "planned"),
                given("verdict", "accept", "result", "in-progress", "promisedOn", "2026-06-01"),
                given("verdict", "accept", "result", "planned", "promisedBy", "Giám đốc"));
        add(
                all,
                "Activity_CheckPromise",
                given("fulfilled", false),
                given("fulfilled", false, "promisedOn", "2026-06-01"),
                given("fulfilled", false, "reason", "x"));
        add(all, "Activity_DirectAgencies", given("leadAgency", "so-xay-dung", "dueOn", "2026-12-31"));
        add(all, "Activity_AcceptRequest", given("decision", "return"));
        add(
                all,
                "Activity_AnswerRequest",
                given("extendTo", "2026-09-15"),
                given("extendTo", "2026-05-20", "reason", "x"),
                given("answer", "Xong."),
                given("answer", "Xong.", "documentNumber", "7"),
                given(),
                given("answer", "Xong.", "documentNumber", "7", "documentDate", "2026-03-02", "file", "khong-co"));
        add(
                all,
                "Activity_ConsolidateAnswer",
                given(),
                given("back", true),
                given("direct", false),
                given("answer", "Xong."),
                given("answer", "Xong.", "documentNumber", "7"));
        add(all, "Activity_DecideExtension", given("approved", false));
        return all;
    }

    private static void add(List<Combination> all, String activity, Map<?, ?>... bad) {
        for (var one : bad) {
            var fields = new LinkedHashMap<String, Object>();
            one.forEach((name, value) -> fields.put((String) name, value));
            all.add(new Combination(activity, fields));
        }
    }

    private static Map<String, Object> part(String topic) {
        return given("subject", "Phần", "content", "Nội dung.", "topic", topic);
    }

    private String requestOf(String code) {
        return asOffice()
                .get("/api/petitions/" + code)
                .json()
                .at("/petition/requestCode")
                .asText();
    }
}
