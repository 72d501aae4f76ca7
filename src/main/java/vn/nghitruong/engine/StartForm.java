package vn.nghitruong.engine;

/** The door through which a process of one kind is started. */
public interface StartForm {

    /** The process id, e.g. {@code petition}. */
    String process();

    /** The fields that may be given. */
    Form form();

    /** The choices and proposals that the start form shows. */
    Object show();

    /**
     * Stores the new case.
     *
     * @return its code (the business key) and the first variables
     * @throws vn.nghitruong.refusal.Refusal when it cannot be opened so; nothing is kept
     */
    Opened submit(FormInput input);

    /** A case that was just stored. */
    record Opened(String caseCode, Routing routing) {}
}
