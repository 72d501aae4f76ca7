package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.document.Document;

/**
 * What goes out to the deputies for a session.
 *
 * @param card the session at a glance
 * @param common what belongs to no single item, such as the report on the answers to voters' petitions
 * @param items the items whose papers went out, in the order of the agenda
 */
public record SessionPapers(CaseCard card, LocalDate dispatchedOn, List<Paper> common, List<OfItem> items) {

    /**
     * A file.
     *
     * @param label what it is, in the users' words
     * @param folder where it lies in the ZIP, under {@code name}
     */
    public record Paper(String label, Document document, String folder, String name) {

        String path() {
            return folder + "/" + name;
        }
    }

    /** An item with the numbers of its documents, also of those of which there is no file. */
    public record OfItem(int number, String title, List<Fact> facts, List<Paper> papers) {}

    /** Every file, in the order of the ZIP. */
    List<Paper> all() {
        return Stream.concat(common.stream(), items.stream().flatMap(item -> item.papers().stream()))
                .toList();
    }
}
