package vn.nghitruong.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of an address, without the words for its levels ("xã", "thị xã", "tỉnh"), which are kept with the name that
 * follows them.
 */
record Address(List<Word> words) {

    /** What the word before a name says of it; LESSER is a village, a street, a school: not a place of ours. */
    enum Rank {
        NONE,
        LESSER,
        COMMUNE,
        DISTRICT,
        PROVINCE
    }

    /** A word as written, in small letters, and without its marks. */
    record Word(String exact, String folded, Rank rank) {}

    private static final Map<String, Rank> LEVELS = Map.ofEntries(
            Map.entry("xa", Rank.COMMUNE),
            Map.entry("phuong", Rank.COMMUNE),
            Map.entry("thi tran", Rank.COMMUNE),
            Map.entry("x.", Rank.COMMUNE),
            Map.entry("p.", Rank.COMMUNE),
            Map.entry("tt.", Rank.COMMUNE),
            Map.entry("huyen", Rank.DISTRICT),
            Map.entry("thi xa", Rank.DISTRICT),
            Map.entry("thanh pho", Rank.DISTRICT),
            Map.entry("tp", Rank.DISTRICT),
            Map.entry("tp.", Rank.DISTRICT),
            Map.entry("tx", Rank.DISTRICT),
            Map.entry("tx.", Rank.DISTRICT),
            Map.entry("h.", Rank.DISTRICT),
            Map.entry("tinh", Rank.PROVINCE));

    private static final List<String> LESSER =
            List.of("thon", "ban", "to", "khu", "pho", "duong", "ngo", "hem", "cau", "suoi", "cho", "truong");

    private static final Pattern SEGMENTS = Pattern.compile("[,;\\n–-]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+\\.?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Address of(String text) {
        var words = new ArrayList<Word>();
        for (var segment : SEGMENTS.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
            add(segment, words);
        }
        return new Address(words);
    }

    String key(int from, int to) {
        return words.subList(from, to).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    String exact(int from, int to) {
        return words.subList(from, to).stream().map(Word::exact).collect(Collectors.joining(" "));
    }

    String key() {
        return key(0, words.size());
    }

    /** Whether the words from here on begin with this name. */
    boolean startsAt(int from, String key) {
        var length = key.split(" ").length;
        return from + length <= words.size() && key(from, from + length).equals(key);
    }

    /** The name that follows a level word: "sa pa" of "UBND thị xã Sa Pa". */
    String nameOf(Rank level) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).rank() == level) {
                return key(i, words.size());
            }
        }
        return key();
    }

    private static void add(String segment, List<Word> words) {
        var tokens = WORD.matcher(segment).results().map(found -> found.group()).toList();
        var rank = Rank.NONE;
        for (int i = 0; i < tokens.size(); i++) {
            var token = fold(tokens.get(i));
            var pair = i + 1 < tokens.size() ? token + " " + fold(tokens.get(i + 1)) : token;
            var level = level(pair, token);
            if (level != null && i + 1 < tokens.size()) {
                rank = level;
                i += LEVELS.containsKey(pair) && !pair.equals(token) ? 1 : 0;
                continue;
            }
            var exact = withoutDot(tokens.get(i)).toLowerCase(Locale.ROOT);
            var folded = withoutDot(token);
            words.add(new Word(exact, folded, rank));
            rank = LESSER.contains(folded) ? Rank.LESSER : Rank.NONE;
        }
    }

    private static @Nullable Rank level(String pair, String token) {
        var rank = LEVELS.get(pair);
        return rank == null ? LEVELS.get(token) : rank;
    }

    private static String fold(String word) {
        var decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }

    private static String withoutDot(String token) {
        return token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
    }
}
