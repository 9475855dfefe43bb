/**
 * Sign-in, the own account, and the administration of users, teams, areas and roles.
 * {@code ScreenSecurity} is the outer door of all screens; {@code PagePolicy} says what a page may load and run.
 */
package org.amparo.ui.access;
