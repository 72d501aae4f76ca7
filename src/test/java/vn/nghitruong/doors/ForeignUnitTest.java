package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.Words.call;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.web.WebappClient;

/** Every door of a task, an instance and a start, tried by those who have no business there. */
@DoorTest
class ForeignUnitTest extends ForeignDoors {

    /** Another agency, another council's office, who only watches, who watches elsewhere, and nobody. */
    private static final List<String> OUTSIDERS =
            List.of("so-y-te", "van-phong-p-lao-cai", "lanh-dao", "lanh-dao-p-lao-cai", "");

    private static final Map<String, Object> VOTER =
            given("name", "Lù Thị Pà", "address", "Thôn Hòa Sử Pán", "phone", "0912000111");

    @Autowired
    CaseFiles files;

    @BeforeEach
    void today() {
        office.on("2026-03-02");
    }

    @Test
    void no_door_of_a_task_opens_to_an_outsider() {
        for (var open : List.of(
                tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter"),
                tasks.open(
                        "Activity_AnswerRequest",
                        tasks.accepted(),
                        "answer",
                        "Xong.",
                        "documentNumber",
                        "7",
                        "documentDate",
                        "2026-03-02"))) {
            for (var outsider : OUTSIDERS) {
                tryAll(
                        outsider,
                        doors(open, outsider.isEmpty() ? "so-y-te" : outsider).stream()
                                .filter(attempt -> !mayComment(outsider, attempt))
                                .toList());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_unit_itself_has_only_the_doors_of_its_form_and_of_claiming() {
        var open = tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter");

        tryAll(
                "van-phong-hdnd",
                doors(open, "so-y-te").stream()
                        .filter(attempt -> !attempt.path().endsWith("/submit-form"))
                        .filter(attempt -> !attempt.path().endsWith("/complete"))
                        .filter(attempt -> !attempt.path().endsWith("/unclaim"))
                        .filter(attempt -> !attempt.path().contains("/comment"))
                        .toList());

        assertThat(wrong).isEmpty();
        assertThat(tasks.isOpen(open)).isTrue();
    }

    @Test
    void a_task_that_a_colleague_holds_is_not_completed_by_another() {
        var open = tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter");
        engineTasks.setAssignee(open.id(), "chuyen-vien");

        for (var door : List.of("complete", "submit-form")) {
            var answer =
                    as("van-phong-hdnd").post(engine("task/" + open.id() + "/" + door), Words.variables(open.good()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().get("message").asText()).contains("đang do người dùng");
        }
        assertThat(tasks.isOpen(open)).isTrue();
    }

    @Test
    void nobody_starts_what_the_own_office_may_not_start() {
        var petition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("petition")
                .latestVersion()
                .singleResult();
        var own = given(
                "council",
                "hdnd-lao-cai",
                "source",
                "press",
                "receivedOn",
                "2026-03-02",
                "place",
                "Tả Van",
                "subject",
                "Sửa đường",
                "content",
                "Đề nghị sửa đường.");
        var foreign = new HashMap<>(own);
        foreign.put("council", "hdnd-p-lao-cai");

        nothingChanges("starts", () -> {
            for (var user :
                    List.of("so-y-te", "thuong-truc-hdnd", "lanh-dao", "ban-phap-che", "van-phong-p-lao-cai", "")) {
                for (var path : List.of("key/petition/", petition.getId() + "/")) {
                    for (var door : List.of("start", "submit-form")) {
                        refused(user, "POST", "process-definition/" + path + door, Words.variables(own), false);
                    }
                }
                refused(user, "POST", "/api/petitions", own, false);
            }
            refused("van-phong-hdnd", "POST", "/api/petitions", foreign, false);
            for (var door : List.of("start", "submit-form")) {
                refused(
                        "van-phong-hdnd",
                        "POST",
                        "process-definition/key/petition/" + door,
                        Words.variables(foreign),
                        false);
                for (var tenant : List.of("hdnd-p-lao-cai", "hdnd-lao-cai")) {
                    refused(
                            "van-phong-hdnd",
                            "POST",
                            "process-definition/key/petition/tenant-id/" + tenant + "/" + door,
                            Words.variables(own),
                            false);
                }
                for (var user : List.of(
                        "van-phong-hdnd", "van-phong-ubnd", "so-y-te", "thuong-truc-hdnd", "lanh-dao", "admin")) {
                    refused(
                            user,
                            "POST",
                            "process-definition/key/request/" + door,
                            Words.variables(given("requestCode", "YC-2026-00001")),
                            false);
                }
            }
            var jump = new HashMap<String, Object>(Words.variables(own));
            jump.put(
                    "startInstructions",
                    List.of(Map.of("type", "startBeforeActivity", "activityId", "Activity_NotifyVoters")));
            refused("van-phong-hdnd", "POST", "process-definition/key/petition/start", jump, false);
            refused(
                    "van-phong-hdnd",
                    "POST",
                    "process-definition/key/petition/start",
                    with(Words.variables(own), given("skipCustomListeners", true)),
                    false);
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_business_key_that_a_client_sends_is_not_used() {
        var own = given(
                "council",
                "hdnd-lao-cai",
                "source",
                "press",
                "receivedOn",
                "2026-03-02",
                "place",
                "Tả Van",
                "subject",
                "Sửa đường",
                "content",
                "Đề nghị sửa đường.");

        var answer = as("van-phong-hdnd")
                .post(
                        engine("process-definition/key/petition/submit-form"),
                        with(Words.variables(own), given("businessKey", "KNCT-2026-00001")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("businessKey").asText())
                .startsWith("KNCT-2026-")
                .isNotEqualTo("KNCT-2026-00001");
    }

    @Test
    void a_foreign_unit_reads_nothing_of_a_case() {
        var code = withVoter("van-phong-hdnd", "hdnd-lao-cai");
        var task = office.task(code, "Activity_ClassifyPetition");

        for (var outsider : List.of("so-y-te", "van-phong-p-lao-cai", "lanh-dao-p-lao-cai", "van-phong-ubnd")) {
            assertThat(as(outsider).get("/api/petitions/" + code).status())
                    .as(outsider)
                    .isEqualTo(404);
            assertThat(as(outsider).get("/api/tasks/" + task.getId() + "/form").status())
                    .as(outsider)
                    .isIn(403, 404);
            assertThat(cases(outsider)).as(outsider).doesNotContain(code);
            assertThat(as(outsider)
                            .get(engine("task?processInstanceBusinessKey=" + code))
                            .json())
                    .as(outsider)
                    .isEmpty();
            assertThat(as(outsider).get(engine("history/process-instance")).body())
                    .as(outsider)
                    .doesNotContain(code);
            assertThat(as(outsider).get(engine("process-instance")).body())
                    .as(outsider)
                    .doesNotContain(code);
            for (var write : List.of("/withdrawal", "")) {
                var answer = call(
                        as(outsider),
                        write.isEmpty() ? "PATCH" : "POST",
                        "/api/petitions/" + code + write,
                        given("reason", "x"));
                assertThat(answer.status()).as(outsider + write).isEqualTo(404);
            }
        }
        assertThat(WebappClient.anonymous(port).get("/api/petitions/" + code).status())
                .isEqualTo(401);
        assertThat(WebappClient.anonymous(port).get("/api/cases").status()).isEqualTo(401);
    }

    @Test
    void an_agency_reads_what_it_must_answer_and_no_other_agency_does() {
        var code = tasks.accepted();
        var request = as("van-phong-hdnd")
                .get("/api/petitions/" + code)
                .json()
                .at("/petition/requestCode")
                .asText();

        for (var party : List.of("so-xay-dung", "so-tai-chinh", "van-phong-ubnd", "thuong-truc-hdnd", "lanh-dao")) {
            assertThat(as(party).get("/api/petitions/" + code).status())
                    .as(party)
                    .isEqualTo(200);
        }
        for (var outsider : List.of("so-y-te", "van-phong-p-lao-cai")) {
            assertThat(as(outsider).get("/api/petitions/" + code).status())
                    .as(outsider)
                    .isEqualTo(404);
            assertThat(as(outsider)
                            .post(
                                    "/api/requests/" + request + "/answer",
                                    given("answer", "x", "documentNumber", "1", "documentDate", "2026-03-02"))
                            .status())
                    .as(outsider)
                    .isIn(403, 404);
        }
        assertThat(office.open(code)).contains("Activity_AnswerRequest");
    }

    @Test
    void voters_are_shown_to_the_own_office_only() {
        var code = withVoter("van-phong-hdnd", "hdnd-lao-cai");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        office.approve(code);
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");

        assertThat(as("van-phong-hdnd").get("/api/petitions/" + code).body()).contains("Lù Thị Pà");
        for (var reader :
                List.of("so-xay-dung", "van-phong-ubnd", "thuong-truc-hdnd", "ban-kinh-te-ngan-sach", "lanh-dao")) {
            var whole = as(reader).get("/api/petitions/" + code);
            assertThat(whole.status()).as(reader).isEqualTo(200);
            assertThat(whole.body()).as(reader).doesNotContain("Lù Thị Pà", "Hòa Sử Pán", "0912000111");
        }
        var task = office.task(code, "Activity_AcceptRequest").getId();
        assertThat(as("so-xay-dung").get("/api/tasks/" + task + "/form").body())
                .doesNotContain("Lù Thị Pà", "0912000111");
    }

    @Test
    void the_ward_sees_its_own_and_the_province_only_what_was_forwarded() {
        var kept = withVoter("van-phong-p-lao-cai", "hdnd-p-lao-cai");
        var forwarded = withVoter("van-phong-p-lao-cai", "hdnd-p-lao-cai");
        var provincial = tasks.received();
        office.work(
                forwarded,
                "Activity_ClassifyPetition",
                "decision",
                "forward",
                "topic",
                "road-national",
                "competence",
                "province");
        office.approve(forwarded);
        var there = files.links(forwarded).get(0).code();

        assertThat(cases("van-phong-p-lao-cai")).contains(kept, forwarded).doesNotContain(provincial, there);
        assertThat(cases("lanh-dao-p-lao-cai")).contains(kept, forwarded).doesNotContain(provincial, there);
        assertThat(cases("van-phong-hdnd")).contains(there, provincial).doesNotContain(kept, forwarded);
        assertThat(cases("lanh-dao")).contains(there, provincial).doesNotContain(kept, forwarded);
        for (var code : List.of(kept, forwarded)) {
            assertThat(as("van-phong-hdnd").get("/api/petitions/" + code).status())
                    .isEqualTo(404);
        }
        assertThat(as("van-phong-p-lao-cai").get("/api/petitions/" + there).status())
                .isEqualTo(404);
        assertThat(as("van-phong-hdnd").get("/api/petitions/" + there).body())
                .doesNotContain("Lù Thị Pà", "0912000111");
        for (var unit : List.of("van-phong-hdnd", "van-phong-p-lao-cai")) {
            assertThat(as(unit).get("/api/cases?agency=" + unit + "&q=" + kept).status())
                    .isEqualTo(200);
        }
        assertThat(cases("van-phong-hdnd", "&q=" + kept)).isEmpty();
        assertThat(cases("van-phong-hdnd", "&agency=ubnd-p-lao-cai")).doesNotContain(kept, forwarded);
    }

    @Test
    void batches_are_put_together_and_seen_only_in_the_own_council() {
        var waiting = tasks.classified();
        var made = as("van-phong-hdnd")
                .post("/api/transfer-batches", given("council", "hdnd-lao-cai", "petitions", List.of(waiting)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var id = made.json().get("id").asText();
        var letter = given(
                "council",
                "hdnd-lao-cai",
                "petitions",
                List.of(waiting),
                "letterNumber",
                "1",
                "letterDate",
                "2026-03-02");

        nothingChanges("batches", () -> {
            for (var user : List.of("so-y-te", "van-phong-p-lao-cai", "thuong-truc-p-lao-cai", "lanh-dao", "")) {
                refused(user, "GET", "/api/transfers/waiting?council=hdnd-lao-cai", null, false);
                refused(user, "DELETE", "/api/transfer-batches/" + id, null, false);
                refused(user, "POST", "/api/transfers", letter, false);
                refused(
                        user,
                        "POST",
                        "/api/transfer-batches",
                        given("council", "hdnd-lao-cai", "petitions", List.of(waiting)),
                        false);
            }
            refused("van-phong-hdnd", "POST", "/api/transfers", letter, false);
            refused(
                    "thuong-truc-hdnd",
                    "POST",
                    "/api/transfer-batches",
                    given("council", "hdnd-lao-cai", "petitions", List.of(waiting)),
                    false);
        });

        assertThat(wrong).isEmpty();
    }

    private String withVoter(String user, String council) {
        var answer = as(user).post(
                        "/api/petitions",
                        given(
                                "council",
                                council,
                                "source",
                                "voter-contact",
                                "receivedOn",
                                "2026-03-02",
                                "place",
                                "Lào Cai",
                                "subject",
                                "Sửa đường",
                                "content",
                                "Đề nghị sửa đường.",
                                "voters",
                                List.of(VOTER)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("code").asText();
    }

    private List<String> cases(String user) {
        return cases(user, "");
    }

    private List<String> cases(String user, String more) {
        var answer = as(user).get("/api/cases?size=200" + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("code");
    }
}
