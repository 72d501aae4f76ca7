package vn.nghitruong.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The users' words for our stable ones: {@code label.<key>} in the Vietnamese message files. */
@Component
public class Labels {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MessageSource messages;
    private final Clock clock;

    Labels(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The label of a key, with arguments; the key itself when it has none. */
    public String of(String key, Object... arguments) {
        var text = messages.getMessage("label." + key, arguments, key, VIETNAMESE);
        return text == null ? key : text;
    }

    /** The day in Vietnam on which a moment lies. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** A day as people here write it. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
