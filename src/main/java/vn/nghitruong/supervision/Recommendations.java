package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.Proposal;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.RequestDraft;
import vn.nghitruong.request.RequestKind;
import vn.nghitruong.request.Requests;

/** What a conclusion asks for, followed until it is done. The mission ends with the last of its recommendations. */
@Service
public class Recommendations {

    private static final int LONGEST_TITLE = 250;

    private final MissionTable table;
    private final Missions missions;
    private final Requests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Labels labels;
    private final ApplicationEventPublisher events;

    Recommendations(
            MissionTable table,
            Missions missions,
            Requests requests,
            CaseFiles files,
            Deadlines deadlines,
            Organisations organisations,
            Labels labels,
            ApplicationEventPublisher events) {
        this.table = table;
        this.missions = missions;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.labels = labels;
        this.events = events;
    }

    /** A recommendation as the conclusion words it. */
    public record Draft(String agency, String content, LocalDate dueOn) {}

    public Recommendation require(String code) {
        return table.findRecommendation(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** The recommendations of a mission in the order in which they were made. */
    public List<Recommendation> ofMission(String mission) {
        return table.recommendations(mission);
    }

    /** How its fulfilment was judged so far, the first time first. */
    List<MissionTable.Review> reviews(String code) {
        return table.reviews(code);
    }

    /** The codes of their cases; the engine asks once for each of them. */
    public List<String> codes(String mission) {
        return table.codes("recommendation", mission);
    }

    void make(Mission mission, LocalDate issuedOn, List<Draft> drafts) {
        for (var draft : drafts) {
            missions.requireBody(mission.council(), draft.agency());
            if (draft.dueOn().isBefore(issuedOn)) {
                throw Refusal.invalid("recommendation.due-before-conclusion");
            }
            var code = files.nextCode(CaseKind.RECOMMENDATION);
            files.open(code, CaseKind.RECOMMENDATION, mission.council(), title(draft.content()), "open");
            files.link(mission.code(), "recommendation", code);
            table.insertRecommendation(code, mission, draft, issuedOn, draft.dueOn());
        }
    }

    /** Sends it to its agency, which is written to directly. */
    @Transactional
    public Requests.Sent send(String code, String processInstance) {
        table.changeRecommendation(code, "process_instance = ?", processInstance);
        var one = require(code);
        var mission = missions.require(one.missionCode());
        var sent = requests.send(new RequestDraft(
                code,
                one.council(),
                RequestKind.RECOMMENDATION,
                files.require(code).title(),
                one.agency(),
                List.of(),
                null,
                "Theo kết luận số " + mission.conclusionNumber() + ", cơ quan thực hiện kiến nghị: "
                        + organisations.require(one.agency()).name() + ".",
                mission.conclusionNumber(),
                mission.concludedOn(),
                given(one.dueOn(), "kết luận giám sát số " + mission.conclusionNumber())));
        table.changeRecommendation(code, "request_code = ?", sent.code());
        return sent;
    }

    /** Reviewed and carried out: the recommendation ends, with the last one its mission. */
    @Transactional
    public void fulfilled(String code, @Nullable String reason) {
        holdMission(code);
        review(code, Recommendation.DONE, reason, null);
        end(code, Recommendation.DONE);
    }

    /** Reviewed and not carried out: the agency is asked again, by another day. */
    @Transactional
    public Requests.Sent again(String code, String state, String reason, LocalDate nextDue) {
        var one = require(code);
        review(code, state, reason, nextDue);
        var sent = requests.sendAgain(
                Objects.requireNonNull(one.requestCode()),
                given(nextDue, "kết quả đánh giá việc thực hiện kiến nghị"),
                false);
        table.changeRecommendation(code, "request_code = ?, due_on = ?", sent.code(), nextDue);
        if (state.equals(Recommendation.REFUSED)) {
            events.publishEvent(new Proposal.ToQuestion(
                    code, one.council(), files.require(code).title(), labels.of("proposal.refused") + ": " + reason));
        }
        return sent;
    }

    /** Taken back: nothing more is asked. */
    @Transactional
    public void withdraw(String code) {
        holdMission(code);
        requests.withdraw(code);
        table.changeRecommendation(code, "state = ?", Recommendation.WITHDRAWN);
        end(code, Recommendation.WITHDRAWN);
    }

    void withdrawAll(String mission) {
        table.recommendations(mission).stream().filter(one -> !one.isSettled()).forEach(one -> {
            requests.withdraw(one.code());
            table.changeRecommendation(one.code(), "state = ?", Recommendation.WITHDRAWN);
            missions.closeEntries(one.code());
            files.close(one.code(), Recommendation.WITHDRAWN);
        });
    }

    private void review(String code, String state, @Nullable String reason, @Nullable LocalDate nextDue) {
        var number = require(code).reviews() + 1;
        table.insertReview(code, number, state, reason, missions.today(), nextDue);
        table.changeRecommendation(code, "state = ?, reviews = ?", state, number);
        files.note(code, "fulfilment-" + state, reason);
    }

    /** Of two that end at the same moment the second must see the first, or neither would know that it is the last. */
    void holdMission(String code) {
        files.hold(require(code).missionCode());
    }

    private void end(String code, String outcome) {
        missions.closeEntries(code);
        files.close(code, outcome);
        var mission = require(code).missionCode();
        if (table.recommendations(mission).stream().allMatch(Recommendation::isSettled)) {
            missions.closeEntries(mission);
            files.close(mission, "concluded");
        }
    }

    private Deadline given(LocalDate day, String basis) {
        return deadlines.given(day, basis);
    }

    private static String title(String content) {
        var line = content.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
