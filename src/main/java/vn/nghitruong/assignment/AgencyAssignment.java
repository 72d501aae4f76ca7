package vn.nghitruong.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.organisation.PlaceMatch;
import vn.nghitruong.refusal.Refusal;

/**
 * Proposes who answers a petition. The competence decides first, then the topic and the day (topics.csv); the table in
 * the engine holds these rules. Here the place becomes a people's committee, a unit that does not exist on the day is
 * followed to the one that stands in its place, and the topic's committee becomes the council's own.
 */
@Service
public class AgencyAssignment {

    /** The data begins here. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    /** A later year is a slip of the pen. */
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final LocalDate DISTRICTS_ENDED = LocalDate.of(2025, 7, 1);

    private final AssignmentTable table;
    private final Organisations organisations;
    private final TopicNames topics;

    AgencyAssignment(AssignmentTable table, Organisations organisations, TopicNames topics) {
        this.table = table;
        this.organisations = organisations;
        this.topics = topics;
    }

    /**
     * Who answers for a topic on that day.
     *
     * @param place free text, matters for commune and district competence only; an unknown place has no competent agency
     * @param council whose committee will judge the answer; null or empty for the province's council
     * @throws Refusal for an unknown topic or council, or a day outside {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    public Assignment assign(
            String topic, Competence competence, @Nullable String place, LocalDate on, @Nullable String council) {
        var topicName = topics.require(topic);
        if (on.isBefore(FIRST_DAY) || on.isAfter(LAST_DAY)) {
            throw Refusal.invalid("field.range", Refusal.field("on"), FIRST_DAY.toString(), LAST_DAY.toString());
        }
        if (council != null
                && !council.isEmpty()
                && !organisations.isCouncil(organisations.require(council).code())) {
            throw Refusal.invalid(
                    "organisation.not-a-council", organisations.require(council).name());
        }
        var reason = new Reason(on, topicName, competence);
        var level = levelOf(competence, on);
        var local = level == Competence.COMMUNE || level == Competence.DISTRICT;
        var match = local && place != null ? organisations.place(place, on) : Optional.<PlaceMatch>empty();
        var row = table.decide(
                topic,
                level,
                on,
                match.map(found -> found.peoplesCommittee().code()).orElse(null));
        reason.treatedAs(level).basis(row.basis());
        if (local) {
            reason.place(place, match);
        }
        var leads = row.lead() == null ? List.<Organisation>of() : standing(row.lead(), on);
        var lead = leads.size() == 1 ? leads.get(0) : null;
        var cooperating = row.cooperating().stream()
                .flatMap(code -> standing(code, on).stream())
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
        var gateway = lead == null || lead.gateway() == null ? null : only(standing(lead.gateway(), on));
        var committee = committee(row.committee(), council, on);
        reason.lead(row.lead() == null ? null : organisations.require(row.lead()), leads)
                .rest(cooperating, gateway);
        return new Assignment(
                code(lead),
                cooperating.stream().map(Organisation::code).toList(),
                code(gateway),
                code(committee),
                reason.sentence(),
                leads.size() > 1 ? leads.stream().map(Organisation::code).toList() : List.of());
    }

    /** The table in force, as DMN. */
    public String table() {
        return table.xml();
    }

    /** Puts another table in force at once; refuses an unsound one with {@code assignment.table-invalid}. */
    public void replaceTable(byte[] xml) {
        table.replace(xml, topics.codes());
    }

    private static Competence levelOf(Competence asked, LocalDate on) {
        return asked == Competence.DISTRICT && !on.isBefore(DISTRICTS_ENDED) ? Competence.COMMUNE : asked;
    }

    /** The unit itself, or those that took over; before it existed, those whose work it took over. */
    private List<Organisation> standing(String code, LocalDate on) {
        var heirs = organisations.successorsOn(code, on);
        return heirs.isEmpty() ? organisations.predecessorsOn(code, on) : heirs;
    }

    private @Nullable Organisation committee(@Nullable String provincial, @Nullable String council, LocalDate on) {
        if (provincial == null) {
            return null;
        }
        var committee = council == null || council.isEmpty()
                ? organisations.find(provincial)
                : organisations.committee(council, provincial);
        return committee
                .map(unit -> only(organisations.successorsOn(unit.code(), on)))
                .orElse(null);
    }

    private static @Nullable Organisation only(List<Organisation> units) {
        return units.size() == 1 ? units.get(0) : null;
    }

    private static @Nullable String code(@Nullable Organisation unit) {
        return unit == null ? null : unit.code();
    }
}
