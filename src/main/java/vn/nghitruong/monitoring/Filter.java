package vn.nghitruong.monitoring;

import java.util.List;

/**
 * What rows of the register must be, said twice.
 *
 * @param marks of the index, one of which a row must have: {@code agency:so-y-te}, {@code open}
 * @param condition the same on columns
 */
record Filter(List<String> marks, String condition) {

    Filter(String mark, String condition) {
        this(List.of(mark), condition);
    }
}
