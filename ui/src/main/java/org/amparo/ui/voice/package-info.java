/**
 * Screens of survivors' voice: the list of feedback with its numbers, what is done with one, what a file shows of feedback, participation
 * and risk education, sessions of risk education, and the page without a session on which anybody can tell something.
 */
package org.amparo.ui.voice;
