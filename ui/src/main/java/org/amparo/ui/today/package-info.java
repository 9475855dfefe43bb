/** How capabilities put their work into the list of today, which the home shows. */
package org.amparo.ui.today;
