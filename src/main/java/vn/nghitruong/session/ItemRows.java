package vn.nghitruong.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** Items of agendas as lists show them. */
@Component
public class ItemRows {

    private final Items items;
    private final Organisations organisations;
    private final Labels labels;

    ItemRows(Items items, Organisations organisations, Labels labels) {
        this.items = items;
        this.organisations = organisations;
        this.labels = labels;
    }

    /**
     * One item in a list; units by their codes and by their names.
     *
     * @param from the item of an earlier session that it continues
     */
    public record Row(
            String code,
            int number,
            String title,
            String kind,
            String kindLabel,
            boolean normative,
            boolean dismissal,
            String submitter,
            String submitterName,
            String drafter,
            String drafterName,
            @Nullable String committee,
            @Nullable String committeeName,
            @Nullable String from,
            String state,
            String stateLabel) {}

    List<Row> of(List<SessionItem> all) {
        var asked = items.asked(all);
        return all.stream().map(item -> row(item, Items.state(item, asked))).toList();
    }

    private Row row(SessionItem item, String state) {
        return new Row(
                item.code(),
                item.number(),
                item.title(),
                item.kind(),
                labels.of("item-kind." + item.kind()),
                item.normative(),
                item.dismissal(),
                item.submitter(),
                name(item.submitter()),
                item.drafter(),
                name(item.drafter()),
                item.committee(),
                item.committee() == null ? null : name(item.committee()),
                item.fromCode(),
                state,
                labels.of("item-state." + state));
    }

    private String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}
