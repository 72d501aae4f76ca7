package vn.nghitruong.topic;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.util.StringUtils;

/**
 * Syllables of Vietnamese, and the phrases that neighbouring syllables form. Capitals do not matter, nor on which
 * letter a tone mark stands (hoà, hòa), nor i for y at a syllable's end (sỹ, sĩ). Letters and digits part: QL4D is
 * {@code ql 4 d}.
 */
final class VietnameseAnalyzer extends Analyzer {

    private static final int LONGEST_PHRASE = 8;

    private static final String SAME_SOUND = "oà=òa oá=óa oả=ỏa oã=õa oạ=ọa oè=òe oé=óe oẻ=ỏe oẽ=õe oẹ=ọe"
            + " uỳ=ùy uý=úy uỷ=ủy uỹ=ũy uỵ=ụy ỳ=ì ý=í ỷ=ỉ ỹ=ĩ ỵ=ị";
    private static final NormalizeCharMap SPELLINGS = sameSound();

    /**
     * Every run of up to {@value #LONGEST_PHRASE} syllables. Without marks a single syllable says too little (chợ, cho),
     * so that runs start at two.
     */
    static final Analyzer PHRASES = byField(true);

    private static final Analyzer SYLLABLES = byField(false);

    private final boolean marks;
    private final boolean phrases;

    private VietnameseAnalyzer(boolean marks, boolean phrases) {
        this.marks = marks;
        this.phrases = phrases;
    }

    private static Analyzer byField(boolean phrases) {
        return new PerFieldAnalyzerWrapper(
                new VietnameseAnalyzer(true, phrases),
                Map.of(Vocabulary.FOLDED, new VietnameseAnalyzer(false, phrases)));
    }

    /** A phrase as a field keeps it. */
    static String term(String field, String phrase) {
        List<String> syllables = new ArrayList<>();
        try (var stream = SYLLABLES.tokenStream(field, phrase)) {
            var syllable = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                syllables.add(syllable.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join(" ", syllables);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(SPELLINGS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var source = new StandardTokenizer();
        TokenStream stream = new WordDelimiterGraphFilter(
                source,
                WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                        | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
                        | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
                null);
        stream = new LowerCaseFilter(stream);
        if (!marks) {
            stream = new ASCIIFoldingFilter(stream);
        }
        return new TokenStreamComponents(source, phrases ? shingles(stream) : stream);
    }

    private TokenStream shingles(TokenStream stream) {
        var shingles = new ShingleFilter(stream, 2, LONGEST_PHRASE);
        shingles.setOutputUnigrams(marks);
        return shingles;
    }

    private static NormalizeCharMap sameSound() {
        var map = new NormalizeCharMap.Builder();
        for (String pair : SAME_SOUND.split(" ")) {
            String from = pair.substring(0, pair.indexOf('='));
            String to = pair.substring(pair.indexOf('=') + 1);
            Stream.of(from, from.toUpperCase(Locale.ROOT), StringUtils.capitalize(from))
                    .distinct()
                    .forEach(spelling -> map.add(spelling, to));
        }
        return map.build();
    }
}
