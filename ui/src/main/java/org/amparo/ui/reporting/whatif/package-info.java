/** What a change of the directory would mean: a site closes, or a site or mobile team begins; and the files behind each number. */
package org.amparo.ui.reporting.whatif;
