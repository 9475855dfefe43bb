package org.amparo.ui.file;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Viewer;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;

/** What a capability adds to a survivor's file. Beans of this type are asked in their order ({@code @Order}) each time a file is loaded. */
public interface FilePart {

    /** Its word, also for the heading over its work in the list of what can be recorded: {@code record.group.<word>}. */
    String word();

    /** Its share of a file as it stands today and as this viewer may see it; empty when nothing of it is for this viewer. */
    Optional<Share> of(Viewer viewer, FileView file);

    /** Its share of a file as it stood at the end of a past day, on which nothing can be recorded; empty when nothing of it was there. */
    default Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        return Optional.empty();
    }

    /** The facts of an entry of the timeline in words; empty when the entry is not of this capability. */
    default Optional<String> details(TimelineEntry entry) {
        return Optional.empty();
    }

    /** A capability's share of one file. Whatever it has not, it leaves out. */
    interface Share {

        /** Short words for the banner that everybody has to know, such as a high risk. */
        default List<Component> flags() {
            return List.of();
        }

        /** Steps of the bar under the banner, after those of the file; at most one part of a file has them. */
        default List<Stage> stages() {
            return List.of();
        }

        /** What this file needs next, the most pressing first. */
        default List<NextStep> next() {
            return List.of();
        }

        /** Cards between "what is next" and the parts of the file. @param write opens work about an entry; null on a past day */
        default List<Component> cards(FileWriting write) {
            return List.of();
        }

        /** Work that can be done now; work that cannot is left out. */
        default List<FileWork> work() {
            return List.of();
        }

        /** Words of work that is done so often that it stands under "what is next"; those that cannot be done now are left out. */
        default List<String> quick() {
            return List.of();
        }

        /** What can be shown in place of the timeline. */
        default List<FileTab> tabs(FileWriting write) {
            return List.of();
        }
    }

    /** A step of the bar. @param words what it is called */
    record Stage(String words, boolean passed, boolean current) {
    }
}
