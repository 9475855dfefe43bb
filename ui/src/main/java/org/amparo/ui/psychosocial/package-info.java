/**
 * Screens of psychosocial support: a tab and a card in the file, a list of one's own, and forms. They are shown to those alone who may read
 * it; nobody else finds a word, a place or a number of it.
 */
package org.amparo.ui.psychosocial;
