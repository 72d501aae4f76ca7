package vn.nghitruong.doors;

import static vn.nghitruong.web.WebappClient.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** Talks to the doors as Tasklist does, and judges whether a clerk understands the answer. */
final class Words {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\b(java|org|vn|com)\\.[a-z]+\\.|\\{\\d}|\\b(Cannot|Invalid|Error|must|null)\\b|ENGINE-");
    private static final Pattern MARK = Pattern.compile("\\p{M}|đ|Đ");

    private Words() {}

    /** What is wrong with a refusal: it must be a 4xx, in Vietnamese, and name no part of the program. */
    static List<String> faults(Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() < 400 || answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        var text = text(answer);
        if (!MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).find()) {
            faults.add("not Vietnamese");
        }
        if (INSIDE.matcher(text).find() || text.startsWith("«")) {
            faults.add("tells of the program's inside");
        }
        return faults;
    }

    /** The sentence that the person reads. */
    static String text(Answer answer) {
        try {
            var body = JSON.readTree(answer.body());
            return body.path("detail").asText(body.path("message").asText(""));
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** A value as Tasklist sends it: lists as {@code Json}. */
    static Map<String, Object> variable(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?>
                ? Map.of("value", json(value), "type", "Json")
                : WebappClient.variable(value);
    }

    static Map<String, Object> variables(Map<String, ?> fields) {
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach(
                (name, value) -> variables.put(name, value instanceof Raw raw ? raw.variable() : variable(value)));
        return Map.of("variables", variables);
    }

    /** A variable written out, with whatever type. */
    record Raw(Object variable) {
        static Raw of(Object value, String type) {
            var variable = new LinkedHashMap<String, Object>();
            variable.put("value", value);
            variable.put("type", type);
            return new Raw(variable);
        }
    }

    static Answer call(WebappClient client, String method, String path, Object body) {
        var request = client.request(path.startsWith("/") ? path : engine(path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        if (!client.csrfToken().isEmpty()) {
            request.header("X-XSRF-TOKEN", client.csrfToken());
        }
        return client.send(request);
    }

    static String json(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
