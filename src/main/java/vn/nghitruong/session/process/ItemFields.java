package vn.nghitruong.session.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.session.ItemDraft;
import vn.nghitruong.session.ItemKind;

/** The fields of one item of an agenda, in a draft and when one is added later. */
public final class ItemFields {

    private static final Field[] COLUMNS = {
        Field.text("title", 250).needed(),
        Field.choice("kind", ItemKind.words()).needed(),
        Field.flag("normative"),
        Field.flag("dismissal"),
        Field.line("submitter").needed(),
        Field.line("drafter"),
        Field.line("committee"),
        Field.line("from")
    };

    private ItemFields() {}

    static Field rows() {
        return Field.rows("items", 200, COLUMNS).needed();
    }

    /** The fields of an item that is added, with the reason. */
    public static Form added() {
        var fields = new ArrayList<>(List.of(COLUMNS));
        fields.add(Field.text("reason", 2000));
        return new Form(fields);
    }

    /** An item as it was given; who submits it drafts it, unless somebody else is named. */
    public static ItemDraft draft(FormInput row) {
        var kind = ItemKind.of(row.text("kind"));
        var submitter = row.text("submitter");
        return new ItemDraft(
                row.text("title"),
                kind,
                kind == ItemKind.RESOLUTION && row.optionalFlag("normative"),
                kind == ItemKind.PERSONNEL && row.optionalFlag("dismissal"),
                submitter,
                Objects.requireNonNullElse(row.optionalText("drafter"), submitter),
                kind.isVerified() ? row.optionalText("committee") : null,
                row.optionalText("from"));
    }
}
