package vn.nghitruong.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a co-operating agency is asked for, with its own date.
 *
 * @param state asked, given, or missing when the lead's answer came first
 */
public record Contribution(
        String requestCode,
        String agency,
        @Nullable Long deadlineEntry,
        String state,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {}
