/** The tray of files that people took out of tables with {@link org.amparo.ui.kit.ExportMenu}. */
package org.amparo.ui.download;
