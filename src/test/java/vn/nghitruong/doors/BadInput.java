package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.Words.faults;
import static vn.nghitruong.doors.Words.text;
import static vn.nghitruong.web.WebappClient.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.doors.Words.Raw;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** Gives forms, calls and questions what they must not take, and judges how they refuse it. */
abstract class BadInput extends Trial {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    TaskDoors taskDoors;

    @Autowired
    StartDoors startDoors;

    @Autowired
    MessageSource messages;

    /** A way to hand fields in. */
    interface Door {
        Answer open(Map<String, Object> fields);
    }

    /** The forms of the tasks of some processes. */
    final List<TaskForm> forms(String... processes) {
        return taskDoors.forms().stream()
                .filter(form -> Set.of(processes).contains(form.process()))
                .toList();
    }

    /** Each field of these forms, at both doors of their tasks. */
    final void tryTasks(List<TaskForm> forms, Map<String, Open> open) {
        assertThat(forms).allSatisfy(form -> assertThat(open).containsKey(form.activity()));
        for (var form : forms) {
            var task = open.get(form.activity());
            nothingChanges(task.activity(), () -> {
                for (var door : List.of("submit-form", "complete")) {
                    tryAll(task.activity(), form.form(), task.good(), fields -> as(task.holder())
                            .post(engine("task/" + task.id() + "/" + door), Words.variables(fields)));
                    tryBodies(task.activity(), engine("task/" + task.id() + "/" + door), as(task.holder()));
                }
            });
            stays(task, task.activity());
        }
    }

    /** Each field of a start form, at the engine's two doors and at our own. */
    final void tryStart(String process, String path, Map<String, Object> good) {
        var form = startDoors.forms().stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .orElseThrow()
                .form();
        for (var door : List.of("submit-form", "start")) {
            var start = engine("process-definition/key/" + process + "/" + door);
            tryAll(door, form, good, fields -> asOffice().post(start, Words.variables(fields)));
            tryBodies(door, start, asOffice());
        }
        tryAll("POST " + path, form, good, fields -> asOffice().post(path, plain(fields)));
    }

    final void tryCall(String method, String path, String user, Form form, Map<String, Object> good) {
        tryAll(method + " " + path, form, good, fields -> Words.call(as(user), method, path, plain(fields)));
        for (var body : List.of("{", "[]", "\"x\"", "null", "1", "")) {
            judge(path + " " + body, Words.call(as(user), method, path, body));
        }
    }

    final void tryAll(String where, Form form, Map<String, Object> good, Door door) {
        for (var field : form.fields()) {
            var label = label(field.label());
            assertThat(label).as(field.name()).isNotBlank();
            for (var bad : BadValues.of(field, good.get(field.name()))) {
                var what = where + " " + field.name() + " = " + shortened(bad);
                var answer = door.open(with(good, Collections.singletonMap(field.name(), bad)));
                judge(what, answer);
            }
            if (field.required()) {
                var without = new LinkedHashMap<>(good);
                without.remove(field.name());
                var answer = door.open(without);
                judge(where + " without " + field.name(), answer);
                if (!text(answer).contains(label)) {
                    wrong.add(where + " without " + field.name() + " does not say so: " + text(answer));
                }
            }
        }
        for (var name : List.of(
                "petitionCode",
                "missionCode",
                "recommendationCode",
                "supervisionUnits",
                "sessionCode",
                "itemCode",
                "opensAt",
                "sessionUnits",
                "requestCode",
                "council2",
                "petitionUnits",
                "assignAgency",
                "toCouncil",
                "leadAgencyX",
                "initiator",
                "${1+1}",
                "<script>",
                "x".repeat(5000),
                "")) {
            judge(where + " unknown " + shortened(name), door.open(with(good, Map.of(name, "x"))));
        }
    }

    /** Bodies that are no form at all, at the interface of the webapps. */
    final void tryBodies(String where, String path, WebappClient client) {
        for (var body : List.of(
                "{",
                "[]",
                "\"x\"",
                "null",
                "1",
                "{\"variables\": []}",
                "{\"variables\": {\"decision\": \"accept\"}}",
                "{\"variables\": {\"decision\": []}}",
                "{\"unknown\": {}}",
                "{\"variables\": {\"decision\": {\"valeu\": 1}}}")) {
            judge(where + " " + path.substring(path.lastIndexOf('/')) + " " + body, client.post(path, body));
        }
    }

    /** The fields as our own calls take them. */
    static Map<String, Object> plain(Map<String, Object> fields) {
        var plain = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> plain.put(name, value instanceof Raw raw ? unwrapped(raw) : value));
        return plain;
    }

    static Object unwrapped(Raw raw) {
        var variable = (Map<?, ?>) raw.variable();
        return variable.get("value") == null ? null : variable;
    }

    /** The field's name as the clerk reads it. */
    final String label(String field) {
        return messages.getMessage("field." + field, null, VIETNAMESE);
    }

    /** Judges an answer that must also name what is wrong. */
    final void says(String name, String what, Answer answer) {
        judge(what, answer);
        if (!text(answer).toLowerCase(VIETNAMESE).contains(name.toLowerCase(VIETNAMESE))) {
            wrong.add(what + " does not name " + name + ": " + answer.status() + " " + shortened(text(answer)));
        }
    }

    final void judge(String what, Answer answer) {
        var faults = faults(answer);
        if (!faults.isEmpty()) {
            wrong.add(what + " -> " + answer.status() + " " + faults + ": " + shortened(answer.body()));
        }
    }

    final void stays(Open task, String what) {
        if (!tasks.isOpen(task)) {
            wrong.add(what + " ended the task");
        }
    }

    final Answer upload(String name, byte[] content) {
        var client = asOffice();
        var body = new ByteArrayOutputStream();
        try {
            body.write(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return client.send(client.request("/api/documents")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("X-XSRF-TOKEN", client.csrfToken())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
