/** Tasks in today's list and in the file. */
package org.amparo.ui.task;
