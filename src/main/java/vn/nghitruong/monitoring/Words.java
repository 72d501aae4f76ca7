package vn.nghitruong.monitoring;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: its words in lower case, with their marks or without. */
final class Words {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 4000;

    private Words() {}

    /**
     * The different words of some texts, separated by blanks, each with its marks and, where it has some, also without.
     * What is too long is cut between words.
     */
    static String searchable(@Nullable String... texts) {
        var words = Arrays.stream(texts)
                .filter(text -> text != null)
                .flatMap(text -> of(text).stream())
                .flatMap(word -> Stream.of(word, folded(word)))
                .distinct()
                .collect(Collectors.joining(" "));
        return words.length() <= LONGEST ? words : words.substring(0, words.lastIndexOf(' ', LONGEST));
    }

    /** A word without marks: {@code đường} becomes {@code duong}. */
    static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    /** The words of a text, in lower case and composed letters. */
    static List<String> of(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
