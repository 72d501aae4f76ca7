package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.web.WebappClient;

/** Questions that somebody keeps: one's own, a colleague's, a stranger's. */
@DoorTest
class SavedViewsTest extends BadInput {

    private static final String VIEWS = "/api/register/views";
    private static final String OFFICE = "van-phong-hdnd";
    private static final String COLLEAGUE = "chuyen-vien-1";
    private static final String QUERY = "council=hdnd-lao-cai&kind=petition&q=%C4%91%C6%B0%E1%BB%9Dng&sort=due";
    private static final Form VIEW =
            Form.of(Field.text("title", 100).needed(), Field.text("query", 1000).needed(), Field.line("sharedWith"));

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    private WebappClient colleague;

    @BeforeEach
    void two_in_one_unit() {
        office.on("2026-03-02");
        var user = identities.newUser(COLLEAGUE);
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership(COLLEAGUE, OFFICE);
        identities.createTenantUserMembership("hdnd-lao-cai", COLLEAGUE);
        colleague = WebappClient.basic(port, COLLEAGUE, "demo");
    }

    @AfterEach
    void nothing_is_left() {
        identities.deleteUser(COLLEAGUE);
        jdbc.sql("delete from register_view").update();
    }

    @Test
    void one_keeps_and_deletes_ones_own() {
        var kept = asOffice().post(VIEWS, given("title", " Đường sá ", "query", QUERY));

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        var view = asOffice().get(VIEWS).json().at("/views/0");
        assertThat(view.get("title").asText()).isEqualTo("Đường sá");
        assertThat(view.get("query").asText()).isEqualTo(QUERY);
        assertThat(view.get("own").asBoolean()).isTrue();
        assertThat(colleague.get(VIEWS).json().get("views")).isEmpty();

        assertThat(asOffice().delete(VIEWS + "/" + view.get("id").asText()).status())
                .isEqualTo(204);
        assertThat(asOffice().get(VIEWS).json().get("views")).isEmpty();
        assertThat(asOffice().delete(VIEWS + "/" + view.get("id").asText()).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_shared_is_seen_in_the_unit_and_deleted_by_its_owner_only() {
        var kept = asOffice().post(VIEWS, given("title", "Của cả phòng", "query", QUERY, "sharedWith", OFFICE));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        var path = VIEWS + "/" + kept.json().get("id").asText();

        var seen = colleague.get(VIEWS).json().at("/views/0");
        assertThat(seen.get("title").asText()).isEqualTo("Của cả phòng");
        assertThat(seen.get("own").asBoolean()).isFalse();
        assertThat(seen.get("sharedWithName").asText()).startsWith("Văn phòng");
        for (var stranger : List.of("lanh-dao", "thuong-truc-hdnd", "so-xay-dung", "van-phong-p-lao-cai", "admin")) {
            assertThat(as(stranger).get(VIEWS).json().get("views")).as(stranger).isEmpty();
            assertThat(as(stranger).delete(path).status()).as(stranger).isEqualTo(404);
        }
        assertThat(colleague.delete(path).status()).isEqualTo(404);
        assertThat(as("").get(VIEWS).status()).isEqualTo(401);
        assertThat(as("").delete(path).status()).isIn(401, 403);
        assertThat(asOffice().get(VIEWS).json().get("views")).hasSize(1);
    }

    /** Both councils' supervisors are in one group: sharing with it would tell one council of the other. */
    @Test
    void one_shares_with_ones_own_unit_only() {
        for (var user : List.of("lanh-dao", "van-phong-hdnd")) {
            for (var unit : List.of("lanh-dao", "so-y-te", "van-phong-hdnd.ld", "khong-co", "van-phong-p-lao-cai")) {
                says(
                        "đơn vị của bạn",
                        user + " with " + unit,
                        as(user).post(VIEWS, given("title", "x", "query", "q=x", "sharedWith", unit)));
            }
        }
        assertThat(as("lanh-dao").get(VIEWS).json().get("units")).isEmpty();
        assertThat(asOffice().get(VIEWS).json().get("units").findValuesAsText("code"))
                .containsExactly(OFFICE);
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_name_is_given_once_and_a_hundred_are_enough() {
        var view = given("title", "Đường", "query", "q=x");
        assertThat(asOffice().post(VIEWS, view).status()).isEqualTo(201);
        var again = asOffice().post(VIEWS, view);
        assertThat(again.status()).isEqualTo(409);
        says("Đường", "same name", again);
        assertThat(colleague.post(VIEWS, view).status()).isEqualTo(201);

        for (var number = 2; number <= 100; number++) {
            assertThat(asOffice()
                            .post(VIEWS, with(view, Map.of("title", "Số " + number)))
                            .status())
                    .isEqualTo(201);
        }
        var more = asOffice().post(VIEWS, with(view, Map.of("title", "Số 101")));
        assertThat(more.status()).isEqualTo(409);
        says("100", "one too many", more);
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_no_view_is_refused_in_words() {
        nothingChanges("views", () -> {
            tryCall("POST", VIEWS, OFFICE, VIEW, given("title", "Đường", "query", QUERY));
            for (var query : List.of(
                    "page=1",
                    "size=3",
                    "after=x",
                    "la=x",
                    "?q=x&la=1",
                    "q=x&q=y",
                    "q=x&",
                    "&",
                    "=x",
                    "q=%",
                    "q=%zz",
                    "q=%00",
                    "q=a%00b",
                    "q=" + "x".repeat(201),
                    "javascript:alert(1)",
                    "Q=x")) {
                judge("query " + query, asOffice().post(VIEWS, given("title", "x", "query", query)));
            }
            for (var id : List.of("x", "-1", "0", "1.5", "99999999999999999999", "9999999999", "x".repeat(300))) {
                judge("delete " + id, asOffice().delete(VIEWS + "/" + id));
            }
        });

        assertThat(wrong).isEmpty();
    }
}
