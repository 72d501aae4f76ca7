package vn.nghitruong.topic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import vn.nghitruong.reference.ReferenceData;

/** {@code data/topic-vocabulary.csv} as documents: one for each topic, every phrase a feature with its weight. */
final class VocabularyRows {

    /** A feature must weigh something, even where it only holds other words. */
    private static final float NEXT_TO_NOTHING = 0.001f;

    /** By topic and field, the phrases and their weights; the heavier counts where two rows name the same. */
    private final Map<String, Map<String, Map<String, Float>>> weights = new LinkedHashMap<>();

    private VocabularyRows() {}

    static List<Document> documents(Path own) {
        var rows = new VocabularyRows();
        ReferenceData.rows("topic-vocabulary.csv").forEach(rows::add);
        ReferenceData.rows(own).forEach(rows::add);
        return rows.weights.entrySet().stream()
                .map(topic -> document(topic.getKey(), topic.getValue()))
                .toList();
    }

    private void add(CSVRecord row) {
        String topic = row.get("topic");
        float weight = Math.max(Float.parseFloat(row.get("weight")), NEXT_TO_NOTHING);
        for (String phrase : row.get("phrases").split("\\|")) {
            add(topic, phrase, weight);
            if (topic.equals(Vocabulary.LETTER)) {
                add(Vocabulary.COMPLAINT, phrase, weight);
            }
        }
    }

    private void add(String topic, String phrase, float weight) {
        var fields = weights.computeIfAbsent(topic, t -> new HashMap<>());
        for (String field : Vocabulary.FIELDS) {
            fields.computeIfAbsent(field, f -> new LinkedHashMap<>())
                    .merge(VietnameseAnalyzer.term(field, phrase), weight, Math::max);
        }
    }

    private static Document document(String topic, Map<String, Map<String, Float>> fields) {
        var document = new Document();
        document.add(new StringField(Vocabulary.TOPIC, topic, Field.Store.YES));
        fields.forEach((field, phrases) ->
                phrases.forEach((phrase, weight) -> document.add(new FeatureField(field, phrase, weight))));
        return document;
    }
}
