/**
 * One's own scheduled reports on screen: what comes, when, to whom, and what became of it; and the words for files that are written while
 * nobody looks.
 */
package org.amparo.ui.schedule;
