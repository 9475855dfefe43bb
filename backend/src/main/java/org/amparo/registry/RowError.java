package org.amparo.registry;

/**
 * What is wrong with one cell, or with a whole row.
 *
 * @param row as a spreadsheet shows it: the header is row 1
 * @param column name of the column in the file; empty when it is about the whole row
 * @param value the cell of a coded column or a number, cut at 80 characters; null for anything that tells about the place
 * @param refused true when the row is refused; false when only this cell is left out
 * @param reason key of the sentence in {@code messages/rules}
 */
public record RowError(long row, String column, String value, boolean refused, String reason) {
}
