package vn.nghitruong.locale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The webapps show a key where a text is missing and lose a value where a placeholder is missing, so every vi.json is
 * held against the en.json of the same application.
 */
class LocaleTest {

    private static final String ADDRESS = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final List<String> APPLICATIONS = List.of("welcome", "tasklist", "cockpit", "admin");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{\\w+}|%[ds]");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>");

    /** Written like tags, but shown as words: null values and what is still to be chosen. */
    private static final Set<String> WORDS_IN_BRACKETS =
            Set.of("<null>", "<undefined>", "<Operation>", "<Thao tác>", "<definition>", "<quy trình>", "<version>");

    /** Its English text advertises a migration; ours only names the product. */
    private static final Set<String> REWRITTEN = Set.of("labels.BANNER_CE_EOL_TEXT");

    /** Symbols, digits of dates and the first day of the week. */
    private static final Set<String> SAME_IN_BOTH_LANGUAGES = Set.of(
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS",
            "dateLocales.calendar.sameElse",
            "dateLocales.longDateFormat.L",
            "dateLocales.longDateFormat.LT",
            "dateLocales.week.dow",
            "dateLocales.week.doy");

    @Test
    void every_application_speaks_vietnamese() {
        assertThat(translatedApplications()).isEqualTo(APPLICATIONS);
    }

    @ParameterizedTest
    @MethodSource("translatedApplications")
    void every_key_of_the_original_has_a_vietnamese_text(String application) {
        var english = texts(application, "en");
        var vietnamese = texts(application, "vi");

        assertThat(without(english.keySet(), vietnamese.keySet())).as("missing").isEmpty();
        assertThat(without(vietnamese.keySet(), english.keySet()))
                .as("unknown to the application")
                .isEmpty();
        assertThat(keys(vietnamese, (key, text) -> text.isBlank())).as("blank").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApplications")
    void no_text_is_left_in_english(String application) {
        var english = texts(application, "en");
        var vietnamese = texts(application, "vi");

        var untranslated = keys(vietnamese, (key, text) -> text.equals(english.get(key)));

        assertThat(without(untranslated, SAME_IN_BOTH_LANGUAGES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApplications")
    void placeholders_and_tags_survive_translation(String application) {
        var english = texts(application, "en");
        var vietnamese = texts(application, "vi");

        var changed = keys(
                vietnamese,
                (key, text) -> differ(PLACEHOLDER, text, english.getOrDefault(key, ""))
                        || differ(TAG, text, english.getOrDefault(key, "")));

        assertThat(without(changed, REWRITTEN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApplications")
    void letters_and_their_marks_are_composed(String application) {
        var content = read(application, "vi");

        assertThat(content).doesNotStartWith(BYTE_ORDER_MARK);
        assertThat(Normalizer.isNormalized(content, Normalizer.Form.NFC)).isTrue();
    }

    static List<String> translatedApplications() {
        return APPLICATIONS.stream()
                .filter(application -> address(application, "vi") != null)
                .toList();
    }

    private static Set<String> keys(Map<String, String> texts, BiPredicate<String, String> condition) {
        var keys = new TreeSet<String>();
        texts.forEach((key, text) -> {
            if (condition.test(key, text)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        var rest = new TreeSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    private static boolean differ(Pattern pattern, String text, String other) {
        return !found(pattern, text).equals(found(pattern, other));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(match -> !WORDS_IN_BRACKETS.contains(match))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String application, String language) {
        var texts = new TreeMap<String, String>();
        collect("", node(application, language), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> collect(join(path, name), node.get(name), texts));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(join(path, String.valueOf(index)), node.get(index), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static JsonNode node(String application, String language) {
        try {
            return new ObjectMapper().readTree(read(application, language).replace(BYTE_ORDER_MARK, ""));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String read(String application, String language) {
        try (InputStream stream = address(application, language).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static URL address(String application, String language) {
        return LocaleTest.class.getClassLoader().getResource(ADDRESS.formatted(application, language));
    }
}
