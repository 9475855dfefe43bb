package org.amparo.donor.disclosure;

import java.util.List;

/**
 * A cell of a release.
 *
 * @param payload which of the payloads looked at, from 0
 * @param table which of its tables, from 0
 * @param place the categories
 */
public record CellAt(int payload, int table, List<String> place) {
}
