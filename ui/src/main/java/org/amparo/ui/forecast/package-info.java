/**
 * Screen of the device forecast: replacements, repairs and money quarter by quarter, how long devices last and why we think so, and past
 * quarters held against their own forecast.
 */
package org.amparo.ui.forecast;
