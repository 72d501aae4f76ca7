package vn.nghitruong.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.deadline.Deadline;

/**
 * A request as a family wants it sent.
 *
 * @param caseCode the case that asks
 * @param council the council of that case
 * @param title what it is about
 * @param lead the agency proposed to answer
 * @param cooperating the agencies proposed to contribute
 * @param gateway the unit that receives the letter, names the agencies and consolidates; none when written directly
 * @param reason why these agencies, in a sentence
 * @param due the limit towards the council
 */
public record RequestDraft(
        String caseCode,
        String council,
        RequestKind kind,
        String title,
        String lead,
        List<String> cooperating,
        @Nullable String gateway,
        String reason,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDate,
        Deadline due) {}
