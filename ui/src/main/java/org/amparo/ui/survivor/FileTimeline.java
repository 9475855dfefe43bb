package org.amparo.ui.survivor;

import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.amparo.access.People.Staff;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.survivor.TimelineEntry.Change;
import org.amparo.survivor.TimelineKind;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.KeysetRows;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.survivor.record.Desk;
import org.amparo.ui.survivor.record.Work;
import org.amparo.ui.survivor.record.Workspace;
import org.amparo.vocabulary.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was recorded in a file, newest first, page by page as it is scrolled. A correction shows what was, what is, and why. */
final class FileTimeline extends VirtualList<TimelineEntry> {

    private static final long serialVersionUID = 1L;

    private static final String ENTRY = """
            <div class="happening" data-kind="${item.kindCode}">
              <span class="happening-when"><bdi>${item.when}</bdi></span>
              <span class="happening-kind">${item.kind}</span>
              <span class="happening-by" title="${item.name}"><bdi>${item.by}</bdi></span>
              ${item.what ? html`<span class="happening-what">${item.what}</span>` : ''}
              ${item.detail ? html`<span class="happening-detail">${item.detail}</span>` : ''}
              ${(item.changes || []).map(change => html`<span class="happening-detail happening-change">
                <span>${change.field}:</span> <s><span class="sr-only">${item.was} </span><bdi>${change.was}</bdi></s>
                <span aria-hidden="true" class="arrow"></span> <span class="sr-only">${item.now} </span><b><bdi>${change.now}</bdi></b></span>`)}
              ${item.text ? html`<span class="happening-detail"><bdi>${item.text}</bdi></span>` : ''}
              ${item.withheld ? html`<span class="happening-detail withheld"><span class="icon icon-lock" aria-hidden="true"></span> ${item.withheld}</span>` : ''}
              ${item.recorded ? html`<span class="happening-detail">${item.recorded}</span>` : ''}
              ${item.correct ? html`<span class="happening-actions"><button type="button" class="link-button" aria-label="${item.correctLabel}"
                @click=${correct}>${item.correct}</button></span>` : ''}
            </div>""";

    private final transient Desk desk;
    private final transient FileView file;
    /** Asked once, not for each entry; whoever corrects is asked again. */
    private final transient Viewer viewer;
    private final transient FileWords words;
    private final transient LocalDate today;
    private final transient String end;
    private final transient Map<UUID, Optional<Staff>> staff = new HashMap<>();
    private final transient BiConsumer<Work, String> write;

    /**
     * @param past the day as of which the file is shown; null for now
     * @param write opens the correction of an entry; null on a past day
     * @param further what other capabilities say of their entries; empty for an entry of the file
     */
    FileTimeline(Desk desk, FileView file, LocalDate past, TimelineKind kind, BiConsumer<Work, String> write,
            Function<TimelineEntry, Optional<String>> further) {
        this.desk = desk;
        this.file = file;
        this.viewer = desk.viewer();
        this.words = new FileWords(desk.people());
        this.today = desk.today();
        this.end = past == null ? null : TimelineEntry.placeBefore(past.plusDays(1).atStartOfDay(desk.clock().getZone()).toInstant());
        this.write = write;
        addClassName("timeline");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", Labels.text("file.timeline"));
        setItemAccessibleNameGenerator(entry -> Labels.text("timeline.entry", when(entry), FileWords.title(entry)));
        setRenderer(renderer(further));
        show(kind);
    }

    /** Narrows the timeline to a kind; null for all. On a past day it begins at the last entry of that day. */
    void show(TimelineKind kind) {
        Set<TimelineKind> kinds = kind == null ? Set.of() : Set.of(kind);
        UUID id = file.survivorId();
        KeysetRows.show(this, (after, limit) -> {
            List<TimelineEntry> entries = desk.survivors().timeline(desk.viewer(), id, kinds, after == null ? end : after, limit);
            desk.people().prepare(entries.stream().map(TimelineEntry::by).toList());
            String next = entries.size() < limit ? null : entries.getLast().place();
            return new KeysetRows.Page<>(entries, next);
        });
    }

    private LitRenderer<TimelineEntry> renderer(Function<TimelineEntry, Optional<String>> further) {
        return LitRenderer.<TimelineEntry>of(ENTRY).withProperty("when", this::when)
                .withProperty("kindCode", entry -> entry.kind().name())
                .withProperty("kind", entry -> Labels.of(entry.kind()))
                .withProperty("by", entry -> staff(entry).map(Staff::initials).orElseGet(() -> Labels.text("timeline.by." + other(entry))))
                .withProperty("name",
                        entry -> staff(entry).map(Staff::displayName).orElseGet(() -> Labels.text("timeline.by." + other(entry) + ".name")))
                .withProperty("what", FileTimeline::what)
                .withProperty("detail", entry -> further.apply(entry).orElseGet(() -> words.details(entry)))
                .withProperty("changes", this::changes)
                .withProperty("was", entry -> Labels.text("timeline.was"))
                .withProperty("now", entry -> Labels.text("timeline.now"))
                .withProperty("text", this::text)
                .withProperty("withheld", entry -> entry.withheld() ? Labels.text("timeline.withheld") : "")
                .withProperty("recorded", this::recorded)
                .withProperty("correct", entry -> answer(correction(entry)))
                .withProperty("correctLabel", entry -> Labels.text("timeline.correct", answer(correction(entry)), FileWords.title(entry)))
                .withFunction("correct",
                        entry -> Optional.ofNullable(correction(entry)).ifPresent(work -> write.accept(work, target(entry))));
    }

    /** What happened, unless its kind says it already, as for a note. */
    private static String what(TimelineEntry entry) {
        String title = FileWords.title(entry);
        return title.equals(Labels.of(entry.kind())) ? "" : title;
    }

    private String when(TimelineEntry entry) {
        if (entry.occurredOn() != null && entry.occurredOn().isKnown()) {
            boolean day = entry.occurredOn().precision() == Precision.EXACT;
            return day ? DateWords.brief(entry.occurredOn().date(), today) : DateWords.of(entry.occurredOn());
        }
        return DateWords.brief(recordedOn(entry), today);
    }

    private LocalDate recordedOn(TimelineEntry entry) {
        return entry.recordedAt().atZone(desk.clock().getZone()).toLocalDate();
    }

    private String recorded(TimelineEntry entry) {
        boolean late = entry.occurredOn() != null && entry.occurredOn().isKnown() && !recordedOn(entry).equals(entry.occurredOn().date());
        return late ? Labels.text("timeline.recorded-on", DateWords.of(recordedOn(entry))) : "";
    }

    private String text(TimelineEntry entry) {
        if (Personal.isErased(entry.text())) {
            return Labels.text("file.erased-value");
        }
        return Personal.value(entry.text()).map(text -> entry.changes().isEmpty() ? text : Labels.text("timeline.reason", text)).orElse("");
    }

    private JsonNode changes(TimelineEntry entry) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Change change : entry.changes()) {
            FileWords.answers(entry, change).ifPresentOrElse(
                    answers -> answers
                            .forEach(answer -> lines.add(Map.of("field", FileWords.field(change), "was", answer[0], "now", answer[1]))),
                    () -> lines.add(Map.of("field", FileWords.field(change), "was", words.value(entry, change, change.was()), "now",
                            words.value(entry, change, change.now()))));
        }
        return JsonMapper.shared().valueToTree(lines);
    }

    /** Who recorded an entry without being of the staff: the product itself, a provider by a link, or somebody whose account is gone. */
    private static String other(TimelineEntry entry) {
        return Viewer.SYSTEM.user().equals(entry.by()) ? "product" : entry.eventName().startsWith("referral.") ? "provider" : "somebody";
    }

    private Optional<Staff> staff(TimelineEntry entry) {
        return staff.computeIfAbsent(entry.by(), user -> desk.people().staff(user));
    }

    /** The work that corrects this entry; null when it cannot be corrected, here or by this viewer. */
    private Work correction(TimelineEntry entry) {
        Work work = switch (entry.eventName()) {
            case "injury.recorded", "injury.corrected" -> Work.CORRECT_INJURY;
            case "injury.residual-limb-described", "injury.residual-limb-corrected" -> Work.CORRECT_RESIDUAL_LIMB;
            case "functioning.assessed", "functioning.corrected" -> Work.CORRECT_FUNCTIONING;
            case "survivor.incident-linked", "survivor.incident-link-corrected" -> Work.CORRECT_INCIDENT;
            case "survivor.death-recorded" -> Work.CORRECT_DEATH;
            case "survivor.erasure-requested" -> Work.ERASURE_APPROVAL;
            default -> null;
        };
        return work == null || write == null || !Workspace.may(viewer, file, work) ? null : work;
    }

    private static String answer(Work work) {
        return work == null ? "" : work == Work.ERASURE_APPROVAL ? Labels.text("file.approve") : Labels.text("file.correct");
    }

    private static String target(TimelineEntry entry) {
        return Optional.ofNullable(entry.facts().get("injuryId")).or(() -> Optional.ofNullable(entry.facts().get("assessmentId")))
                .or(() -> Optional.ofNullable(entry.facts().get("incidentId"))).orElse(null);
    }
}
