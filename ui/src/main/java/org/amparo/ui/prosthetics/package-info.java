/**
 * Screens of devices: the workshop board and benches, one device with its steps, and a person's devices in the file with the ledger of a life.
 */
package org.amparo.ui.prosthetics;
