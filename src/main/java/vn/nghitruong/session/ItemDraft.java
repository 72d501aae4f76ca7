package vn.nghitruong.session;

import org.jspecify.annotations.Nullable;

/** An item as it is proposed for an agenda; see {@link SessionItem} for its parts. */
public record ItemDraft(
        String title,
        ItemKind kind,
        boolean normative,
        boolean dismissal,
        String submitter,
        String drafter,
        @Nullable String committee,
        @Nullable String fromCode) {}
