package org.amparo.ui.file;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/**
 * Something to read in place of the timeline.
 *
 * @param word its word in the address ({@code ?tab=handover}) and its key in the message files: {@code file.tab.<word>}
 * @param content made when it is opened
 */
public record FileTab(String word, Supplier<Component> content) {
}
