/**
 * A programme that looks real and is invented: staff, areas and people in five countries and four scripts, with histories of years.
 * It is made by sending commands like any user, from a seed, in any size, and lies in the test tree: the product does not know it.
 * All names are put together from lists written for this purpose; no file describes anybody.
 */
package org.amparo.demo;
