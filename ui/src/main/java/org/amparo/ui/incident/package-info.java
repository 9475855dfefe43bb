/** Screens about incidents: finding one, one with everybody in it, and how many people were killed and injured. */
package org.amparo.ui.incident;
