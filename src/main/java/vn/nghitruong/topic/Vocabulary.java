package vn.nghitruong.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The vocabulary as an index in memory: one document for each topic, in which every phrase is a feature with its
 * weight. A search with the phrases of a text adds up what speaks for each topic.
 */
final class Vocabulary {

    static final String TOPIC = "topic";
    static final String EXACT = "exact";
    static final String FOLDED = "folded";
    static final List<String> FIELDS = List.of(EXACT, FOLDED);

    /** The row whose words tell of a person's own complaint; they speak for {@link #COMPLAINT}. */
    static final String LETTER = "letter";

    static final String COMPLAINT = "complaint-denunciation";

    /** The rows that only hold words which would mislead. */
    private static final String NOTHING = "-";

    private final LeafReader leaf;
    private final IndexSearcher searcher;
    private final List<String> topics = new ArrayList<>();

    /**
     * Reads the shipped vocabulary and an office's own.
     *
     * @param own the office's file; it need not exist
     */
    Vocabulary(Path own) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocuments(VocabularyRows.documents(own));
            writer.forceMerge(1);
            writer.commit();
            leaf = DirectoryReader.open(directory).leaves().get(0).reader();
            searcher = new IndexSearcher(leaf);
            for (int document = 0; document < leaf.maxDoc(); document++) {
                topics.add(leaf.storedFields().document(document).get(TOPIC));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vocabulary's phrases, field by field; each thread takes its own. */
    TermsEnum phrases(String field) throws IOException {
        return Objects.requireNonNull(leaf.terms(field), field).iterator();
    }

    /** What these phrases say of each topic, strongest first. A phrase that stands twice counts once. */
    List<Evidence> weigh(List<Phrase> phrases) {
        try {
            return Stream.of(searcher.search(query(phrases), topics.size()).scoreDocs)
                    .map(hit -> new Evidence(topics.get(hit.doc), hit.score))
                    .filter(found -> !found.topic().equals(NOTHING))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the phrases that speak for this topic, in their order. */
    List<Phrase> speakingFor(String topic, List<Phrase> phrases) {
        try {
            var weight = searcher.createWeight(searcher.rewrite(query(phrases)), ScoreMode.COMPLETE, 1f);
            var matches = weight.matches(leaf.getContext(), topics.indexOf(topic));
            return matches == null
                    ? List.of()
                    : NamedMatches.findNamedMatches(matches).stream()
                            .map(match -> Integer.parseInt(match.getName()))
                            .sorted()
                            .map(phrases::get)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<Phrase> phrases) {
        var query = new BooleanQuery.Builder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < phrases.size() && seen.size() < IndexSearcher.getMaxClauseCount(); i++) {
            Phrase phrase = phrases.get(i);
            if (seen.add(phrase.field() + ' ' + phrase.term())) {
                var feature = FeatureField.newLinearQuery(phrase.field(), phrase.term(), phrase.trust());
                query.add(NamedMatches.wrapQuery(String.valueOf(i), feature), BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }
}
