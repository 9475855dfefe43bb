/** The dashboard of the viewer's reach, one figure with all that it depends on, the files behind a number, and why a number changed. */
package org.amparo.ui.reporting.figure;
