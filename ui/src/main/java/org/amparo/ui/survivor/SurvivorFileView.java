package org.amparo.ui.survivor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollOptions;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.incident.IncidentRow;
import org.amparo.survivor.FileAsOf;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.TimelineEntry;
import org.amparo.survivor.TimelineKind;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FilePart.Share;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.ReadLogList;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.survivor.record.Desk;
import org.amparo.ui.survivor.record.Work;
import org.amparo.ui.survivor.record.Workspace;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One survivor's file, today or as it stood on a past day: banner, what is next, the parts, one timeline of everything, and at the side the
 * workspace to write while reading. What is shown stands in the address.
 */
@Route(Paths.FILE)
@PermitAll
@Needs(Permission.FILE_READ)
class SurvivorFileView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String READERS = "readers";
    /** Of so many the file says more than the person's part; the others are found by their own screens. */
    private static final int MOST_INCIDENTS = 50;

    private final transient Desk desk;
    private final transient List<FilePart> parts;
    private final MasterDetailLayout panes = new MasterDetailLayout();
    private final Div head = new Div();
    private final Div news = new Div();
    private final Div left = new Div();
    private final Section right = new Section();
    private transient FileView file;
    private transient Map<String, Share> shares = Map.of();
    private transient Instant shownUntil;
    private transient FileAddress address;
    private transient LocalDate loadedAsOf;
    private Workspace workspace;

    SurvivorFileView(Desk desk, ObjectProvider<FilePart> parts) {
        this.desk = desk;
        this.parts = parts.orderedStream().toList();
        addClassNames("page", "file");
        head.addClassName("file-head");
        news.addClassName("warn");
        news.getElement().setAttribute("role", "status");
        news.setVisible(false);
        left.addClassName("file-parts");
        right.addClassNames("card", "file-history");
        Div master = new Div(left, right);
        master.addClassName("file-panes");
        panes.setMaster(master);
        panes.setMasterSize("min(640px, 100vw - 32px)");
        panes.setDetailSize("380px");
        panes.setExpandMaster(true);
        panes.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        panes.addClassName("mdl");
        panes.addBackdropClickListener(click -> askToClose());
        panes.addDetailEscapePressListener(escape -> askToClose());
        add(head, news, panes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = id(event);
        FileAddress now = FileAddress.of(event.getLocation().getQueryParameters());
        FileAddress before = address;
        address = now;
        if (file == null || !file.survivorId().equals(id) || !Objects.equals(loadedAsOf, now.asOf())) {
            load(id);
            showWork();
            return;
        }
        if (before == null || before.kind() != now.kind() || !Objects.equals(before.tab(), now.tab())) {
            showHistory();
        }
        if (before == null || !Objects.equals(before.work(), now.work()) || before.choosing() != now.choosing()
                || !Objects.equals(before.about(), now.about())) {
            showWork();
        }
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("survivorId").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", file == null ? "" : Labels.text("file.title", file.fileNumber()));
    }

    private void load(UUID id) {
        Viewer viewer = desk.viewer();
        Set<String> changed = Set.of();
        loadedAsOf = address.asOf();
        if (loadedAsOf == null) {
            file = desk.survivors().open(viewer, id);
        } else {
            FileAsOf past = desk.survivors().asOf(viewer, id, loadedAsOf);
            if (past.view() == null) {
                showNotYet(desk.survivors().open(viewer, id));
                return;
            }
            file = past.view();
            changed = past.changed();
        }
        show(viewer, changed);
    }

    private boolean isPast() {
        return loadedAsOf != null;
    }

    private void show(Viewer viewer, Set<String> changed) {
        Shown shown = new Shown(file, changed);
        shownUntil = desk.clock().instant();
        shares = file.stage() == FileStage.ERASED ? Map.of() : shares(viewer);
        head.removeAll();
        head.add(new FileBanner(file, shown, desk.today(), loadedAsOf, desk.people(), day -> go(address.asOf(day)))
                .withFlags(all(Share::flags)));
        if (isPast()) {
            head.add(pastBar(!changed.isEmpty() ? "file.past" : isMoreKnown(viewer) ? "file.past.more" : "file.past.same"));
        }
        head.add(new StageBar(file.stage(), all(Share::stages)));
        left.removeAll();
        panes.setVisible(true);
        BiConsumer<Work, String> write = isPast() ? null : (work, about) -> write(work.word(), about);
        if (file.stage() == FileStage.ERASED) {
            left.add(erased());
        } else {
            if (!isPast()) {
                left.add(new WhatIsNext(file, NextSteps.of(file, desk.today()), all(Share::next), all(Share::quick), viewer, this::write,
                        this::register));
            }
            left.add(all(share -> share.cards(isPast() ? null : new Writing())));
            left.add(new FileSummary(file, explosions(viewer), shown, desk.people(), viewer, write));
        }
        showHistory();
    }

    private List<IncidentRow> explosions(Viewer viewer) {
        List<UUID> ids = file.incidents().stream().map(IncidentLink::incidentId).limit(MOST_INCIDENTS).toList();
        return isPast() || ids.isEmpty() || !viewer.may(Permission.INCIDENT_READ) ? List.of() : desk.incidents().these(viewer, ids);
    }

    private void write(String work, String about) {
        go(address.writing(work, about));
    }

    /** Opens work beside the file as it stands. */
    private final class Writing implements FileWriting {
        @Override
        public void open(String work, String about) {
            write(work, about);
        }

        @Override
        public boolean isOpenTo(String word) {
            return all(Share::work).stream().anyMatch(work -> work.word().equals(word));
        }
    }

    private Map<String, Share> shares(Viewer viewer) {
        Map<String, Share> found = new LinkedHashMap<>();
        parts.forEach(part -> (isPast() ? part.asOf(viewer, file, loadedAsOf) : part.of(viewer, file))
                .ifPresent(share -> found.put(part.word(), share)));
        return found;
    }

    /** What all parts say to a question, in the order of the parts. */
    private <T> List<T> all(Function<Share, List<T>> asked) {
        return shares.values().stream().flatMap(share -> asked.apply(share).stream()).toList();
    }

    private void register() {
        getUI().ifPresent(ui -> ui.navigate(Paths.NEW_FILE, QueryParameters.of("of", file.survivorId().toString())));
    }

    private static Component erased() {
        Section card = new Section(new H2(Labels.text("file.erased.title")), new Paragraph(Labels.text("file.erased.text")));
        card.addClassName("card");
        return card;
    }

    /** True when anything was recorded since that day, by whichever capability. */
    private boolean isMoreKnown(Viewer viewer) {
        Instant end = loadedAsOf.plusDays(1).atStartOfDay(desk.clock().getZone()).toInstant();
        return desk.survivors().timeline(viewer, file.survivorId(), Set.of(), null, 1).stream()
                .anyMatch(newest -> !newest.recordedAt().isBefore(end));
    }

    private Div pastBar(String key) {
        Span words = new Span(Labels.text(key, DateWords.of(loadedAsOf)));
        Button back = new Button(Labels.text("file.past.back"), click -> go(address.asOf(null)));
        back.addThemeVariants(ButtonVariant.SMALL);
        Div bar = new Div(words, back);
        bar.addClassName("past-bar");
        bar.getElement().setAttribute("role", "status");
        return bar;
    }

    private void showNotYet(FileView today) {
        file = today;
        head.removeAll();
        head.add(new FileBanner(today, new Shown(today, Set.of()), desk.today(), loadedAsOf, desk.people(), day -> go(address.asOf(day))));
        Button back = new Button(Labels.text("file.past.back"), click -> go(address.asOf(null)));
        head.add(new EmptyState("file", Labels.text("file.not-yet.title", DateWords.of(loadedAsOf)), Labels.text("file.not-yet.text"),
                back));
        panes.setVisible(false);
    }

    private void showHistory() {
        right.removeAll();
        Optional<FileTab> tab = all(share -> share.tabs(new Writing())).stream().filter(one -> one.word().equals(address.tab()))
                .findFirst();
        boolean readers = READERS.equals(address.tab());
        boolean timeline = !readers && tab.isEmpty();
        right.setClassName("file-tab", !timeline);
        H2 title = new H2(tab.map(SurvivorFileView::words).orElse(Labels.text(readers ? "file.readers" : "file.timeline")));
        Div tools = new Div();
        tools.addClassName("page-actions");
        Div bar = new Div(title, tools);
        bar.addClassName("card-head");
        right.add(bar);
        if (timeline) {
            all(share -> share.tabs(new Writing())).forEach(other -> tools.add(toTab(words(other), other.word())));
            tools.add(toTab(Labels.text("file.readers"), READERS));
        } else {
            tools.add(toTab(Labels.text("file.timeline"), null));
        }
        if (tab.isPresent()) {
            right.add(tab.get().content().get());
        } else if (readers) {
            UUID id = file.survivorId();
            right.add(new ReadLogList(Labels.text("file.readers"), desk.people(), desk.clock().getZone(),
                    (before, limit) -> desk.readLog().whoOpened(desk.viewer(), id, before, limit), file -> null));
        } else {
            BiConsumer<Work, String> write = isPast() ? null : (work, about) -> write(work.word(), about);
            tools.add(kinds());
            right.add(new FileTimeline(desk, file, loadedAsOf, address.kind(), write, this::details));
        }
        if (!isPast() && Workspace.may(desk.viewer(), file, Work.NOTE)) {
            Button note = new Button(Labels.text("record.note"), click -> write(Work.NOTE.word(), null));
            note.setId("record-note");
            tools.add(note);
        }
        boolean reading = Workspace.possible(desk.viewer(), file).isEmpty();
        if (!isPast() && !(reading && listed().isEmpty())) {
            Button record = new Button(Labels.text("file.record"), click -> go(address.choose()));
            record.addThemeVariants(ButtonVariant.PRIMARY);
            record.setId("record");
            tools.add(record);
        }
        if (reading && !isPast() && file.stage() != FileStage.ERASED) {
            right.addComponentAtIndex(1, readOnly());
        }
    }

    private static String words(FileTab tab) {
        return Labels.text("file.tab." + tab.word());
    }

    private Button toTab(String words, String tab) {
        Button other = new Button(words, click -> go(address.tab(tab)));
        other.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return other;
    }

    private Optional<String> details(TimelineEntry entry) {
        return parts.stream().flatMap(part -> part.details(entry).stream()).findFirst();
    }

    /** Words of the work that can be begun now, by the capability it belongs to. */
    private Map<String, List<String>> listed() {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        shares.forEach((part, share) -> {
            List<String> works = share.work().stream().filter(FileWork::listed).map(FileWork::word).toList();
            if (!works.isEmpty()) {
                listed.put(part, works);
            }
        });
        return listed;
    }

    /** Says why nothing about the person can be recorded here, and with whom the file is; a colleague may still be given a task. */
    private Paragraph readOnly() {
        Paragraph why = new Paragraph(desk.people().staff(file.placement().caseworker())
                .map(worker -> Labels.text("file.read-only.with", worker.displayName())).orElse(Labels.text("file.read-only")));
        why.addClassName("second");
        return why;
    }

    private ComboBox<TimelineKind> kinds() {
        ComboBox<TimelineKind> kinds = new ComboBox<>();
        kinds.setAriaLabel(Labels.text("file.kinds"));
        kinds.setPlaceholder(Labels.text("file.kinds.all"));
        kinds.setItems(TimelineKind.values());
        kinds.setItemLabelGenerator(Labels::of);
        kinds.setClearButtonVisible(true);
        kinds.setValue(address.kind());
        kinds.addClassName("kinds");
        kinds.addValueChangeListener(change -> go(address.kind(change.getValue())));
        return kinds;
    }

    private void showWork() {
        workspace = null;
        if (isPast() || file.stage() == FileStage.ERASED) {
            panes.setDetail(null);
            return;
        }
        if (address.choosing()) {
            workspace = Workspace.choice(desk.viewer(), file, listed(), work -> write(work, null), this::closeWork);
        } else if (address.work() != null) {
            workspace = opened().orElse(null);
        }
        panes.setDetail(workspace);
        nameTheSide();
    }

    private Optional<Workspace> opened() {
        Optional<Work> own = Work.of(address.work());
        if (own.isPresent()) {
            return Workspace.of(own.get(), desk, file, address.about(), this::recorded, this::closeWork);
        }
        return all(Share::work).stream().filter(work -> work.word().equals(address.work())).findFirst()
                .flatMap(work -> Workspace.of(work, address.about(), this::recorded, this::closeWork));
    }

    /** Where the side lies over the page it is a dialog, which needs a name; beside the page it must not have one. */
    private void nameTheSide() {
        panes.getElement().executeJs("""
                const side = this.shadowRoot?.querySelector('#detail');
                if (!side) return;
                const name = () => side.hasAttribute('role') ? side.setAttribute('aria-label', $0) : side.removeAttribute('aria-label');
                this.sideWatch?.disconnect();
                this.sideWatch = new MutationObserver(name);
                this.sideWatch.observe(side, {attributes: true, attributeFilter: ['role']});
                name();
                """, Labels.text("record.title"));
    }

    private void askToClose() {
        Optional.ofNullable(workspace).ifPresentOrElse(Workspace::askToClose, this::closeWork);
    }

    private void closeWork() {
        go(address.reading());
        getElement().executeJs("setTimeout(() => document.getElementById('record')?.focus())");
    }

    /** After something was recorded: the same place, with what is new. */
    private void recorded() {
        file = null;
        closeWork();
    }

    private void go(FileAddress where) {
        UUID id = file == null ? null : file.survivorId();
        getUI().ifPresent(ui -> ui.navigate(id == null ? ui.getActiveViewLocation().getPath() : Paths.file(id), where.query()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("""
                const back = () => {
                    if (this.isConnected) {
                        this.dispatchEvent(new Event('back-again'));
                    } else {
                        window.removeEventListener('focus', back);
                    }
                };
                window.addEventListener('focus', back);
                """);
        getElement().addEventListener("back-again", event -> lookForNews());
    }

    /** When the person comes back to this page: says so if somebody else recorded something meanwhile, and changes nothing by itself. */
    private void lookForNews() {
        if (file == null || isPast()) {
            return;
        }
        List<TimelineEntry> newest = desk.survivors().timeline(desk.viewer(), file.survivorId(), Set.of(), null, 1);
        boolean isNews = !newest.isEmpty() && newest.getFirst().recordedAt().isAfter(shownUntil);
        if (isNews && !news.isVisible()) {
            Button show = new Button(Labels.text("file.news.show"), click -> {
                news.setVisible(false);
                load(file.survivorId());
                getElement().scrollIntoView(new ScrollOptions());
            });
            show.addThemeVariants(ButtonVariant.SMALL);
            news.removeAll();
            news.add(new Span(Labels.text("file.news")), show);
            news.setVisible(true);
        }
    }
}
