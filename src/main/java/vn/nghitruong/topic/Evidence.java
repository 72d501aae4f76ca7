package vn.nghitruong.topic;

/**
 * How strongly phrases speak for a topic.
 *
 * @param topic the topic's code, or {@link Vocabulary#LETTER}
 * @param score the weights found, added up
 */
record Evidence(String topic, float score) {}
