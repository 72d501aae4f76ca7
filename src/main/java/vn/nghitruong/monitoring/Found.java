package vn.nghitruong.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * What a check has just found.
 *
 * @param subject what is wrong, the same over all checks
 * @param target what the remedy works on; none where there is nothing to do by a click
 */
record Found(
        Concern concern,
        String subject,
        @Nullable String council,
        @Nullable String caseCode,
        @Nullable String unit,
        String wrong,
        String toDo,
        @Nullable String target) {}
