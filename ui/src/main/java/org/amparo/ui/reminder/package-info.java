/** What came to a person: the list behind the bell, and the daily mail. */
package org.amparo.ui.reminder;
