/**
 * Screen of the parts on a workshop's shelves: how many there are, for whom they are kept, what is to be reordered, and every change.
 */
package org.amparo.ui.stock;
