package org.amparo.ui.kit;

import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.People.Staff;
import org.amparo.access.ReadAudit.Look;
import org.amparo.audit.ReadLog.Entry;

/** Who looked at files, when and how, the latest first, page by page: under a file its readers, for a protection officer everybody's looks. */
public final class ReadLogList extends VirtualList<Entry> {

    private static final long serialVersionUID = 1L;

    private static final String LOOK = """
            <div class="happening">
              <span class="happening-when"><bdi>${item.when}</bdi></span>
              <span class="happening-what"><bdi>${item.who}</bdi></span>
              <span class="happening-detail">${item.how}</span>
              ${item.address ? html`<span class="happening-actions"><a href="${item.address}" aria-label="${item.openLabel}">${item.open}</a></span>` : ''}
            </div>""";

    /** Reads a page of looks before one of them; before null, the latest. */
    @FunctionalInterface
    public interface Page {
        List<Entry> before(Long seq, int limit);
    }

    /**
     * @param label what the list is, for those who do not see it
     * @param address where a file is; gives null where no link shall stand
     */
    public ReadLogList(String label, People people, ZoneId zone, Page page, SerializableFunction<UUID, String> address) {
        addClassName("timeline");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", label);
        setItemAccessibleNameGenerator(entry -> who(people, entry) + ", " + how(entry));
        setRenderer(LitRenderer.<Entry>of(LOOK)
                .withProperty("when", entry -> DateWords.of(entry.at(), zone))
                .withProperty("who", entry -> who(people, entry))
                .withProperty("how", ReadLogList::how)
                .withProperty("open", entry -> Labels.text("reads.open"))
                .withProperty("openLabel", entry -> Labels.text("reads.open.of", who(people, entry), DateWords.of(entry.at(), zone)))
                .withProperty("address", entry -> isOfAFile(entry) ? address.apply(entry.subject()) : null));
        KeysetRows.show(this, (after, limit) -> {
            List<Entry> entries = page.before(after == null ? null : Long.valueOf(after), limit);
            people.prepare(entries.stream().map(Entry::actor).toList());
            return new KeysetRows.Page<>(entries, entries.size() < limit ? null : String.valueOf(entries.getLast().seq()));
        });
    }

    private static boolean isOfAFile(Entry entry) {
        return entry.subject() != null && (entry.look() == Look.FILE || entry.look() == Look.FILE_AS_OF);
    }

    private static String who(People people, Entry entry) {
        return people.staff(entry.actor()).map(Staff::displayName).orElse(Labels.text("reads.somebody"));
    }

    private static String how(Entry entry) {
        List<String> words = new ArrayList<>(List.of(Labels.of(entry.role())));
        words.add(entry.asOf() == null ? Labels.of(entry.look()) : Labels.text("readers.as-of", DateWords.of(entry.asOf())));
        if (entry.shown() > 1) {
            words.add(Labels.text("reads.shown", entry.shown()));
        }
        return String.join(" · ", words);
    }
}
