package org.amparo.ui.kit;

/**
 * A field whose values do not read as they are kept.
 *
 * @param <V> type of its value
 */
public interface Worded<V> {

    /** A value as people read it. */
    String words(V value);
}
