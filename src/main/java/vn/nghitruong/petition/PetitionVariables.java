package vn.nghitruong.petition;

import static vn.nghitruong.engine.ProcessVariable.date;
import static vn.nghitruong.engine.ProcessVariable.flag;
import static vn.nghitruong.engine.ProcessVariable.text;

import java.util.Date;
import vn.nghitruong.engine.ProcessVariable;

/** The variables of the process {@code petition}. */
public final class PetitionVariables {

    public static final ProcessVariable<String> PETITION_CODE = text("petitionCode");
    /** The council: it decides the tenant of the instance. */
    public static final ProcessVariable<String> COUNCIL = text("council");

    public static final ProcessVariable<String> DECISION = text("decision");
    /** Whether the committee reviews the answer; not for a report of fact. */
    public static final ProcessVariable<Boolean> REVIEWED = flag("reviewed");

    public static final ProcessVariable<Boolean> APPROVED = flag("approved");
    /** Whether it goes to another council instead of an agency. */
    public static final ProcessVariable<Boolean> TO_COUNCIL = flag("toCouncil");

    public static final ProcessVariable<String> REQUEST_CODE = text("requestCode");
    public static final ProcessVariable<String> REQUEST_ENTRY = text("requestEntry");
    public static final ProcessVariable<Boolean> CONSOLIDATED = flag("consolidated");
    public static final ProcessVariable<Date> ACCEPT_BY = date("acceptBy");
    public static final ProcessVariable<String> VERDICT = text("verdict");
    /** Whether the petition waited for has brought an answer. */
    public static final ProcessVariable<Boolean> ANSWER_FOUND = flag("answerFound");
    /** none, own, lead or forwarded: whose promise is still open. */
    public static final ProcessVariable<String> PROMISE = text("promise");

    public static final ProcessVariable<Date> PROMISE_DUE_AT = date("promiseDueAt");
    public static final ProcessVariable<Boolean> FULFILLED = flag("fulfilled");

    private PetitionVariables() {}
}
