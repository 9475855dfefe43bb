/** Screens about incidents: how many people were killed and injured. */
package org.amparo.ui.incident;
