/**
 * Pieces of which screens are made: words and dates as people read them, names, states, lists that load as they are read, messages.
 * A piece knows no screen and no shell; it takes what it shows as parameters.
 * Their looks are classes of {@code styles.css}, listed at the top of that file.
 */
package org.amparo.ui.kit;
