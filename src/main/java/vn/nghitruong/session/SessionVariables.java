package vn.nghitruong.session;

import static vn.nghitruong.engine.ProcessVariable.date;
import static vn.nghitruong.engine.ProcessVariable.flag;
import static vn.nghitruong.engine.ProcessVariable.text;

import java.util.Date;
import vn.nghitruong.engine.ProcessVariable;

/** The variables of the processes {@code session} and {@code session-item}. */
public final class SessionVariables {

    public static final ProcessVariable<String> SESSION_CODE = text("sessionCode");
    /** The council: it decides the tenant of the instance. */
    public static final ProcessVariable<String> COUNCIL = text("council");
    /** The beginning of the opening day. */
    public static final ProcessVariable<Date> OPENS_AT = date("opensAt");
    /** The day, {@code yyyy-MM-dd}, to which {@code Message_SessionRescheduled} moves the session. */
    public static final ProcessVariable<String> OPENS_ON = text("opensOn");

    public static final ProcessVariable<Boolean> APPROVED = flag("approved");

    public static final ProcessVariable<String> ITEM_CODE = text("itemCode");
    public static final ProcessVariable<Boolean> DOSSIER_NEEDED = flag("dossierNeeded");
    /** Whether a committee verifies the item. */
    public static final ProcessVariable<Boolean> VERIFIED = flag("verified");

    public static final ProcessVariable<String> REQUEST_CODE = text("requestCode");
    public static final ProcessVariable<String> REQUEST_ENTRY = text("requestEntry");
    public static final ProcessVariable<Boolean> CONSOLIDATED = flag("consolidated");
    public static final ProcessVariable<Date> ACCEPT_BY = date("acceptBy");
    /** The moment at which a dossier that is still missing is brought before the standing committee. */
    public static final ProcessVariable<Date> LATE_AT = date("lateAt");

    public static final ProcessVariable<Boolean> DECISION_NEEDED = flag("decisionNeeded");
    public static final ProcessVariable<Boolean> COMPLETE = flag("complete");
    /** none, decide, or pending when a decision about the late dossier is open already. */
    public static final ProcessVariable<String> LATENESS = text("lateness");
    /** proceed, collect, await, withdraw or next-session. */
    public static final ProcessVariable<String> LATE_DECISION = text("lateDecision");
    /** agree, agree-with-changes or disagree. */
    public static final ProcessVariable<String> OPINION = text("opinion");
    /** submit, revise, withdraw or next-session. */
    public static final ProcessVariable<String> SETTLEMENT = text("settlement");

    private SessionVariables() {}
}
