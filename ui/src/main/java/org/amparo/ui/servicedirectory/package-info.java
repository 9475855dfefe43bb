/** Screens of the service directory: list, map, who is near and has room, a provider and its forms. */
package org.amparo.ui.servicedirectory;
