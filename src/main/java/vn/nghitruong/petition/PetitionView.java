package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.RequestView;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.TopicSuggestion;
import vn.nghitruong.topic.TopicSuggestions;
import vn.nghitruong.topic.Topics;

/** A petition as its forms and its page show it. */
@Component
public class PetitionView {

    private final Petitions petitions;
    private final PetitionContents contents;
    private final CaseFiles files;
    private final RequestView requests;
    private final TopicSuggestions suggestions;
    private final Topics topics;
    private final Organisations organisations;
    private final Clock clock;

    PetitionView(
            Petitions petitions,
            PetitionContents contents,
            CaseFiles files,
            RequestView requests,
            TopicSuggestions suggestions,
            Topics topics,
            Organisations organisations,
            Clock clock) {
        this.petitions = petitions;
        this.contents = contents;
        this.files = files;
        this.requests = requests;
        this.suggestions = suggestions;
        this.topics = topics;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What every form of a petition shows. */
    public record Page(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<RequestView.Round> rounds,
            @Nullable String assignmentReason,
            @Nullable String promisedBy,
            @Nullable LocalDate promisedOn,
            int slips,
            List<CaseCard.Fact> notes,
            LocalDate today) {}

    /** What the classify form shows besides. */
    public record ClassifyPage(
            Page page,
            @Nullable String topic,
            List<TopicSuggestion> suggestions,
            List<Topic> topics,
            Map<String, String> agencies,
            Map<String, String> councils,
            String level) {}

    /** The page of a task. */
    public Page page(String code) {
        var petition = petitions.require(code);
        var facts = new ArrayList<>(contents.assignment(petition));
        facts.addAll(contents.links(code));
        return new Page(
                contents.card(code).with(facts),
                requests.limits(code),
                requests.rounds(code),
                petition.assignmentReason(),
                petition.promisedBy(),
                petition.promisedOn(),
                petition.slips(),
                requests.notes(code),
                LocalDate.now(clock));
    }

    /** The page of the classify task, with topics proposed from the text. */
    public ClassifyPage classifyPage(String code) {
        var petition = petitions.require(code);
        return new ClassifyPage(
                page(code),
                petition.topic(),
                suggestions.suggest(files.require(code).title() + ". " + petition.content()),
                topics.all(),
                requests.agencies(),
                councils(petition.council()),
                organisations.require(petition.council()).level().name().toLowerCase(Locale.ROOT));
    }

    private Map<String, String> councils(String own) {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL || unit.kind() == Organisation.Kind.DELEGATION)
                .filter(unit -> !unit.code().equals(own))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }
}
