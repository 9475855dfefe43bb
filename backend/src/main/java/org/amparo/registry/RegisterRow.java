package org.amparo.registry;

import java.util.Map;

/**
 * One row of the file with the mapped cells only.
 *
 * @param number as a spreadsheet shows it: the header is row 1
 * @param cells by field; a field whose column the row is too short for is missing
 * @param width how many cells the row has, mapped or not
 */
record RegisterRow(long number, Map<RegisterField, String> cells, int width) {
}
