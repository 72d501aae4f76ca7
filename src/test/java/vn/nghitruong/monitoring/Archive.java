package vn.nghitruong.monitoring;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;

/** Many petitions of one council, written straight into the tables of a PostgreSQL: years that are over, and today. */
final class Archive {

    static final String COUNCIL = "hdnd-lao-cai";
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2016-01-04");
    private static final int BATCH = 20_000;
    private static final List<String> OUTCOMES =
            List.of("answered", "answered", "answered", "answered", "split", "merge", "leave-out", "letter");
    private static final List<String> STATES = List.of("answering", "answering", "answering", "notifying", "promised");

    private final DataSource database;
    private final Random random = new Random(2026);
    private final List<String[]> phrases = new ArrayList<>();
    final List<String> topics;
    final List<String> agencies;
    final List<String> committees = List.of(
            "ban-kinh-te-ngan-sach",
            "ban-kinh-te-ngan-sach",
            "ban-kinh-te-ngan-sach",
            "ban-van-hoa-xa-hoi",
            "ban-phap-che");
    final List<String> places = new ArrayList<>();
    private int number;

    Archive(DataSource database, List<String> agencies) throws IOException {
        this.database = database;
        this.agencies = agencies;
        try (var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get()
                .parse(new StringReader(new ClassPathResource("data/topic-vocabulary.csv")
                        .getContentAsString(StandardCharsets.UTF_8)))) {
            rows.forEach(row -> {
                if (!row.get("topic").equals("-")) {
                    Arrays.stream(row.get("phrases").split("[|]"))
                            .forEach(phrase -> phrases.add(new String[] {row.get("topic"), phrase}));
                }
            });
        }
        topics = phrases.stream().map(phrase -> phrase[0]).distinct().toList();
        for (var place = 1; place <= 99; place++) {
            places.add("Xã " + phrases.get(place)[1] + " " + place);
        }
    }

    /** Adds cases in the order of their opening: finished ones of ten years, and open ones of the last ninety days. */
    void add(int finished, int open) throws SQLException, IOException {
        copy(finished, FIRST_DAY, 3_650, false);
        copy(open, TODAY.minusDays(89), 90, true);
    }

    String word() {
        var words = anyPhrase()[1].split(" ");
        return words[random.nextInt(words.length)];
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String[] anyPhrase() {
        // Some things are asked for far more often than others.
        return phrases.get((int) (phrases.size() * Math.pow(random.nextDouble(), 1.8)));
    }

    private void copy(int rows, LocalDate first, int days, boolean open) throws SQLException, IOException {
        for (var done = 0; done < rows; done += BATCH) {
            var before = done;
            copy(Math.min(BATCH, rows - done), row -> first.plusDays((long) days * (before + row) / rows), open);
        }
    }

    private void copy(int rows, IntFunction<LocalDate> openedOn, boolean open) throws SQLException, IOException {
        var cases = new StringBuilder();
        var petitions = new StringBuilder();
        var dates = new StringBuilder();
        for (var row = 0; row < rows; row++) {
            number++;
            var opened = openedOn.apply(row);
            var code = String.format(Locale.ROOT, "KNCT-%d-%07d", opened.getYear(), number);
            var phrase = anyPhrase();
            var place = one(places);
            var title = "Đề nghị xem xét " + phrase[1] + " tại " + place;
            var content = "Cử tri phản ánh " + anyPhrase()[1] + ", " + anyPhrase()[1] + " và " + phrase[1]
                    + "; đề nghị cơ quan chức năng sớm giải quyết " + anyPhrase()[1];
            line(
                    cases,
                    code,
                    "petition",
                    COUNCIL,
                    title,
                    open ? one(STATES) : "closed",
                    open ? null : one(OUTCOMES),
                    opened,
                    open ? null : opened.plusDays(20 + random.nextInt(80)));
            line(
                    petitions,
                    code,
                    COUNCIL,
                    "voter-contact",
                    opened,
                    place,
                    content,
                    phrase[0],
                    "province",
                    one(agencies),
                    one(committees),
                    random.nextInt(20) == 0 ? 1 : 0);
            if (open) {
                var due = opened.plusDays(30 + random.nextInt(60));
                line(
                        dates,
                        code,
                        code + ":council",
                        "petition.agency-answer",
                        opened,
                        due,
                        60,
                        "CALENDAR",
                        "after",
                        "Điều 42",
                        "verified",
                        "60 ngày",
                        due,
                        opened + " 08:00:00+07");
            }
        }
        into("case_file (code, kind, council, title, state, outcome, opened_on, closed_on)", cases);
        into(
                "petition (code, council, source, received_on, place, content, topic, competence, lead, committee, slips)",
                petitions);
        into(
                "deadline_entry (case_code, subject, rule, anchor, calculated_due, amount, unit, direction, basis, status,"
                        + " explanation, due, opened_at)",
                dates);
    }

    private void into(String table, CharSequence rows) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        }
    }

    private static void line(StringBuilder rows, Object... values) {
        for (var column = 0; column < values.length; column++) {
            rows.append(column == 0 ? "" : "\t").append(values[column] == null ? "\\N" : values[column]);
        }
        rows.append('\n');
    }
}
