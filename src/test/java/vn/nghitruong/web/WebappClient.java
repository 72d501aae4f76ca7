package vn.nghitruong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks to the program as a browser with Tasklist does: loads the page, takes the cookies and the CSRF token, logs in,
 * sends the token with every write. Paths are absolute ({@code /api/...}) or, with {@link #engine}, relative to the
 * engine's interface.
 */
public final class WebappClient {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String root;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String basic = "";

    private WebappClient(int port) {
        this.root = "http://localhost:" + port;
    }

    /** An answer: its status, its text and, where it is one, its JSON. */
    public record Answer(int status, String body, HttpResponse<String> raw) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + body, e);
            }
        }

        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    /** Somebody who has not logged in. */
    public static WebappClient anonymous(int port) {
        return new WebappClient(port);
    }

    /** Logged in to Tasklist with the demonstration's password. */
    public static WebappClient loggedIn(int port, String user) {
        var client = new WebappClient(port);
        var login = client.login(user, "demo", "tasklist");
        if (login.status() != 200) {
            throw new IllegalStateException("log-in of " + user + " failed: " + login.status() + " " + login.body());
        }
        return client;
    }

    /** A program that sends HTTP Basic with every call to {@code /api}. */
    public static WebappClient basic(int port, String user, String password) {
        var client = new WebappClient(port);
        client.basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return client;
    }

    /** What Tasklist does on its log-in page; the answer's status is 200, 401 or 403. */
    public Answer login(String user, String password, String application) {
        get("/camunda/app/" + application + "/default/");
        var form = "username=" + encoded(user) + "&password=" + encoded(password);
        var answer = send(write("/camunda/api/admin/auth/user/default/login/" + application)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        get("/camunda/api/admin/auth/user/default");
        return answer;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON: a {@link String} as it is, anything else as Jackson writes it. */
    public Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(text(body))));
    }

    public Answer put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(text(body))));
    }

    public Answer delete(String path) {
        return send(write(path).DELETE());
    }

    /** The path below the engine's interface: {@code engine("task/count")}. */
    public static String engine(String path) {
        return ENGINE + path;
    }

    /** A request to change as a test likes before {@link #send}. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (!basic.isEmpty()) {
            request.header("Authorization", basic);
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The CSRF token that the webapps' cookie holds; empty before the first page. */
    public String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** A variable as the engine's interface wants it; the type follows from the value. */
    public static Map<String, Object> variable(Object value) {
        return Map.of("value", value, "type", value.getClass().getSimpleName());
    }

    /** A value written as JSON, for a variable of that type. */
    public static String jsonText(Object value) {
        return text(value);
    }

    /** A request that carries JSON and the CSRF token. */
    public HttpRequest.Builder json(String path) {
        return write(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder write(String path) {
        var request = request(path);
        if (basic.isEmpty() && !csrfToken().isEmpty()) {
            request.header("X-XSRF-TOKEN", csrfToken());
        }
        return request;
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
