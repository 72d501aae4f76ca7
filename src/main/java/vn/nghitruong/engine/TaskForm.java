package vn.nghitruong.engine;

/**
 * The door of one kind of user task: what it is called in the list, what its form shows, what may be given, and what
 * is done with it. It runs in the transaction that completes the task: both happen or neither does. Form values never
 * enter the engine; only the {@link Routing} does.
 */
public interface TaskForm {

    /** The process id, e.g. {@code petition}. */
    String process();

    /** The task's id in the model, e.g. {@code Activity_ClassifyPetition}. */
    String activity();

    /** The fields that may be given. */
    Form form();

    /** How the task appears in the list; asked once, when it is created. */
    TaskCard card(TaskAt task);

    /** The facts and proposals that the form shows, as a value that Jackson can write. */
    Object show(TaskAt task);

    /**
     * Stores what the person decided.
     *
     * @throws vn.nghitruong.refusal.Refusal when it cannot be done so; the task stays
     */
    Routing submit(FormInput input, TaskAt task);
}
