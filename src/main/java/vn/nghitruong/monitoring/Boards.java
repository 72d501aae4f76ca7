package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** The board of a council: three small questions to the figures, whatever number of cases stands behind them. */
@Service
public class Boards {

    private static final Comparator<Board.Holder> MOST_OVERDUE_FIRST = Comparator.comparing(
                    Board.Holder::pressure, Comparator.comparingInt(Board.Pressure::overdue))
            .thenComparing(Board.Holder::pressure, Comparator.comparingInt(Board.Pressure::open))
            .reversed()
            .thenComparing(Board.Holder::code);

    private final BoardNumbers figures;
    private final CaseAccess access;
    private final CaseWords words;
    private final Organisations organisations;
    private final WorkingCalendar calendar;
    private final DueDays dueDays;
    private final CaseIndex index;
    private final Clock clock;

    Boards(
            BoardNumbers figures,
            CaseAccess access,
            CaseWords words,
            Organisations organisations,
            WorkingCalendar calendar,
            DueDays dueDays,
            CaseIndex index,
            Clock clock) {
        this.figures = figures;
        this.access = access;
        this.words = words;
        this.organisations = organisations;
        this.calendar = calendar;
        this.dueDays = dueDays;
        this.index = index;
        this.clock = clock;
    }

    /** A council whose cases the current user watches. */
    public record Council(String code, @Nullable String name) {}

    /** The councils of the current user: of its units, or those watched; none for an agency. */
    public List<Council> councils() {
        var codes = access.seesEverything()
                ? organisations.validOn(LocalDate.now(clock)).stream()
                        .filter(unit -> unit.code().equals(unit.council()))
                        .map(unit -> unit.code())
                        .toList()
                : access.councils();
        return codes.stream().map(code -> new Council(code, words.unit(code))).toList();
    }

    /**
     * The board of a council; of the user's first when none is named. Refused as unknown where the user may not watch.
     */
    @Transactional(readOnly = true)
    public Board of(@Nullable String council) {
        return count(watched(council), LocalDate.now(clock));
    }

    /** The council that is meant, if the user watches it: the one named, or the user's first. */
    String watched(@Nullable String council) {
        var codes = councils().stream().map(Council::code).toList();
        if (council == null) {
            return codes.stream().findFirst().orElseThrow(() -> Refusal.forbidden("board.no-council"));
        }
        if (!codes.contains(council)) {
            throw Refusal.notFound("board.council");
        }
        return council;
    }

    /**
     * Builds the register and the figures anew from the cases; for administrators.
     *
     * @return what was not true before, in codes of cases and rows of figures; empty when everything was
     */
    @Transactional
    public List<String> rebuild() {
        if (!access.seesEverything()) {
            throw Refusal.forbidden("board.not-administrator");
        }
        var differences = index.differences();
        index.rebuild();
        return differences;
    }

    /** What the figures say of a council on a day. */
    Board count(String council, LocalDate today) {
        var days = new BoardNumbers.Days(today, ahead(today, 3), ahead(today, 7), ahead(today, 15));
        var numbers = figures.numbers(council);
        var pressing = figures.pressing(council, days);
        var kinds = kinds(numbers, pressing);
        var name = words.unit(council);
        return new Board(
                council,
                name == null ? council : name,
                today,
                days.within3(),
                days.within7(),
                days.within15(),
                sum(kinds),
                dueDays.of(council, today),
                kinds,
                holders("agency", numbers, pressing),
                holders("committee", numbers, pressing));
    }

    /** A year that has no calendar yet must not blank the board: its days are then taken without holidays. */
    private LocalDate ahead(LocalDate today, int workingDays) {
        var longest = today.plusDays(workingDays * 7L);
        return calendar.covers(today, longest)
                ? calendar.plusWorkingDays(today, workingDays)
                : today.plusDays((workingDays * 7L + 4) / 5);
    }

    private List<Board.Kind> kinds(
            Map<BoardNumbers.Member, Integer> numbers, Map<BoardNumbers.Member, BoardNumbers.Pressing> pressing) {
        var kinds = new ArrayList<Board.Kind>();
        for (var kind : CaseKind.values()) {
            var states = counts(kind.word(), "state", numbers);
            var finished = states.stream()
                    .filter(count -> count.word().equals("closed"))
                    .mapToInt(Board.Count::number)
                    .sum();
            var open = states.stream().mapToInt(Board.Count::number).sum() - finished;
            if (open + finished > 0) {
                kinds.add(new Board.Kind(
                        kind.word(),
                        words.kind(kind.word()),
                        pressure(
                                open,
                                pressing.getOrDefault(
                                        new BoardNumbers.Member("kind", kind.word()), BoardNumbers.Pressing.NONE)),
                        finished,
                        states.stream()
                                .filter(count -> !count.word().equals("closed"))
                                .toList(),
                        counts(kind.word(), "outcome", numbers)));
            }
        }
        return kinds;
    }

    private List<Board.Count> counts(String kind, String dimension, Map<BoardNumbers.Member, Integer> numbers) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().dimension().equals(dimension)
                        && entry.getKey().member().startsWith(kind + "/"))
                .map(entry -> {
                    var word = entry.getKey().member().substring(kind.length() + 1);
                    var label = dimension.equals("state")
                            ? words.state(kind, word, null)
                            : words.state(kind, "closed", word);
                    return new Board.Count(word, label, entry.getValue());
                })
                .sorted(Comparator.comparingInt(Board.Count::number).reversed().thenComparing(Board.Count::word))
                .toList();
    }

    private List<Board.Holder> holders(
            String dimension,
            Map<BoardNumbers.Member, Integer> numbers,
            Map<BoardNumbers.Member, BoardNumbers.Pressing> pressing) {
        var members = new TreeSet<String>();
        numbers.keySet().stream()
                .filter(key -> key.dimension().equals(dimension))
                .map(BoardNumbers.Member::member)
                .forEach(members::add);
        return members.stream()
                .map(member -> {
                    var key = new BoardNumbers.Member(dimension, member);
                    var pressed = pressing.getOrDefault(key, BoardNumbers.Pressing.NONE);
                    var dated = numbers.getOrDefault(new BoardNumbers.Member("dated", member), 0);
                    return new Board.Holder(
                            member,
                            words.unit(member),
                            pressure(numbers.getOrDefault(key, 0), pressed),
                            dimension.equals("agency") ? share(dated, pressed) : null);
                })
                .sorted(MOST_OVERDUE_FIRST)
                .toList();
    }

    private static Board.Pressure pressure(int open, BoardNumbers.Pressing pressing) {
        return new Board.Pressure(
                open, pressing.overdue(), pressing.within3(), pressing.within7(), pressing.within15());
    }

    private static Board.UsedShare share(int dated, BoardNumbers.Pressing pressing) {
        var over = pressing.overdue();
        return new Board.UsedShare(
                Math.max(0, dated - Math.max(pressing.half(), over)),
                Math.max(0, pressing.half() - Math.max(pressing.most(), over)),
                Math.max(0, pressing.most() - over),
                over);
    }

    private static Board.Pressure sum(List<Board.Kind> kinds) {
        return kinds.stream()
                .map(Board.Kind::pressure)
                .reduce(
                        new Board.Pressure(0, 0, 0, 0, 0),
                        (one, other) -> new Board.Pressure(
                                one.open() + other.open(),
                                one.overdue() + other.overdue(),
                                one.within3() + other.within3(),
                                one.within7() + other.within7(),
                                one.within15() + other.within15()));
    }
}
