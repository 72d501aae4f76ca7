package vn.nghitruong.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register and the figures true to the cases. Nothing is counted again when a case changes: the case's row
 * before and after say by how much each figure moves.
 */
@Component
class CaseIndex {

    private static final int BATCH = 1_000;

    private final CaseReader cases;
    private final CaseIndexTable table;
    private final Figures figures;

    CaseIndex(CaseReader cases, CaseIndexTable table, Figures figures) {
        this.cases = cases;
        this.table = table;
        this.figures = figures;
    }

    /** Brings some cases up to date. Their rows are held first, so that what is then read is the last word on them. */
    @Transactional
    public void refresh(Collection<String> codes) {
        var before = byCode(table.hold(codes));
        var changed = cases.read(codes).stream()
                .filter(facts -> !facts.equals(before.get(facts.code())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        table.insert(changed.stream()
                .filter(facts -> !before.containsKey(facts.code()))
                .toList());
        table.update(changed.stream()
                .filter(facts -> before.containsKey(facts.code()))
                .toList());
        figures.move(
                changed.stream()
                        .map(CaseFacts::code)
                        .filter(before::containsKey)
                        .map(before::get)
                        .toList(),
                changed);
    }

    /** Builds register and figures anew from the cases, a thousand at a time; for the first start and for repairs. */
    @Transactional
    public void rebuild() {
        table.empty();
        for (var codes = cases.codesAfter("", BATCH); !codes.isEmpty(); ) {
            table.insert(cases.read(codes));
            codes = cases.codesAfter(codes.get(codes.size() - 1), BATCH);
        }
        figures.rebuild();
    }

    /** Whether there are cases but no register of them: a database from before there was one. */
    boolean isMissing() {
        return table.isEmpty() && !cases.codesAfter("", 1).isEmpty();
    }

    /** The codes of cases whose row is not what the cases say, and the figures that are not what the rows say. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        var different = new ArrayList<String>();
        for (var codes = cases.codesAfter("", BATCH); !codes.isEmpty(); ) {
            var rows = byCode(table.read(codes));
            cases.read(codes).stream()
                    .filter(facts -> !facts.equals(rows.get(facts.code())))
                    .map(CaseFacts::code)
                    .forEach(different::add);
            codes = cases.codesAfter(codes.get(codes.size() - 1), BATCH);
        }
        different.addAll(figures.differences());
        return different;
    }

    private static Map<String, CaseFacts> byCode(List<CaseFacts> rows) {
        return rows.stream().collect(Collectors.toMap(CaseFacts::code, Function.identity()));
    }
}
