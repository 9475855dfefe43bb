package org.amparo.ui.survivor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Needs;
import org.amparo.access.People.Area;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.bulk.BulkJobs;
import org.amparo.survivor.FileSelection;
import org.amparo.survivor.FileSelections;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.SavedFilters;
import org.amparo.survivor.SurvivorFilter;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.file.ListedAhead;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.KeysetRows;
import org.amparo.ui.file.ManyFilesWork;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.NameSearchWait;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.shell.SearchWords;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Sex;
import org.springframework.beans.factory.ObjectProvider;

/** The files a person may see: own, the team's or all, narrowed by filters or found by name. All that is chosen stands in the address. */
@Route(Paths.SURVIVORS)
@PermitAll
@Needs(Permission.FILE_LIST)
class SurvivorListView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_CHOSEN = 20_000;

    private final transient SurvivorQueries files;
    private final transient CurrentViewer current;
    private final transient List<Area> areas;
    private final transient People people;
    private final transient BulkJobs jobs;
    private final transient DraftPlaces drafts;
    private final transient List<ManyFilesWork> works;
    private final transient Optional<ListedAhead> ahead;
    private final transient List<FileSelection> selections;
    private final transient SavedFilters saved;
    private final transient Map<UUID, ListedAhead.Ahead> known = new HashMap<>();

    private final Span count = new Span();
    private final Div narrowing = new Div();
    private final Div list = new Div();

    SurvivorListView(SurvivorQueries files, CurrentViewer current, People people, BulkJobs jobs,
            ObjectProvider<ManyFilesWork> works, DraftPlaces drafts, Optional<ListedAhead> ahead, FileSelections selections,
            SavedFilters saved) {
        this.ahead = ahead;
        this.selections = selections.of(current.get());
        this.saved = saved;
        this.files = files;
        this.people = people;
        this.jobs = jobs;
        this.drafts = drafts;
        this.works = works.orderedStream().filter(work -> work.isFor(current.get())).toList();
        this.current = current;
        this.areas = people.areas();
        addClassName("page");
        count.getElement().setAttribute("role", "status");
        narrowing.addClassName("narrowing");
        PageHead head = new PageHead(Labels.text("menu.survivors")).beside(count);
        if (current.get().may(Permission.FILE_REGISTER)) {
            head.addAction(newFile());
        }
        add(head, narrowing, list);
    }

    private Button newFile() {
        Button button = new Button(Labels.text("survivors.new"), new Icon("plus"), click -> open(Paths.NEW_FILE, QueryParameters.empty()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("menu.survivors"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListAddress address = ListAddress.of(event.getLocation().getQueryParameters(), selections);
        narrowing.removeAll();
        list.removeAll();
        if (address.find() == null) {
            showPages(address);
        } else {
            SearchWords.of(address.find()).ifPresentOrElse(this::showFound, () -> showPages(address.without("find")));
        }
    }

    private void showPages(ListAddress address) {
        SurvivorFilter filter = address.filter();
        narrowing.add(reachChips(address), filters(address), new SavedFilterBar(saved, current.get(), drafts, address));
        long found = files.count(current.get(), filter);
        count.setText(Labels.text("survivors.count", found));
        if (found == 0) {
            list.add(filter.equals(SurvivorFilter.NONE) ? noFiles() : nothingFits());
            return;
        }
        Grid<SurvivorRow> grid = SurvivorGrid.of(areas, known::get);
        if (mayWorkOnMany()) {
            showChoosing(grid, filter);
        } else {
            KeysetRows.show(grid, (after, limit) -> page(filter, after, limit));
        }
        list.add(grid);
    }

    private boolean mayWorkOnMany() {
        Viewer viewer = current.get();
        return viewer.may(Permission.BULK_WORK) && (viewer.may(Permission.FILE_ASSIGN) || !works.isEmpty());
    }

    private List<Component> moreWork(ChosenFiles chosen) {
        return works.stream().<Component>map(work -> new Button(Labels.text(work.label()), click -> work.begin(click.getSource().getUI()
                .orElseThrow(), chosen.rows()))).toList();
    }

    private void showChoosing(Grid<SurvivorRow> grid, SurvivorFilter filter) {
        AssignBar[] bar = new AssignBar[1];
        ChosenFiles chosen = new ChosenFiles(grid, files -> bar[0].chosenAre(files));
        KeysetRows.Source<SurvivorRow> source = (after, limit) -> {
            KeysetRows.Page<SurvivorRow> page = page(filter, after, limit);
            return new KeysetRows.Page<>(chosen.read(page.rows()), page.next());
        };
        KeysetRows.show(grid, source);
        Button all = new Button(Labels.text("survivors.choose-all"), click -> chooseAll(chosen, filter));
        bar[0] = new AssignBar(jobs, people, current, chosen::ids, refused -> {
            KeysetRows.show(grid, source);
            chosen.keep(refused);
        }, all, moreWork(chosen), drafts);
        list.add(bar[0]);
    }

    private void chooseAll(ChosenFiles chosen, SurvivorFilter filter) {
        List<SurvivorRow> rows = new ArrayList<>();
        String after = null;
        do {
            KeysetRows.Page<SurvivorRow> page = page(filter, after, LONGEST_PAGE);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null && rows.size() < MOST_CHOSEN);
        chosen.choose(chosen.read(rows));
        if (after != null) {
            Notices.refused(Labels.text("survivors.choose-all.cut", MOST_CHOSEN));
        }
    }

    private KeysetRows.Page<SurvivorRow> page(SurvivorFilter filter, String after, int limit) {
        SurvivorQueries.Page page = files.page(current.get(), filter, after, limit);
        look(page.rows());
        return new KeysetRows.Page<>(page.rows(), page.next());
    }

    /** What comes next in the cases of these files, asked once for all of them. */
    private void look(List<SurvivorRow> rows) {
        List<UUID> persons = rows.stream().map(SurvivorRow::survivorId).toList();
        if (!persons.isEmpty()) {
            ahead.ifPresent(cases -> known.putAll(cases.of(current.get(), persons)));
        }
    }

    private void showFound(String words) {
        NativeButton all = chip(Labels.text("survivors.searched", words), true);
        all.setAriaLabel(Labels.text("survivors.search-off", words));
        all.addClickListener(click -> open(Paths.SURVIVORS, QueryParameters.empty()));
        Div chips = new Div(all);
        chips.addClassName("chips");
        narrowing.add(chips);
        count.setText("");
        NameSearchWait.search(list, () -> showFound(words, files.search(current.get(), words, MOST_FOUND)));
    }

    private void showFound(String words, List<SurvivorRow> found) {
        count.setText(Labels.text(found.size() == MOST_FOUND ? "survivors.found-most" : "survivors.found", found.size()));
        if (found.isEmpty()) {
            list.add(nobodyFound(words));
        } else {
            look(found);
            Grid<SurvivorRow> grid = SurvivorGrid.of(areas, known::get);
            grid.setItems(found);
            list.add(grid);
        }
    }

    private Div reachChips(ListAddress address) {
        Div chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Labels.text("survivors.reach"));
        for (Scope reach : reachesOf(current.get())) {
            NativeButton chip = chip(Labels.text("survivors.reach." + reach.name()), reach == address.reachOr(Scope.ALL));
            chip.addClickListener(click -> open(Paths.SURVIVORS, address.with("reach", reach == Scope.ALL ? null : reach.name()).query()));
            chips.add(chip);
        }
        return chips;
    }

    /** Own, team and all, as far as what the viewer may list goes beyond the narrower one. */
    private static List<Scope> reachesOf(Viewer viewer) {
        Scope granted = viewer.scopeOf(Permission.FILE_LIST).orElse(Scope.OWN);
        List<Scope> reaches = new ArrayList<>(List.of(Scope.OWN));
        if (granted != Scope.OWN && viewer.team() != null) {
            reaches.add(Scope.TEAM);
        }
        reaches.add(Scope.ALL);
        return reaches;
    }

    private static NativeButton chip(String word, boolean pressed) {
        NativeButton chip = new NativeButton(word);
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return chip;
    }

    private Div filters(ListAddress address) {
        Map<String, String> areaNames = areas.stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
        Div filters = new Div(
                filter("stage", List.of(FileStage.values()), address.stage(), Labels::of, FileStage::name, address),
                filter("area", areas.stream().map(Area::code).toList(), address.area(), code -> areaNames.getOrDefault(code, code),
                        code -> code, address),
                filter("sex", List.of(Sex.values()), address.sex(), Labels::of, Sex::name, address),
                filter("age", List.of(AgeGroup.CHILD, AgeGroup.ADULT), address.age(), Labels::of, AgeGroup::name, address));
        selections.forEach(one -> filters.add(filter(one.key(), List.<Enum<?>>copyOf(one.values()), address.selected(one).orElse(null),
                FilterWords::of, Enum::name, address)));
        filters.addClassName("filters");
        return filters;
    }

    private <V> ComboBox<V> filter(String key, List<V> values, V chosen, Function<V, String> word, Function<V, String> code,
            ListAddress address) {
        ComboBox<V> box = new ComboBox<>();
        box.setItems(values);
        box.setItemLabelGenerator(word::apply);
        box.setPlaceholder(Labels.text("survivors.filter." + key));
        box.setAriaLabel(Labels.text("survivors.filter." + key));
        box.setClearButtonVisible(true);
        box.setValue(chosen);
        box.addValueChangeListener((ComponentValueChangeEvent<ComboBox<V>, V> change) -> open(Paths.SURVIVORS,
                address.with(key, change.getValue() == null ? null : code.apply(change.getValue())).query()));
        return box;
    }

    private EmptyState noFiles() {
        return new EmptyState("people", Labels.text("survivors.none.title"), Labels.text("survivors.none.text"));
    }

    private EmptyState nothingFits() {
        Button clear = new Button(Labels.text("survivors.clear"), click -> open(Paths.SURVIVORS, QueryParameters.empty()));
        return new EmptyState("search", Labels.text("survivors.nothing-fits.title"), Labels.text("survivors.nothing-fits.text"), clear);
    }

    private EmptyState nobodyFound(String words) {
        EmptyState empty = new EmptyState("search", Labels.text("survivors.nobody.title"), Labels.text("survivors.nobody.text"));
        if (current.get().may(Permission.FILE_REGISTER)) {
            Button begin = new Button(Labels.text("survivors.new-with", words), click -> open(Paths.NEW_FILE,
                    QueryParameters.of("find", SearchWords.keep(words))));
            empty.add(begin);
        }
        return empty;
    }

    private void open(String path, QueryParameters parameters) {
        getUI().ifPresent(ui -> ui.navigate(path, parameters));
    }
}
