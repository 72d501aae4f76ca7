package vn.nghitruong.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/** The level of government in whose competence a matter lies; LETTER is a complaint or denunciation, no petition. */
public enum Competence {
    CENTRAL("trung ương"),
    PROVINCE("cấp tỉnh"),
    DISTRICT("cấp huyện"),
    COMMUNE("cấp xã"),
    LETTER("xử lý đơn thư");

    private final String words;

    Competence(String words) {
        this.words = words;
    }

    /** The word of the data files, the API and the decision table: {@code commune}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /** The competence of that code; refuses another word with {@code assignment.competence-unknown}. */
    public static Competence of(String code) {
        return Arrays.stream(values())
                .filter(competence -> competence.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("assignment.competence-unknown", Echo.of(code), codes()));
    }

    private static String codes() {
        return Arrays.stream(values()).map(Competence::code).collect(Collectors.joining(", "));
    }
}
