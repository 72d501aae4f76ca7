package vn.nghitruong.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The yearly figures that provinces published ({@code activity-figures.csv}): council, year, level, measure, value. */
public final class PublishedFigures {

    private PublishedFigures() {}

    /** The figures of a council for a year by {@code level,measure}. */
    public static Map<String, Integer> of(String council, int year) throws IOException {
        var start = council + "," + year + ",";
        var figures = new HashMap<String, Integer>();
        new ClassPathResource("activity-figures.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .forEach(line -> figures.put(
                        line.substring(0, line.lastIndexOf(',')),
                        Integer.valueOf(line.substring(line.lastIndexOf(',') + 1))));
        return figures;
    }
}
