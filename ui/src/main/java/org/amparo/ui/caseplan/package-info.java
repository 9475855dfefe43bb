/**
 * Screens of case work: what a case adds to a survivor's file (next steps, needs, goals, follow-ups, services, risks, the handover) with the
 * forms of its workspace, the queue of approvals with the load of the team, and the calendar.
 */
package org.amparo.ui.caseplan;
