package vn.nghitruong.demonstration;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import vn.nghitruong.reference.ReferenceData;

/**
 * One thing that somebody did to a sample case, so many days before today.
 *
 * @param about the sample's id: a petition {@code P03}, a session {@code S2}, an item of it {@code S2.03}, a mission
 *     {@code M1}, a body of it {@code M1.001}, a recommendation {@code M1.R03}, an item of the programme {@code I2}
 * @param activity a task, or what is done without one; see {@link Deeds}
 * @param given the fields as JSON; see {@link GivenFields}
 */
record Step(String about, int daysAgo, String activity, String given) {

    /** The steps of a file: who or what, days ago, activity, fields. */
    static List<Step> of(String file) {
        return ReferenceData.rows(file).stream().map(Step::of).toList();
    }

    private static Step of(CSVRecord row) {
        return new Step(row.get(0), Integer.parseInt(row.get("days_ago")), row.get("activity"), row.get("given"));
    }
}
