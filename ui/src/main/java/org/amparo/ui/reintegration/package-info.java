/**
 * Screens of reintegration: a person's supports, reviews and what they add up to in the file, the outcome checks that are due, and the
 * budget that grants are paid from.
 */
package org.amparo.ui.reintegration;
