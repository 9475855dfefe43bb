/** Rebuilding all read models from the events: the screen that starts it and shows how it comes along. It opens nothing personal. */
package org.amparo.ui.rebuild;
