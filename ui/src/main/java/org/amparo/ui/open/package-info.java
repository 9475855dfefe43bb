/**
 * Pages for people without an account: no session, no cookie, nothing kept of who asks, and plain markup that needs no script.
 * {@link org.amparo.ui.open.OpenDoor} lets requests in, {@link org.amparo.ui.open.OpenHtml} is the page around what a capability has to say.
 */
package org.amparo.ui.open;
