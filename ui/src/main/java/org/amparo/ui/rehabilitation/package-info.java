/**
 * Screens of rehabilitation: a person's episodes in the file with their forms, the list of open episodes with the next session first, and
 * the sheet of home exercises to print.
 */
package org.amparo.ui.rehabilitation;
