package org.amparo.ui.file;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a part of a file shows of a past day: only to read.
 *
 * @param shown its cards
 * @param read what can be read in place of the timeline
 */
public record PastShare(Supplier<List<Component>> shown, List<FileTab> read) implements FilePart.Share {

    /** A share of one tab. @param word of the tab, see {@link FileTab#word()} */
    public static PastShare tab(String word, Supplier<Component> content) {
        return new PastShare(List::of, List.of(new FileTab(word, content)));
    }

    @Override
    public List<Component> cards(FileWriting write) {
        return shown.get();
    }

    @Override
    public List<FileTab> tabs(FileWriting write) {
        return read;
    }
}
