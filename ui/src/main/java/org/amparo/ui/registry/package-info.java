/**
 * The screen on which a casualty register is handed over, its columns are mapped, all rows are checked, and the import is watched.
 * A mapping is saved by name for the next edition. What is wrong with which row is listed and can be taken along as a file.
 */
package org.amparo.ui.registry;
