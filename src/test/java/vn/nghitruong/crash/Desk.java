package vn.nghitruong.crash;

import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;
import static vn.nghitruong.web.WebappClient.variable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.nghitruong.web.WebappClient;

/** Works petitions over HTTP as the units do, from intake to the answer, each step in its user's own session. */
final class Desk {

    /** Who completes a task and with what. */
    private record Step(String user, Map<String, Object> given) {}

    /** A task that is open, as its unit sees it. */
    record Open(String id, String activity) {}

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

    /** In the order of the process; of two open tasks the first in this list is done first. */
    private static final Map<String, Step> STEPS = new LinkedHashMap<>();

    static {
        step(
                "ClassifyPetition",
                "van-phong-hdnd",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        step(
                "ApproveTransfer",
                "thuong-truc-hdnd",
                "approved",
                true,
                "letterNumber",
                "12/HĐND-VP",
                "letterDate",
                TODAY);
        step("DirectAgencies", "van-phong-ubnd", "leadAgency", "so-xay-dung");
        step("AcceptRequest", "so-xay-dung", "decision", "accept");
        step("ContributeAnswer", "admin", "answer", "Thống nhất.");
        step("AnswerRequest", "so-xay-dung", "answer", "Đã làm.", "documentNumber", "77/BC", "documentDate", TODAY);
        step("ConsolidateAnswer", "van-phong-ubnd", "direct", true);
        step("ReviewAnswer", "ban-kinh-te-ngan-sach", "verdict", "accept", "result", "resolved");
        step("NotifyVoters", "van-phong-hdnd", "publish", true, "channel", "portal");
    }

    private static void step(String activity, String user, Object... fields) {
        STEPS.put("Activity_" + activity, new Step(user, given(fields)));
    }

    private final Map<String, WebappClient> sessions = new HashMap<>();
    private final WebappClient office;
    private final WebappClient administrator;

    Desk(int port) {
        STEPS.values().stream()
                .map(Step::user)
                .distinct()
                .forEach(user -> sessions.put(user, WebappClient.loggedIn(port, user)));
        this.office = WebappClient.basic(port, "van-phong-hdnd", "demo");
        this.administrator = WebappClient.loggedIn(port, "admin");
    }

    /** Takes a petition in; its code once the program has said 201. */
    String receive(String subject) {
        var answer = office.post(
                "/api/petitions",
                Map.of(
                        "council", "hdnd-lao-cai",
                        "source", "voter-contact",
                        "receivedOn", TODAY,
                        "place", "Tả Van",
                        "subject", subject,
                        "content", "Cử tri đề nghị sửa đường tỉnh lộ."));
        return expect(201, answer).json().get("code").asText();
    }

    /** The next thing to do in a case, if anything is left. */
    Optional<Open> next(String code) {
        var answer = expect(200, administrator.get(engine("task?processInstanceBusinessKey=" + code)));
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(task -> new Open(
                        task.get("id").asText(), task.get("taskDefinitionKey").asText()))
                .min(Comparator.comparing(task -> List.copyOf(STEPS.keySet()).indexOf(task.activity())));
    }

    /** Completes a task as its unit; comes back only when the program has acknowledged it. */
    void complete(Open task) {
        var step = STEPS.get(task.activity());
        if (step == null) {
            throw new IllegalStateException("nobody does " + task.activity());
        }
        var variables = step.given().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> variable(field.getValue())));
        var answer = sessions.get(step.user())
                .post(engine("task/" + task.id() + "/complete"), Map.of("variables", variables));
        expect(204, answer);
    }

    boolean isOpen(String task) {
        return administrator.get(engine("task/" + task)).status() == 200;
    }

    /** The state of a case in the register, or nothing when there is no such case. */
    Optional<String> state(String code) {
        var answer = office.get("/api/cases?size=200&q=" + code);
        return StreamSupport.stream(expect(200, answer).json().get("cases").spliterator(), false)
                .filter(found -> found.get("code").asText().equals(code))
                .map(found -> found.get("state").asText())
                .findFirst();
    }

    /** Every case of the register, also those whose 201 was lost. */
    List<String> cases() {
        var answer = expect(200, office.get("/api/cases?size=200"));
        return StreamSupport.stream(answer.json().get("cases").spliterator(), false)
                .map(found -> found.get("code").asText())
                .toList();
    }

    /** What the engine still has: {@code process-instance}, {@code task}, {@code incident}. */
    int count(String what) {
        return expect(200, administrator.get(engine(what + "/count")))
                .json()
                .get("count")
                .asInt();
    }

    private static WebappClient.Answer expect(int status, WebappClient.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("expected " + status + ", got " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
