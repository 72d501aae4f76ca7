package vn.nghitruong.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;

/** A council's office in a test: takes petitions in, works the tasks of every unit, and moves the one clock. */
@TestComponent
public class Office {

    private final StartDoors starts;
    private final TimeTravel time;
    private final CaseFiles files;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Office(StartDoors starts, TimeTravel time, CaseFiles files, TaskService tasks, RuntimeService runtime) {
        this.starts = starts;
        this.time = time;
        this.files = files;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** Fields given in pairs. */
    public static Map<String, Object> given(Object... pairs) {
        var fields = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Moves the clock to eight in the morning of a day and does what has become due. */
    public void on(String day) {
        time.to(LocalDate.parse(day).atTime(8, 1));
    }

    public void at(LocalDateTime moment) {
        time.to(moment);
    }

    /** Takes a petition in at the province's office. */
    public String receive(String place, String content) {
        return receive("van-phong-hdnd", "hdnd-lao-cai", place, content);
    }

    public String receive(String user, String council, String place, String content) {
        return time.as(
                user,
                () -> starts.open(
                        "petition",
                        given(
                                "council",
                                council,
                                "source",
                                "voter-contact",
                                "receivedOn",
                                receivedOn(),
                                "place",
                                place,
                                "subject",
                                content.substring(0, Math.min(60, content.length())),
                                "content",
                                content)));
    }

    /** On 2 March 2026, or on the day the clock shows if that is earlier. */
    private static String receivedOn() {
        var today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        var usual = LocalDate.parse("2026-03-02");
        return (today.isBefore(usual) ? today : usual).toString();
    }

    /** Completes the open task of a case as its unit. */
    public void work(String code, String activity, Object... pairs) {
        assertThat(time.work(code, activity, given(pairs)))
                .as("%s has an open task %s; open are %s", code, activity, open(code))
                .isTrue();
    }

    public void as(String user, Runnable work) {
        time.as(user, () -> {
            work.run();
            return true;
        });
    }

    /** The ids in the model of the open tasks of a case, in their alphabetical order. */
    public List<String> open(String code) {
        return tasks.createTaskQuery().taskNameLike("% · " + code + " · %").list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public Task task(String code, String activity) {
        return tasks.createTaskQuery()
                .taskNameLike("% · " + code + " · %")
                .taskDefinitionKey(activity)
                .list()
                .get(0);
    }

    public CaseFile file(String code) {
        return files.require(code);
    }

    public boolean runs(String code) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count()
                > 0;
    }

    /** From intake to the agency that holds it: provincial competence, through the gateway. */
    public String transferred(String topic) {
        var code = receive("Tả Van", "Cử tri đề nghị giải quyết nội dung về " + topic + ".");
        work(code, "Activity_ClassifyPetition", "decision", "accept", "topic", topic, "competence", "province");
        approve(code);
        return code;
    }

    public void approve(String code) {
        work(
                code,
                "Activity_ApproveTransfer",
                "approved",
                true,
                "letterNumber",
                "12/HĐND-VP",
                "letterDate",
                "2026-03-02");
    }

    public void answer(String code) {
        work(
                code,
                "Activity_AnswerRequest",
                "answer",
                "Đã hoàn thành.",
                "documentNumber",
                "77/BC-SXD",
                "documentDate",
                "2026-03-02");
    }
}
