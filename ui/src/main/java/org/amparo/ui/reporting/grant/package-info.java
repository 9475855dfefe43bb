/**
 * Screens of donors' grants: the list, and a grant with its logframe (where it began, what it wants to reach, what was counted in a period),
 * the forms of its details and targets, and its history. For the programme itself; a donor reads releases, and never these.
 */
package org.amparo.ui.reporting.grant;
