package org.amparo.ui.today;

import java.time.LocalDate;
import java.util.List;
import org.amparo.access.Viewer;

/** Work of one capability for the list of today. Beans of this type are asked each time the home is opened. */
public interface WorkSource {

    /** The viewer's work, cut to a page of rows that people can read and tab through; empty when none of it is for this viewer. */
    List<Work> of(Viewer viewer, LocalDate today);
}
