/** The button in the file that makes a copy for the person it is about. */
package org.amparo.ui.owncopy;
