/** What petitions are about: the catalogue of topics, and the topic that a text suggests. */
@NullMarked
package vn.nghitruong.topic;

import org.jspecify.annotations.NullMarked;
