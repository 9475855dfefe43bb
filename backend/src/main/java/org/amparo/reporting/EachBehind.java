package org.amparo.reporting;

import java.util.List;
import java.util.function.Consumer;
import org.amparo.access.Viewer;

/** Everything behind a part of a cell, for a file that somebody takes out. */
@FunctionalInterface
interface EachBehind {

    /**
     * All that {@link IndicatorQueries#behind} tells page by page, in one statement, and never all in memory when it is asked within a
     * transaction.
     */
    void eachBehind(Viewer viewer, Question question, List<String> values, String part, Consumer<FileBehind> each);
}
