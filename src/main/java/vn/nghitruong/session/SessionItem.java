package vn.nghitruong.session;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a session's agenda.
 *
 * @param number its place on the agenda
 * @param kind {@link ItemKind#word()}
 * @param normative whether the resolution sets legal norms
 * @param dismissal whether somebody is dismissed by it
 * @param submitter who brings it before the council
 * @param drafter who writes its papers
 * @param committee who verifies it; none for kinds that are not verified
 * @param fromCode the item of an earlier session that it continues, or the case that it questions
 * @param state where it stands: proposed, agreed, dossier, late, verification, settling, ready; or how it left the
 *     agenda: withdrawn, next-session, removed, cancelled; or what became of it: adopted, rejected, postponed, heard
 * @param requestCode the request of the present round
 * @param dossierDue the day by which the dossier was due, as it was last moved or extended
 * @param receivedOn when the complete dossier was received
 * @param missing what the last check found missing
 * @param reportFile the file of the committee's last report; none when only its number is known
 * @param deciding whether the standing committee has to decide about a late dossier now
 * @param lateDecision what it decided last
 * @param revised whether the standing committee has sent it back to be revised after its verification
 */
public record SessionItem(
        String code,
        String sessionCode,
        int number,
        String title,
        String kind,
        boolean normative,
        boolean dismissal,
        String submitter,
        String drafter,
        @Nullable String committee,
        @Nullable String fromCode,
        String state,
        @Nullable String processInstance,
        @Nullable String requestCode,
        @Nullable LocalDate dossierDue,
        @Nullable LocalDate receivedOn,
        @Nullable String missing,
        boolean deciding,
        @Nullable String lateDecision,
        @Nullable String lateReason,
        @Nullable String opinion,
        @Nullable String reportNumber,
        @Nullable String reportFile,
        @Nullable String opinionReason,
        @Nullable LocalDate verificationDue,
        @Nullable LocalDate verifiedOn,
        boolean revised,
        @Nullable LocalDate dispatchedOn,
        @Nullable String outcome,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained) {

    static final String PROPOSED = "proposed";
    static final String AGREED = "agreed";
    static final String DOSSIER = "dossier";
    static final String LATE = "late";
    static final String VERIFICATION = "verification";
    static final String SETTLING = "settling";
    static final String READY = "ready";
    static final String WITHDRAWN = "withdrawn";
    static final String NEXT_SESSION = "next-session";
    static final String REMOVED = "removed";
    static final String CANCELLED = "cancelled";
    static final String POSTPONED = "postponed";
    static final String ADOPTED = "adopted";

    private static final Set<String> PREPARING = Set.of(AGREED, DOSSIER, LATE, VERIFICATION, SETTLING);

    public ItemKind itemKind() {
        return ItemKind.of(kind);
    }

    /** How titles are compared: whatever their case, their blanks, and the way in which marks were typed. */
    static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether something must still happen before it can be brought before the council. */
    public boolean isPreparing() {
        return PREPARING.contains(state);
    }

    /** Whether it is on the agenda, ready or not. */
    public boolean isOnAgenda() {
        return isPreparing() || state.equals(READY);
    }

    /** Whether its complete dossier is here. */
    boolean hasDossier() {
        return receivedOn != null;
    }

    /** Whether its dossier came after its day; a revision asked for by the standing committee is not late. */
    boolean isLate() {
        return receivedOn != null && dossierDue != null && receivedOn.isAfter(dossierDue);
    }
}
