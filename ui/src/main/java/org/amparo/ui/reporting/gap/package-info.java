/** Where people wait, for what, since when and why: one look at a time as tables and bars, and one figure on the areas of the country. */
package org.amparo.ui.reporting.gap;
