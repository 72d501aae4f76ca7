package vn.nghitruong.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resolution that was signed.
 *
 * @param numberYear the year of its series
 * @param normative whether it sets legal norms: then its series is {@code NN/YYYY/NQ-HĐND}, else {@code NN/NQ-HĐND}
 * @param sequence its number in the series
 * @param number the whole number as it is written
 * @param sendUpEntry the ledger's id of the time to send it up
 * @param gazetteEntry the ledger's id of the time to hand it to the gazette
 */
public record Resolution(
        String itemCode,
        String sessionCode,
        String council,
        int numberYear,
        boolean normative,
        int sequence,
        String number,
        String title,
        LocalDate signedOn,
        String signedBy,
        LocalDate effectiveOn,
        @Nullable String file,
        long sendUpEntry,
        @Nullable LocalDate sentUpOn,
        long gazetteEntry,
        @Nullable LocalDate gazetteOn) {}
