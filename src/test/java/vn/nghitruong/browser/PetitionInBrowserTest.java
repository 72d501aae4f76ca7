package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/** What a person does with the mouse and the keyboard, from a voter's words to the answer that is made public. */
@BrowserTest
@Import(Office.class)
class PetitionInBrowserTest {

    private static final String SUBJECT = "Sớm hoàn thành nâng cấp tỉnh lộ 152 — đoạn qua xã Tả Van";
    private static final String CONTENT = "Cử tri phản ánh tỉnh lộ 152 xuống cấp, mặt đường bụi bặm, nguy hiểm;"
            + " đề nghị sớm hoàn thành nâng cấp trước Tết Nguyên đán: ẩm ướt, trơn trượt, ổ gà chằng chịt.";
    private static final String FILE = "Báo cáo về tỉnh lộ 152.pdf";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void a_petition_from_the_voter_to_the_published_answer() {
        receive();
        var code = at("van-phong-hdnd", "Phân loại, xử lý kiến nghị", desk -> {
            assertThat(desk.field("Lĩnh vực").inputValue()).isEqualTo("road-provincial");
            assertThat(desk.text()).contains("Tỉnh lộ, cầu, biển báo", "khớp: ", CONTENT);
            desk.page().locator(".nt-suggestions button").first().click();
            desk.select("Thẩm quyền", "Cấp tỉnh");
        });
        at("thuong-truc-hdnd", "Duyệt chuyển kiến nghị", desk -> {
            assertThat(desk.text()).contains("Sở Xây dựng", "Vì sao");
            desk.fill("Số công văn", "15/HĐND-VP");
        });
        at("van-phong-ubnd", "Phân công cơ quan chủ trì, phối hợp", desk -> assertThat(
                        desk.field("Cơ quan chủ trì").inputValue())
                .isEqualTo("so-xay-dung"));
        at("so-xay-dung", "Tiếp nhận yêu cầu", desk -> desk.choose("Tiếp nhận yêu cầu"));
        at("so-xay-dung", "Giải quyết, trả lời", desk -> {
            assertThat(desk.text()).contains("Hạn của cơ quan chủ trì", "Hạn tạm tính");
            desk.fill("Nội dung trả lời", "Đã thảm xong mặt đường, thông xe ngày hôm nay.");
            desk.fill("Số văn bản", "77/BC-SXD");
            desk.field("Ngày văn bản").fill(today());
            desk.attach("Tệp văn bản", FILE, PDF);
        });
        at("van-phong-ubnd", "Tổng hợp, phát hành văn bản trả lời", desk -> desk.choose("Phát hành nguyên văn"));
        at("ban-kinh-te-ngan-sach", "Thẩm tra nội dung trả lời", desk -> {
            assertThat(desk.text()).contains("Đã thảm xong mặt đường", "77/BC-SXD");
            assertThat(desk.download("Tải tệp kèm theo").suggestedFilename()).isEqualTo(FILE);
            desk.choose("Chấp nhận nội dung trả lời").choose("Đã giải quyết xong");
        });
        at("van-phong-hdnd", "Thông báo kết quả đến cử tri", desk -> desk.choose("Trang thông tin điện tử"));

        var petition = WebappClient.loggedIn(port, "van-phong-hdnd")
                .get("/api/petitions/" + code)
                .json();
        assertThat(petition.at("/outcome").asText()).as(petition.toString()).isEqualTo("answered");
        assertThat(petition.at("/petition/publishedOn").asText()).isNotEmpty();
        assertThat(petition.at("/voters/0/name").asText()).isEqualTo("Giàng Thị Mỷ");
    }

    @Test
    void two_petitions_go_out_with_one_letter() {
        var codes = Stream.of("hộ bà Sủng", "hộ ông Lồ").map(this::classified).toList();
        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            desk.page().getByText("Đợt chuyển kiến nghị").click();
            codes.forEach(code -> desk.page().getByLabel("Chọn " + code).check());
            desk.checked().press("Lập đợt chuyển (2)");
            assertThat(desk.page().locator(".nt-message")).containsText("Đã lập đợt chuyển gồm 2 kiến nghị");
        }
        try (var desk = Desk.of(chromium, port, "thuong-truc-hdnd")) {
            desk.page().getByText("Đợt chuyển kiến nghị").click();
            desk.fill("Số công văn", "16/HĐND-VP").checked().press("Duyệt chuyển cả đợt");
            assertThat(desk.page().locator(".nt-message"))
                    .containsText("Đã duyệt chuyển 2 kiến nghị theo công văn số 16/HĐND-VP");
            assertThat(desk.checked().text()).contains("Không có đợt chuyển nào chờ duyệt.");
        }
        try (var desk = Desk.of(chromium, port, "van-phong-ubnd")) {
            codes.forEach(code -> assertThat(desk.inList(code)).isVisible());
        }
    }

    @Test
    void no_page_is_blank_while_others_work() throws Exception {
        var page = "/camunda/app/tasklist/default/";
        var many = Executors.newFixedThreadPool(34);
        try {
            var loads = new ArrayList<Callable<WebappClient.Answer>>();
            for (int i = 0; i < 30; i++) {
                loads.add(() -> WebappClient.anonymous(port).get(page));
            }
            var work = Stream.of("van-phong-hdnd", "thuong-truc-hdnd", "van-phong-ubnd", "so-xay-dung")
                    .map(user -> many.submit(() -> {
                        var client = WebappClient.loggedIn(port, user);
                        for (int i = 0; i < 40; i++) {
                            client.get(WebappClient.engine("task"));
                            client.get(page);
                        }
                    }))
                    .toList();
            for (int i = 0; i < 4; i++) {
                try (var window = chromium.browser().newContext(chromium.machine())) {
                    var tab = window.newPage();
                    tab.navigate("http://localhost:" + port + page);
                    assertThat(tab.getByPlaceholder("Tên đăng nhập")).isVisible();
                }
            }
            for (var load : many.invokeAll(loads)) {
                var header = nonce(
                        "'nonce-([^']+)'",
                        load.get().header("Content-Security-Policy").orElseThrow());
                assertThat(header).isNotEmpty();
                assertThat(nonce("nonce=\"([^\"]+)\"", load.get().body()))
                        .isNotEmpty()
                        .isSubsetOf(header);
            }
            for (var one : work) {
                one.get();
            }
        } finally {
            many.shutdownNow();
        }
    }

    private void receive() {
        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            desk.page().getByText("Bắt đầu quy trình").click();
            desk.page()
                    .locator(".modal-body")
                    .getByText("Giải quyết kiến nghị cử tri")
                    .click();
            desk.fill("Địa bàn", "Tả Van").fill("Tiêu đề", SUBJECT).fill("Nội dung", CONTENT);
            desk.page().getByText("Thông tin cử tri (chỉ văn phòng xem được)").click();
            desk.press("Thêm cử tri")
                    .fill("Họ tên", "Giàng Thị Mỷ")
                    .fill("Địa chỉ", "Thôn Tả Van Giáy, xã Tả Van")
                    .fill("Điện thoại", "0900000001");
            desk.checked().press("Bắt đầu");
            assertThat(desk.inList(SUBJECT)).isVisible();
        }
    }

    /** Opens, claims and completes one task as its unit; gives the code of the case. */
    private String at(String user, String task, Consumer<Desk> work) {
        try (var desk = Desk.of(chromium, port, user)) {
            desk.open(task, SUBJECT).claim();
            var code = desk.page().locator(".nt-case dd").first().innerText();
            work.accept(desk);
            desk.complete();
            return code;
        }
    }

    private String classified(String household) {
        var code = office.receive("Tả Van", "Đề nghị kéo điện đến " + household + ".");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "electricity",
                "competence",
                "province");
        return code;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    private static List<String> nonce(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
