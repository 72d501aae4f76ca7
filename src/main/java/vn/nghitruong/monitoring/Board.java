package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a council's supervisors see at one look.
 *
 * @param on the day it was asked; everything is counted from it
 * @param within3 and the others: the last day that is 3, 7, 15 working days away
 * @param all every open case of the council
 * @param days how many are due on each of the next working days, today first
 * @param kinds the same by family, with how many cases stand where
 * @param agencies the same by who answers, those with the most overdue first
 * @param committees the same by committee in charge
 */
public record Board(
        String council,
        String name,
        LocalDate on,
        LocalDate within3,
        LocalDate within7,
        LocalDate within15,
        Pressure all,
        List<Day> days,
        List<Kind> kinds,
        List<Holder> agencies,
        List<Holder> committees) {

    /**
     * How many open cases there are, and how they press.
     *
     * @param open all of them, with a date or without
     * @param overdue whose nearest date is past
     * @param within3 due from today to three working days from now; the larger numbers include the smaller ones
     */
    public record Pressure(int open, int overdue, int within3, int within7, int within15) {}

    /** How many open cases are due on a day. */
    public record Day(LocalDate on, int number) {}

    /** How many cases of a kind stand in a state, or ended so. */
    public record Count(String word, String label, int number) {}

    /** A kind of case: what is open of it, where it stands, and how the finished ones ended. */
    public record Kind(
            String kind, String label, Pressure pressure, int finished, List<Count> states, List<Count> outcomes) {}

    /**
     * What a unit holds.
     *
     * @param used how much of their time its open cases have used; for agencies only
     */
    public record Holder(
            String code,
            @Nullable String name,
            Pressure pressure,
            @Nullable UsedShare used) {}

    /** Open cases with a date, by the working time used: under half, half to four fifths, more, all of it. */
    public record UsedShare(int underHalf, int half, int most, int over) {}
}
