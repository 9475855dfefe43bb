/**
 * Outcome measures in the file: recording a score or the answers of a sheet, and change over time against what counts as real.
 */
package org.amparo.ui.measure;
