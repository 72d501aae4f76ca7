package vn.nghitruong.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decision table "agency-assignment", wherever it runs. It names units as the table has them, valid or not. */
public interface AssignmentTable {

    /**
     * What the table says.
     *
     * @param lead null when no agency is competent
     * @param committee the province's committee of the topic; null when there is none
     * @param basis why this row: words that follow "chủ trì"
     */
    record Row(
            @Nullable String lead,
            List<String> cooperating,
            @Nullable String committee,
            String basis) {}

    /**
     * The one row for a known topic.
     *
     * @param peoplesCommittee who answers for the place; null when the place is not known
     */
    Row decide(String topic, Competence competence, LocalDate on, @Nullable String peoplesCommittee);

    /** The table in force, as DMN. */
    String xml();

    /**
     * Puts another table in force at once, here and on every node. Refuses with {@code assignment.table-invalid} what is
     * not a sound table for all these topics; then nothing has changed.
     */
    void replace(byte[] xml, Set<String> topics);
}
