package vn.nghitruong.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.nghitruong.document.Documents;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.session.Agenda;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** The deputies' ZIP and the record of its readers, through the door of the web. */
@WebTest
@Import({Office.class, Chamber.class})
class PapersTest {

    private static final String DOSSIER = "Tờ trình & dự thảo: <Dự toán> 2026.pdf";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}]|[. ](/|$)");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Chamber chamber;

    @Autowired
    Documents documents;

    @Autowired
    Agenda agenda;

    private String code;

    @BeforeEach
    void a_session_is_being_prepared() {
        office.on("2026-05-11");
        code = chamber.agreed(
                "topical",
                "2026-07-14",
                item("Dự toán ngân sách: thu, chi \"2026\"?", "resolution"),
                item("Phân bổ <b>vốn</b> đầu tư công", "resolution"),
                item("Chất vấn", "questioning"),
                item("Đặt tên đường", "resolution"));
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void papers_are_refused_until_they_have_gone_out() {
        var answer = client("van-phong-hdnd").get(path("papers"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asText())
                .isEqualTo("Tài liệu kỳ họp " + code + " chưa được gửi đến đại biểu.");
        assertThat(note("van-phong-hdnd", "deputy", "Giàng A Mẫu", "readOn", "2026-05-11")
                        .status())
                .isEqualTo(409);
        assertThat(client("van-phong-hdnd").get(path("readers")).json().get("units"))
                .isEmpty();
    }

    @Test
    void the_zip_holds_what_was_uploaded_under_names_that_every_system_takes() {
        var dossier = "%PDF-1.7 tờ trình\0".getBytes(StandardCharsets.UTF_8);
        var report = "%PDF-1.7 báo cáo thẩm tra\0".getBytes(StandardCharsets.UTF_8);
        dispatchedWith(dossier, report);

        var zip = unzipped("ban-phap-che");

        assertThat(zip.keySet())
                .containsExactly(
                        "index.html",
                        "00 Tài liệu chung của kỳ họp/01 Báo cáo kết quả trả lời kiến nghị.docx",
                        "01 Dự toán ngân sách thu, chi 2026/01 Tờ trình & dự thảo Dự toán 2026.pdf",
                        "01 Dự toán ngân sách thu, chi 2026/02 "
                                + DOSSIER.replaceAll("[:<>]", " ").replaceAll("\\s+", " "))
                .noneMatch(name -> FORBIDDEN.matcher(name).find());
        assertThat(List.copyOf(zip.values()).get(2)).isEqualTo(dossier);
        assertThat(List.copyOf(zip.values()).get(3)).isEqualTo(report);
    }

    @Test
    void the_index_leads_to_every_file_and_tells_the_numbers_of_the_others() {
        dispatchedWith(new byte[] {1}, new byte[] {2});

        var zip = unzipped("thuong-truc-hdnd");
        var index = new String(zip.get("index.html"), StandardCharsets.UTF_8);

        assertThat(LINK.matcher(index)
                        .results()
                        .map(link -> URLDecoder.decode(link.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))
                        .toList())
                .hasSize(3)
                .allMatch(zip::containsKey);
        assertThat(index)
                .contains("Kỳ họp chuyên đề thứ 5", "14/07/2026", "9/QĐ-HĐND")
                .contains(
                        "2. Phân bổ &lt;b&gt;vốn&lt;/b&gt; đầu tư công", "số 15/TTr-STC, ngày 11/05/2026", "7/BC-KTNS")
                .contains("Tờ trình &amp; dự thảo: &lt;Dự toán&gt; 2026.pdf", "3. Chất vấn", "Không có tệp kèm theo.")
                .doesNotContain("<script", "http:", "https:", "<b>", "Đặt tên đường");
    }

    @Test
    void a_download_is_recorded_for_the_unit_and_for_no_person() {
        dispatchedWith(new byte[] {1}, new byte[] {2});
        unzipped("to-db-sa-pa");
        office.on("2026-05-13");
        unzipped("to-db-sa-pa");
        unzipped("lanh-dao");
        unzipped("admin");

        var record = client("van-phong-hdnd").get(path("readers")).json();

        assertThat(record.get("unitsRead").asInt()).isEqualTo(2);
        assertThat(record.get("downloads").asInt()).isEqualTo(3);
        assertThat(record.at("/units/0/unit").asText()).isEqualTo("to-db-sa-pa");
        assertThat(record.at("/units/0/name").asText()).isEqualTo("Tổ đại biểu HĐND tỉnh - đơn vị Sa Pa");
        assertThat(record.at("/units/0/firstReadAt").asText()).startsWith("2026-05-11T01:01");
        assertThat(record.at("/units/0/lastReadAt").asText()).startsWith("2026-05-13T01:01");
        assertThat(record.at("/units/0/times").asInt()).isEqualTo(2);
        assertThat(record.at("/units/1/unit").asText()).isEqualTo("lanh-dao");
    }

    @Test
    void deputies_are_noted_by_the_office_each_once() {
        dispatchedWith(new byte[] {1}, new byte[] {2});
        office.on("2026-05-12");

        assertThat(note("van-phong-hdnd", "deputy", "Giàng A Mẫu", "readOn", "2026-05-12")
                        .status())
                .isEqualTo(204);
        assertThat(note("van-phong-hdnd", "deputy", " giàng  a mẫu ", "readOn", "2026-05-11")
                        .status())
                .isEqualTo(409);
        assertThat(note("van-phong-hdnd", sameName("to-db-sa-pa")).status()).isEqualTo(204);
        assertThat(note("van-phong-hdnd", sameName("to-db-sa-pa")).status()).isEqualTo(409);
        assertThat(note("van-phong-hdnd", sameName("to-db-bac-ha")).status()).isEqualTo(204);

        var record = client("ban-phap-che").get(path("readers")).json();
        assertThat(record.get("deputiesRead").asInt()).isEqualTo(3);
        assertThat(record.at("/dispatchedOn").asText()).isEqualTo("2026-05-11");
        assertThat(record.get("deputies").findValuesAsText("deputiesGroupName"))
                .containsExactlyInAnyOrder(
                        "Tổ đại biểu HĐND tỉnh - đơn vị Sa Pa", "Tổ đại biểu HĐND tỉnh - đơn vị Bắc Hà");
    }

    @Test
    void a_reader_that_cannot_be_is_refused() {
        dispatchedWith(new byte[] {1}, new byte[] {2});

        assertThat(note("van-phong-hdnd", "deputy", "Lê Mẫu", "readOn", "2026-05-12")
                        .status())
                .isEqualTo(400);
        assertThat(note("van-phong-hdnd", "deputy", "Lê Mẫu", "readOn", "2026-05-10")
                        .status())
                .isEqualTo(400);
        assertThat(note("van-phong-hdnd", "deputy", "Lê Mẫu", "readOn", "2026-05-11", "deputiesGroup", "so-y-te")
                        .status())
                .isEqualTo(400);
        assertThat(note("van-phong-hdnd", "deputy", "Lê Mẫu", "readOn", "2026-05-11", "tổ", "x")
                        .status())
                .isEqualTo(400);
        assertThat(note("ban-phap-che", "deputy", "Lê Mẫu", "readOn", "2026-05-11")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void for_those_outside_the_council_there_is_no_such_session() {
        dispatchedWith(new byte[] {1}, new byte[] {2});

        for (var stranger : List.of("van-phong-p-lao-cai", "lanh-dao-p-lao-cai", "so-tai-chinh")) {
            var client = client(stranger);
            assertThat(client.get(path("papers")).status()).as(stranger).isEqualTo(404);
            assertThat(client.get(path("readers")).status()).as(stranger).isEqualTo(404);
            assertThat(note(stranger, "deputy", "Lê Mẫu", "readOn", "2026-05-11")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(WebappClient.anonymous(port).get(path("papers")).status()).isEqualTo(401);
        assertThat(client("van-phong-hdnd").get(path("readers")).json().get("units"))
                .isEmpty();
    }

    /** The first item comes with two files of the same name, the session with one; the fourth is taken off. */
    private void dispatchedWith(byte[] dossier, byte[] report) {
        var first = code + ".01";
        office.work(first, "Activity_AcceptRequest", "decision", "accept");
        office.work(
                first,
                "Activity_AnswerRequest",
                "answer",
                "Gửi hồ sơ trình.",
                "documentNumber",
                "14/TTr-STC",
                "documentDate",
                "2026-05-11",
                "file",
                uploaded("so-tai-chinh", DOSSIER, dossier));
        office.work(first, "Activity_ConsolidateAnswer", "direct", true);
        office.work(first, "Activity_CheckDossier", "complete", true);
        office.work(
                first,
                "Activity_VerifyItem",
                "opinion",
                "agree",
                "reportNumber",
                "6/BC-KTNS",
                "file",
                uploaded("ban-kinh-te-ngan-sach", DOSSIER, report));
        chamber.prepare(code + ".02");
        chamber.prepare(code + ".04");
        var common = uploaded("van-phong-hdnd", "Báo cáo kết quả trả lời kiến nghị.docx", new byte[] {3});
        office.as("van-phong-hdnd", () -> documents.attach(common, code));
        chamber.convene(code);
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", "2026-05-11");
        office.as("van-phong-hdnd", () -> agenda.remove(code, "4", "Không còn cần thiết."));
    }

    private String uploaded(String unit, String name, byte[] content) {
        var stored = new String[1];
        office.as(unit, () -> stored[0] = documents.store(name, content).id());
        return stored[0];
    }

    private Map<String, byte[]> unzipped(String user) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path("papers")))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)))
                .build();
        var files = new LinkedHashMap<String, byte[]>();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(user).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("attachment", ".zip");
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private Answer note(String user, Object... pairs) {
        return client(user).post(path("readers"), given(pairs));
    }

    private static Object[] sameName(String group) {
        return new Object[] {"deputy", "Vàng Thị Mẫu", "readOn", "2026-05-11", "deputiesGroup", group};
    }

    private WebappClient client(String user) {
        return WebappClient.basic(port, user, "demo");
    }

    private String path(String what) {
        return "/api/sessions/" + code + "/" + what;
    }
}
