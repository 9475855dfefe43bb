/** How capabilities put their work into the list of today, and their figures beneath it, which the home shows. */
package org.amparo.ui.today;
