package vn.nghitruong.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases in the register; text ignores diacritics, exact marks come first. */
@Component
public class CaseSearch {

    private final JdbcClient jdbc;
    private final CaseAccess access;

    CaseSearch(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * What is looked for; every part may be left out.
     *
     * @param overdueOn only cases with an open deadline before this day
     */
    public record Question(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String agency,
            @Nullable LocalDate overdueOn,
            @Nullable String text) {}

    /** One page of what the current user may read, newest first, and whether more follows. */
    public record Page(List<CaseFile> cases, int page, int size, boolean more) {}

    public Page find(Question question, int page, int size) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        readable(conditions, values);
        equal("kind", question.kind(), conditions, values);
        equal("state", question.state(), conditions, values);
        if (question.agency() != null) {
            conditions.add("exists (select 1 from case_party p where p.case_code = f.code and p.unit = :agency)");
            values.put("agency", question.agency());
        }
        if (question.overdueOn() != null) {
            conditions.add("exists (select 1 from deadline_entry d where d.case_code = f.code"
                    + " and d.closed_on is null and d.due < :today)");
            values.put("today", question.overdueOn());
        }
        text(question.text(), conditions, values);
        var rows = jdbc.sql("select code, kind, council, title, state, outcome, opened_on, closed_on from case_file f"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by case when lower(title) like :exact then 0 else 1 end, opened_on desc, code desc"
                        + " limit :limit offset :offset")
                .params(values)
                .param(
                        "exact",
                        contains(question.text() == null ? "" : question.text().toLowerCase(Locale.ROOT)))
                .param("limit", size + 1)
                .param("offset", (long) page * size)
                .query(CaseFile.class)
                .list();
        return new Page(rows.subList(0, Math.min(size, rows.size())), page, size, rows.size() > size);
    }

    private void readable(List<String> conditions, Map<String, Object> values) {
        if (access.seesEverything()) {
            return;
        }
        conditions.add("(f.council in (:councils)"
                + " or exists (select 1 from case_party p where p.case_code = f.code and p.unit in (:units)))");
        values.put("councils", orNone(access.councils()));
        values.put("units", orNone(access.units()));
    }

    private static void equal(
            String column, @Nullable String value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add("f." + column + " = :" + column);
            values.put(column, value);
        }
    }

    private static void text(@Nullable String text, List<String> conditions, Map<String, Object> values) {
        if (text != null && !text.isBlank()) {
            conditions.add("(f.search_text like :folded or lower(f.code) like :folded)");
            values.put("folded", contains(Folding.fold(text.strip())));
        }
    }

    private static String contains(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static List<String> orNone(List<String> codes) {
        return codes.isEmpty() ? List.of("-") : codes;
    }
}
