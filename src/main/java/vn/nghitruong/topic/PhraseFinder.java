package vn.nghitruong.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;

/** Finds the vocabulary's phrases in a text. */
final class PhraseFinder {

    /** A phrase whose marks the writer left off. */
    private static final float WITHOUT_MARKS = 0.8f;

    /** A phrase whose marks differ: a slip of the pen, or other words. */
    private static final float OTHER_MARKS = 0.5f;

    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt(Phrase::start).thenComparing(Phrase::end, Comparator.reverseOrder());

    private final Vocabulary vocabulary;

    PhraseFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** In the text's order; with its own marks if the vocabulary knows it so, and none that lies inside a longer one. */
    List<Phrase> find(String text) {
        List<Phrase> found = new ArrayList<>();
        try {
            for (String field : Vocabulary.FIELDS) {
                found.addAll(known(field, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The sort is stable: of two at the same place the one with its marks comes first.
        found.sort(LONGEST_FIRST);
        List<Phrase> outermost = new ArrayList<>();
        int reach = 0;
        for (Phrase phrase : found) {
            if (phrase.end() > reach) {
                outermost.add(phrase);
                reach = phrase.end();
            }
        }
        return outermost;
    }

    private List<Phrase> known(String field, String text) throws IOException {
        var dictionary = vocabulary.phrases(field);
        List<Phrase> found = new ArrayList<>();
        try (var stream = VietnameseAnalyzer.PHRASES.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                float trust = field.equals(Vocabulary.EXACT)
                        ? 1f
                        : trust(term, text.substring(offset.startOffset(), offset.endOffset()));
                if (trust > 0 && dictionary.seekExact(new BytesRef(term))) {
                    found.add(new Phrase(field, term.toString(), offset.startOffset(), offset.endOffset(), trust));
                }
            }
            stream.end();
        }
        return found;
    }

    /** Where the marks differ only three syllables in a row are believed. */
    private static float trust(CharSequence folded, String asWritten) {
        if (asWritten.chars().allMatch(c -> c < 128)) {
            return WITHOUT_MARKS;
        }
        return folded.chars().filter(c -> c == ' ').count() >= 2 ? OTHER_MARKS : 0;
    }
}
