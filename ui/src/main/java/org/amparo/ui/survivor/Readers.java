package org.amparo.ui.survivor;

import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People.Staff;
import org.amparo.audit.ReadLog;
import org.amparo.audit.ReadLog.Entry;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.KeysetRows;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.survivor.record.Desk;

/** Who was shown this file, the latest first: opened, found in a list or a search, or looked at as of a past day. */
final class Readers extends VirtualList<Entry> {

    private static final long serialVersionUID = 1L;

    private static final String LOOK = """
            <div class="happening">
              <span class="happening-when"><bdi>${item.when}</bdi></span>
              <span class="happening-what"><bdi>${item.who}</bdi></span>
              <span class="happening-detail">${item.role} · ${item.look}</span>
            </div>""";

    Readers(Desk desk, ReadLog log, UUID survivorId) {
        addClassName("timeline");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", Labels.text("file.readers"));
        setItemAccessibleNameGenerator(entry -> who(desk, entry) + ", " + look(entry));
        setRenderer(LitRenderer.<Entry>of(LOOK)
                .withProperty("when", entry -> DateWords.of(entry.at(), desk.clock().getZone()))
                .withProperty("who", entry -> who(desk, entry))
                .withProperty("role", entry -> Labels.of(entry.role()))
                .withProperty("look", Readers::look));
        KeysetRows.show(this, (after, limit) -> {
            List<Entry> entries = log.whoOpened(desk.viewer(), survivorId, after == null ? null : Long.valueOf(after), limit);
            return new KeysetRows.Page<>(entries, entries.size() < limit ? null : String.valueOf(entries.getLast().seq()));
        });
    }

    private static String who(Desk desk, Entry entry) {
        return desk.people().staff(entry.actor()).map(Staff::displayName).orElse(Labels.text("file.somebody"));
    }

    private static String look(Entry entry) {
        return entry.asOf() == null
                ? Labels.of(entry.look())
                : Labels.text("readers.as-of", DateWords.of(entry.asOf()));
    }
}
