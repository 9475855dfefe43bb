/**
 * Screens of service-gap reports: a dashboard of the viewer's reach, one figure with all that it depends on, the files behind a number, why
 * a number changed, where the gaps are as tables and as a map. All state stands in the address; it holds codes, days and places in the
 * order, never a name. A screen shows what {@code IndicatorQueries} count and counts nothing itself.
 */
package org.amparo.ui.reporting;
