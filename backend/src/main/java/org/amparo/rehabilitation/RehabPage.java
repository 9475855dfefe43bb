package org.amparo.rehabilitation;

import java.util.List;

/**
 * The first of the open episodes: those with a day agreed by that day, then those without one.
 *
 * @param total of all within reach, shown or not
 * @param overdue of them, those whose day has passed
 */
public record RehabPage(List<RehabRow> rows, long total, long overdue) {
}
