package vn.nghitruong.doors;

import static vn.nghitruong.office.Office.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.office.Office;

/** One open task of each kind, with the unit that holds it and what would complete it. */
@TestComponent
class OpenTasks {

    /** The day on which the tasks of {@link #all} are open. */
    static final String TODAY = "2026-05-19";

    private static final List<String> UNTIL_OVERDUE =
            List.of("2026-03-20", "2026-04-10", "2026-04-22", "2026-04-28", "2026-05-05", TODAY);

    private final Office office;
    private final TaskService tasks;

    OpenTasks(Office office, TaskService tasks) {
        this.office = office;
        this.tasks = tasks;
    }

    /**
     * An open task.
     *
     * @param holder the user of the unit that works on it
     * @param good what completes it
     */
    record Open(String activity, String id, String code, String holder, Map<String, Object> good) {}

    /** A task of each kind by its activity, on {@link #TODAY}. */
    Map<String, Open> all() {
        office.on("2026-03-02");
        var promised = reviewed("result", "planned", "promisedOn", "2026-03-20", "promisedBy", "Giám đốc Sở");
        office.work(promised, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        var late = accepted();
        UNTIL_OVERDUE.forEach(office::on);

        var all = new LinkedHashMap<String, Open>();
        add(all, "Activity_CheckPromise", promised, "fulfilled", true);
        add(all, "Activity_HandleOverdue", late, "measure", "wait", "reason", "Đang làm.");
        add(
                all,
                "Activity_ClassifyPetition",
                received(),
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        add(
                all,
                "Activity_ApproveTransfer",
                classified(),
                "approved",
                true,
                "letterNumber",
                "1/HĐND",
                "letterDate",
                "2026-03-02");
        add(all, "Activity_DirectAgencies", office.transferred("road-provincial"), "leadAgency", "so-xay-dung");
        add(all, "Activity_AcceptRequest", directed(), "decision", "accept");
        add(all, "Activity_Reassign", returned(1), "leadAgency", "so-xay-dung");
        add(all, "Activity_DecideCompetence", returned(2), "leadAgency", "so-xay-dung", "reason", "Chủ quản.");
        var asking = accepted();
        office.work(asking, "Activity_AnswerRequest", "extendTo", "2026-09-15", "reason", "Chờ khảo sát.");
        add(all, "Activity_DecideExtension", asking, "approved", true);
        add(all, "Activity_ContributeAnswer", accepted(), "answer", "Thống nhất.");
        add(
                all,
                "Activity_AnswerRequest",
                accepted(),
                "answer",
                "Đã xong.",
                "documentNumber",
                "7/SXD",
                "documentDate",
                "2026-03-02");
        add(all, "Activity_ConsolidateAnswer", answered(), "direct", true);
        add(all, "Activity_ReviewAnswer", consolidated(), "verdict", "accept", "result", "resolved");
        add(all, "Activity_NotifyVoters", reviewed("result", "resolved"), "publish", true, "channel", "portal");
        return all;
    }

    String received() {
        return office.receive("Tả Van", "Cử tri đề nghị sửa tỉnh lộ 152.");
    }

    String classified() {
        var code = received();
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        return code;
    }

    String directed() {
        var code = office.transferred("road-provincial");
        office.work(
                code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of("so-tai-chinh"));
        return code;
    }

    String accepted() {
        var code = directed();
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        return code;
    }

    String answered() {
        var code = accepted();
        office.answer(code);
        return code;
    }

    String consolidated() {
        var code = answered();
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        return code;
    }

    Open open(String activity, String code, Object... good) {
        var id = office.task(code, activity).getId();
        var holder = tasks.getIdentityLinksForTask(id).get(0).getGroupId().replaceFirst("\\.ld$", "");
        return new Open(activity, id, code, holder, given(good));
    }

    boolean isOpen(Open task) {
        return tasks.createTaskQuery().taskId(task.id()).count() == 1;
    }

    private String returned(int times) {
        var code = directed();
        for (var i = 1; i <= times; i++) {
            office.work(code, "Activity_AcceptRequest", "decision", "return", "reason", "Không đúng thẩm quyền.");
            if (i < times) {
                office.work(code, "Activity_Reassign", "leadAgency", "so-tai-chinh");
            }
        }
        return code;
    }

    private String reviewed(Object... verdict) {
        var code = consolidated();
        var fields = new ArrayList<Object>(List.of("verdict", "accept"));
        fields.addAll(List.of(verdict));
        office.work(code, "Activity_ReviewAnswer", fields.toArray());
        return code;
    }

    private void add(Map<String, Open> all, String activity, String code, Object... good) {
        all.put(activity, open(activity, code, good));
    }
}
