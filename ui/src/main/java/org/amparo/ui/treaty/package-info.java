/**
 * Treaty reports and where States stand to conventions, on screen. Which report and of when stands in the address; every number opens the
 * figure behind it. The numbers and sentences are those of {@code org.amparo.treaty}.
 */
package org.amparo.ui.treaty;
