package org.amparo.ui.survivor;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.amparo.survivor.FileStage;
import org.amparo.ui.file.FilePart.Stage;
import org.amparo.ui.kit.Labels;

/** Where the file stands, as a row of steps; the ends that a file can come to are shown only when it has come to them. */
final class StageBar extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** @param further steps of a capability, after those of the file */
    StageBar(FileStage stage, List<Stage> further) {
        addClassName("stage-bar");
        getElement().setAttribute("aria-label", Labels.text("file.stages"));
        List<FileStage> way = switch (stage) {
            case IDENTIFIED, REGISTERED -> further.isEmpty()
                    ? List.of(FileStage.IDENTIFIED, FileStage.REGISTERED)
                    : List.of(FileStage.REGISTERED);
            case NOT_ENROLLED -> List.of(FileStage.IDENTIFIED, FileStage.NOT_ENROLLED);
            case DECEASED, ERASED -> List.of(FileStage.IDENTIFIED, FileStage.REGISTERED, stage);
        };
        boolean goesOn = stage == FileStage.REGISTERED || stage == FileStage.DECEASED;
        for (FileStage step : way) {
            ListItem item = new ListItem(Labels.of(step));
            if (step == stage && further.stream().noneMatch(Stage::current)) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (way.indexOf(step) <= way.indexOf(stage)) {
                item.addClassName("passed");
            }
            add(item);
        }
        if (goesOn) {
            further.forEach(step -> add(item(step)));
        }
    }

    private static ListItem item(Stage step) {
        ListItem item = new ListItem(step.words());
        if (step.current()) {
            item.getElement().setAttribute("aria-current", "step");
        } else if (step.passed()) {
            item.addClassName("passed");
        }
        return item;
    }
}
