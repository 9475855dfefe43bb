package org.amparo.owncopy;

import java.util.List;

/**
 * What a copy says, in words, in the order in which it is read.
 *
 * @param title of the document, and its first heading
 * @param opening paragraphs before the first section
 * @param footer on every page
 */
record CopyContents(String title, List<String> opening, List<Section> sections, String footer) {

    /** @param closing paragraphs after the items */
    record Section(String heading, List<String> items, List<String> closing) {
    }
}
