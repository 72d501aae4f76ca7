package vn.nghitruong.topic;

/**
 * A phrase of the vocabulary found in a text.
 *
 * @param field the index field that knows it: with or without marks
 * @param term the phrase as that field keeps it
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 * @param trust how sure it is that these words are meant, above 0 to 1
 */
record Phrase(String field, String term, int start, int end, float trust) {

    Phrase weakened(float factor) {
        return new Phrase(field, term, start, end, trust * factor);
    }
}
