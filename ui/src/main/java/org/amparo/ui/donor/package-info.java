/**
 * What donors read: the list of releases to their organisation, each as a page to be read and taken along, two periods side by side, and the
 * open page on which anybody checks a number and a checksum. All of it is rendered from what was published alone.
 */
package org.amparo.ui.donor;
