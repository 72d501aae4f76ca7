package vn.nghitruong.topic;

import java.util.List;

/**
 * A topic of petitions and who answers it, as {@code data/topics.csv} says. Organisations are codes; two columns exist
 * of each because the departments merged on 01/3/2025.
 *
 * @param code short English code, stable
 * @param name its Vietnamese name
 * @param defaultCompetence {@code central}, {@code province}, {@code commune} or {@code letter} (not a petition)
 * @param committee the committee that judges the answer at the province; empty where none does
 */
public record Topic(
        String code,
        String name,
        String defaultCompetence,
        String leadSinceMarch2025,
        String leadBeforeMarch2025,
        List<String> cooperatingSinceMarch2025,
        List<String> cooperatingBeforeMarch2025,
        String committee) {}
