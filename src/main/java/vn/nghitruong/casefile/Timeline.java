package vn.nghitruong.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** What happened in a case, in the users' words. */
@Component
public class Timeline {

    private final CaseFiles files;
    private final Organisations organisations;
    private final Labels labels;

    Timeline(CaseFiles files, Organisations organisations, Labels labels) {
        this.files = files;
        this.organisations = organisations;
        this.labels = labels;
    }

    /** One line: when, who, what. */
    public record Line(
            Instant at, String who, String what, @Nullable String detail, String kind) {}

    /** The lines of a case, oldest first. */
    public List<Line> of(String code) {
        return files.timeline(code).stream()
                .map(event -> new Line(
                        event.at(),
                        who(event.actor(), event.onBehalfOf()),
                        labels.of("event." + event.kind()),
                        event.detail(),
                        event.kind()))
                .toList();
    }

    private String who(@Nullable String actor, @Nullable String onBehalfOf) {
        if (actor == null) {
            return labels.of("the-system");
        }
        return onBehalfOf == null ? name(actor) : labels.of("stood-in", name(actor), name(onBehalfOf));
    }

    private String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }
}
