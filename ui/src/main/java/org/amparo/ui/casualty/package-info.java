/**
 * Casualty tables on screen: any years, any cuts, held to any value, as known now or before. All state stands in the address, which holds
 * years, codes and a place in the order. A screen shows what {@code CasualtyQueries} count and counts nothing itself.
 */
package org.amparo.ui.casualty;
