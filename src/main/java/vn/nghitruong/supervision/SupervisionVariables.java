package vn.nghitruong.supervision;

import static vn.nghitruong.engine.ProcessVariable.date;
import static vn.nghitruong.engine.ProcessVariable.flag;
import static vn.nghitruong.engine.ProcessVariable.text;

import java.util.Date;
import vn.nghitruong.engine.ProcessVariable;

/** The variables of the processes {@code supervision} and {@code recommendation}. */
public final class SupervisionVariables {

    public static final ProcessVariable<String> MISSION_CODE = text("missionCode");
    /** The council: it decides the tenant of the instance. */
    public static final ProcessVariable<String> COUNCIL = text("council");

    public static final ProcessVariable<Boolean> APPROVED = flag("approved");
    public static final ProcessVariable<Boolean> SURVEY = flag("survey");

    /** The case of one supervised body. */
    public static final ProcessVariable<String> BODY = text("body");

    public static final ProcessVariable<Boolean> VISIT_SKIPPED = flag("visitSkipped");

    public static final ProcessVariable<String> RECOMMENDATION_CODE = text("recommendationCode");
    public static final ProcessVariable<Boolean> FULFILLED = flag("fulfilled");

    public static final ProcessVariable<String> REQUEST_CODE = text("requestCode");
    public static final ProcessVariable<String> REQUEST_ENTRY = text("requestEntry");
    public static final ProcessVariable<Boolean> CONSOLIDATED = flag("consolidated");
    public static final ProcessVariable<Date> ACCEPT_BY = date("acceptBy");

    private SupervisionVariables() {}
}
