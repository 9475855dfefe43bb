/**
 * What the screens of service-gap reports share: a question as it stands in an address, words for indicators, cuts and numbers, the figure as
 * table and as bars, its stamp and how complete it is. All state stands in the address; it holds codes, days and places in the order, never
 * a name. A screen shows what {@code IndicatorQueries} count and counts nothing itself.
 */
package org.amparo.ui.reporting;
