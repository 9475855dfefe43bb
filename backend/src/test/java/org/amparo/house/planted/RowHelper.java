package org.amparo.house.planted;

/** A name that says nothing, on purpose. */
final class RowHelper {
}
