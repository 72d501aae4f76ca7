package vn.nghitruong.supervision.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.refusal.Range;
import vn.nghitruong.supervision.Endings;
import vn.nghitruong.supervision.MissionDesk;
import vn.nghitruong.supervision.MissionRecord;
import vn.nghitruong.supervision.TopicProposals;

/** Opens missions, shows them, and ends what people end before its time. */
@RestController
class MissionController {

    private static final Form REASON = Form.of(Field.text("reason", 2000).needed());

    private final StartDoors starts;
    private final MissionRecord missions;
    private final Endings endings;
    private final TopicProposals proposals;
    private final MissionDesk desk;
    private final Days days;

    MissionController(
            StartDoors starts,
            MissionRecord missions,
            Endings endings,
            TopicProposals proposals,
            MissionDesk desk,
            Days days) {
        this.starts = starts;
        this.missions = missions;
        this.endings = endings;
        this.proposals = proposals;
        this.desk = desk;
        this.days = days;
    }

    /** The code of the mission just opened. */
    record Opened(String code) {}

    /** The same as the start form. */
    @PostMapping("/api/missions")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody Map<String, @Nullable Object> given) {
        return new Opened(starts.open("supervision", given));
    }

    /** A council's missions that start in a year, with how many of their recommendations are open. */
    @GetMapping("/api/missions")
    List<MissionRecord.Header> ofYear(@RequestParam String council, @RequestParam int year) {
        return missions.ofYear(council, Range.of("year", year, 2016, 2100));
    }

    /** The councils whose missions the caller may look into, and what the caller may do there. */
    @GetMapping("/api/missions/councils")
    List<MissionDesk.Council> councils() {
        return desk.councils();
    }

    /** A mission with its bodies, recommendations, dates and timeline. */
    @GetMapping("/api/missions/{code}")
    MissionRecord.Whole mission(@PathVariable String code) {
        return missions.of(code);
    }

    /** What other families propose to supervise, with the evidence. */
    @GetMapping("/api/supervision-proposals")
    List<TopicProposals.Waiting> proposals(@RequestParam String council) {
        return proposals.waiting(council);
    }

    /** A proposal will not be supervised. */
    @PostMapping("/api/supervision-proposals/{code}/declination")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        proposals.decline(code, REASON.read(given, days).text("reason"));
    }

    /** No more reports are waited for. */
    @PostMapping("/api/missions/{code}/collection-end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endCollection(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        endings.endCollection(code, REASON.read(given, days).text("reason"));
    }

    /** The mission will not be carried out. */
    @PostMapping("/api/missions/{code}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        endings.withdraw(code, REASON.read(given, days).text("reason"));
    }

    /** A recommendation is taken back. */
    @PostMapping("/api/recommendations/{code}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawRecommendation(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        endings.withdrawRecommendation(code, REASON.read(given, days).text("reason"));
    }
}
