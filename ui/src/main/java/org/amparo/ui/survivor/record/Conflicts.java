package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.amparo.access.People.Staff;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Meanwhile;

/** What to do when somebody else changed the same in a file: show it, let the person choose, and go on from the newer version. */
final class Conflicts {

    private static final int ENTRIES_LOOKED_AT = 50;

    private final Desk desk;
    private final FileView opened;
    private final Fields fields;
    private final Div place;
    private final Consumer<FileView> fill;
    private long basedOn;

    /** @param fill writes what the file holds into the fields */
    Conflicts(Desk desk, FileView opened, Fields fields, Div place, Consumer<FileView> fill) {
        this.desk = desk;
        this.opened = opened;
        this.fields = fields;
        this.place = place;
        this.fill = fill;
        this.basedOn = opened.version();
    }

    /** Version that the form's changes are based on. */
    long basedOn() {
        return basedOn;
    }

    /** Shows both values of each field; what only one of the two changed is taken over without asking. */
    void show(ChangedMeanwhile meanwhile) {
        FileView now = desk.survivors().open(desk.viewer(), opened.survivorId());
        basedOn = now.version();
        List<TimelineEntry> news = desk.survivors().timeline(desk.viewer(), opened.survivorId(), Set.of(), null, ENTRIES_LOOKED_AT);
        new Meanwhile(fields, place).show(meanwhile.fields(), () -> fill.accept(now), field -> whoAndWhen(field, news));
    }

    private String whoAndWhen(String field, List<TimelineEntry> news) {
        return news.stream().filter(entry -> entry.changes().stream().anyMatch(change -> change.field().endsWith("." + field))).findFirst()
                .map(entry -> Labels.text("both.who", desk.people().staff(entry.by()).map(Staff::displayName).orElse("?"),
                        DateWords.of(entry.recordedAt(), desk.clock().getZone())))
                .orElse("");
    }
}
