package vn.nghitruong.office;

import static vn.nghitruong.office.Office.given;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;

/** Plans sessions of the province's council in a test and works the tasks that all of them have. */
@TestComponent
public class Chamber {

    private final Office office;
    private final StartDoors starts;
    private final TimeTravel time;

    Chamber(Office office, StartDoors starts, TimeTravel time) {
        this.office = office;
        this.starts = starts;
        this.time = time;
    }

    /** An item of Sở Tài chính, submitted by UBND tỉnh and verified by Ban Kinh tế - Ngân sách. */
    public static Map<String, Object> item(String title, String kind, Object... more) {
        var item = new HashMap<>(given(
                "title",
                title,
                "kind",
                kind,
                "submitter",
                "ubnd-tinh",
                "drafter",
                "so-tai-chinh",
                "committee",
                "ban-kinh-te-ngan-sach"));
        item.putAll(given(more));
        return item;
    }

    public String plan(String kind, String opensOn) {
        return time.as(
                "van-phong-hdnd",
                () -> starts.open(
                        "session",
                        given("council", "hdnd-lao-cai", "kind", kind, "ordinal", 5, "opensOn", opensOn, "days", 2)));
    }

    /** A session whose agenda was agreed; its items are being prepared. */
    @SafeVarargs
    public final String agreed(String kind, String opensOn, Map<String, Object>... items) {
        var code = plan(kind, opensOn);
        office.work(code, "Activity_DraftAgenda", "items", Arrays.asList(items));
        agree(code);
        return code;
    }

    public void agree(String code) {
        office.work(
                code,
                "Activity_AgreeAgenda",
                "approved",
                true,
                "heldOn",
                "2026-05-11",
                "participants",
                "Thường trực HĐND, UBND, MTTQ",
                "conclusionNumber",
                "31/TB-HĐND");
    }

    /** The drafter takes the request and hands the dossier in; the gateway sends it on. */
    public void handIn(String item) {
        if (office.open(item).contains("Activity_AcceptRequest")) {
            office.work(item, "Activity_AcceptRequest", "decision", "accept");
        }
        answer(item);
        office.work(item, "Activity_ConsolidateAnswer", "direct", true);
    }

    public void answer(String item) {
        office.work(
                item,
                "Activity_AnswerRequest",
                "answer",
                "Gửi hồ sơ trình.",
                "documentNumber",
                "15/TTr-STC",
                "documentDate",
                "2026-05-11");
    }

    /** The dossier is handed in, found complete and verified: the item is ready. */
    public void prepare(String item) {
        handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);
        if (office.open(item).contains("Activity_VerifyItem")) {
            office.work(item, "Activity_VerifyItem", "opinion", "agree", "reportNumber", "7/BC-KTNS");
        }
    }

    public void convene(String code) {
        office.work(code, "Activity_ConveneSession", "decisionNumber", "9/QĐ-HĐND", "decisionDate", "2026-05-11");
    }

    /** Everything is ready and dispatched; the opening day has come. */
    public void open(String code, String day) {
        convene(code);
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", "2026-05-11");
        office.on(day);
    }

    public void record(String code, List<Map<String, Object>> outcomes) {
        office.work(code, "Activity_RecordSession", "deputiesTotal", 50, "deputiesPresent", 48, "outcomes", outcomes);
    }
}
