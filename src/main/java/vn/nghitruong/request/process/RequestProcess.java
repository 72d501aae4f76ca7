package vn.nghitruong.request.process;

import static vn.nghitruong.engine.ProcessVariable.date;
import static vn.nghitruong.engine.ProcessVariable.flag;
import static vn.nghitruong.engine.ProcessVariable.text;

import java.util.Date;
import vn.nghitruong.engine.ProcessVariable;

/** The variables of the process {@code request}. */
final class RequestProcess {

    static final String ID = "request";

    static final ProcessVariable<String> REQUEST_CODE = text("requestCode");
    /** The last moment for the agency to return the request. */
    static final ProcessVariable<Date> ACCEPT_BY = date("acceptBy");
    /** accept or return. */
    static final ProcessVariable<String> DECISION = text("decision");

    static final ProcessVariable<Boolean> FIRST_RETURN = flag("firstReturn");
    static final ProcessVariable<Boolean> EXTENSION_ASKED = flag("extensionAsked");
    /** The gateway wants the answer done again. */
    static final ProcessVariable<Boolean> BACK = flag("back");

    static final ProcessVariable<Date> FOLLOW_UP_AT = date("followUpAt");
    static final ProcessVariable<Boolean> ESCALATED = flag("escalated");
    /** The co-operating agency that one of the parallel tasks asks. */
    static final ProcessVariable<String> CONTRIBUTOR = text("contributor");

    private RequestProcess() {}
}
