package org.amparo.ui.file;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.amparo.access.Viewer;
import org.amparo.survivor.SurvivorRow;

/** Something that can be done with many files at once, on a page of its own. Beans of this type stand beside a list of files. */
public interface ManyFilesWork {

    /** Key of its words in the message files. */
    String label();

    boolean isFor(Viewer viewer);

    /** Opens the page with these files chosen. */
    void begin(UI ui, List<SurvivorRow> chosen);
}
