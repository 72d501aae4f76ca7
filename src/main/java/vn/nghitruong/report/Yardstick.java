package vn.nghitruong.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What councils are graded by: a share that must be reached, or points that are lost for each case. */
enum Yardstick {
    PETITIONS_ON_TIME("petitions-answered-on-time", "petitions-answer-due", 90),
    RECOMMENDATIONS_DONE("recommendations-done", "recommendations-due", 85),
    VERIFICATION_ON_TIME("verifications-on-time", "verifications-due", 100),
    RESOLUTIONS_PUBLIC("resolutions-public-on-time", "resolutions-public-due", 100),
    LATE_PAPERS("sessions-late-papers", -0.5),
    UNANSWERED("petitions-unanswered", -1);

    private static final int HUNDRED = 100;
    private static final double TENTH = 10;

    private final String part;
    private final @Nullable String whole;
    private final int target;
    private final double points;

    Yardstick(String part, String whole, int target) {
        this.part = part;
        this.whole = whole;
        this.target = target;
        this.points = 0;
    }

    Yardstick(String part, double points) {
        this.part = part;
        this.whole = null;
        this.target = 0;
        this.points = points;
    }

    /** The word in the API and in the labels. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The figure of those that keep it, or of those that cost points. */
    String part() {
        return part;
    }

    /** The figure of those that are measured; none where points are lost. */
    @Nullable
    String whole() {
        return whole;
    }

    /** The share that must be reached, in percent; none where points are lost. */
    @Nullable
    Integer target() {
        return whole == null ? null : target;
    }

    /** Whether it is kept; a share is compared exactly, not as it is shown. Nothing to measure is neither. */
    ActivityReport.Grade grade(int counted, int measured) {
        if (whole == null) {
            return new ActivityReport.Grade(counted, null, null, counted == 0 ? 0.0 : counted * points, counted == 0);
        }
        if (measured == 0) {
            return new ActivityReport.Grade(counted, measured, null, null, null);
        }
        var share = Math.floor(counted * HUNDRED * TENTH / measured) / TENTH;
        return new ActivityReport.Grade(
                counted, measured, share, null, (long) counted * HUNDRED >= (long) target * measured);
    }
}
