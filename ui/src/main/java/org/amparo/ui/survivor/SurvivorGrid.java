package org.amparo.ui.survivor;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.access.People.Area;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.file.ListedAhead;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Tone;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.survivor.record.Ages;

/** The list of files: one row a file, under 600 px the same markup as a card of three lines. Arrows move, Enter opens. */
final class SurvivorGrid {

    private static final String ROW = """
            <div class="entry">
              <span class="entry-name ${item.look}"><a href="${item.address}" tabindex="-1"><bdi>${item.name}</bdi></a></span>
              <span class="entry-number"><bdi>${item.number}</bdi></span>
              <span class="entry-age">${item.person}</span>
              <span class="entry-area"><bdi>${item.area}</bdi></span>
              <span class="entry-stage ${item.tone}">${item.stage}</span>
              <span class="entry-next ${item.nextTone}">${item.next}</span>
              <span class="entry-since"><bdi>${item.since}</bdi></span>
            </div>""";
    private static final List<String> HEADS = List.of("name", "number", "age", "area", "stage", "next", "since");

    private SurvivorGrid() {
    }

    /** @param ahead what comes next with a person; null when nothing is known */
    static Grid<SurvivorRow> of(List<Area> areas, Function<UUID, ListedAhead.Ahead> ahead) {
        Map<String, String> names = areas.stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Grid<SurvivorRow> grid = new Grid<>();
        grid.addClassName("list-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", Labels.text("survivors.list"));
        grid.addColumn(LitRenderer.<SurvivorRow>of(ROW)
                .withProperty("name", row -> Names.text(row.fullName(), row.nameWithheld()))
                .withProperty("look", row -> Names.isShown(row.fullName(), row.nameWithheld()) ? "" : "entry-none")
                .withProperty("address", row -> Paths.file(row.survivorId()))
                .withProperty("number", SurvivorRow::fileNumber)
                .withProperty("person", row -> person(row, today))
                .withProperty("area", row -> row.adm1() == null ? "" : names.getOrDefault(row.adm1(), row.adm1()))
                .withProperty("tone",
                        row -> tone(caseOf(row, ahead).map(ListedAhead.Ahead::stageTone).orElseGet(() -> toneOf(row.stage()))))
                .withProperty("stage", row -> caseOf(row, ahead).map(ListedAhead.Ahead::stage).orElseGet(() -> Labels.of(row.stage())))
                .withProperty("next", row -> Optional.ofNullable(ahead.apply(row.survivorId())).map(ListedAhead.Ahead::words).orElse(""))
                .withProperty("nextTone", row -> Optional.ofNullable(ahead.apply(row.survivorId()))
                        .map(next -> tone(next.tone())).orElse(""))
                .withProperty("since", row -> Optional.ofNullable(ahead.apply(row.survivorId())).map(ListedAhead.Ahead::lastContactOn)
                        .map(day -> DateWords.brief(day, today)).orElse("")))
                .setHeader(head());
        return grid;
    }

    /** A case says more than the file of somebody who is registered; of a file that has ended, the file says it. */
    private static Optional<ListedAhead.Ahead> caseOf(SurvivorRow row, Function<UUID, ListedAhead.Ahead> ahead) {
        return row.stage() == FileStage.REGISTERED ? Optional.ofNullable(ahead.apply(row.survivorId())) : Optional.empty();
    }

    private static String tone(Tone tone) {
        return "tone tone-" + tone.name().toLowerCase(Locale.ROOT);
    }

    private static Div head() {
        Div head = new Div();
        head.addClassNames("entry", "entry-head");
        for (String key : HEADS) {
            Span word = new Span(Labels.text("survivors.column." + key));
            word.addClassName("entry-" + key);
            head.add(word);
        }
        return head;
    }

    private static String person(SurvivorRow row, LocalDate today) {
        String sex = Labels.of(row.sex());
        return Ages.of(row.birthYear(), today).map(age -> Labels.text("survivors.person", sex, age.likely())).orElse(sex);
    }

    private static Tone toneOf(FileStage stage) {
        return switch (stage) {
            case IDENTIFIED -> Tone.WAITING;
            case REGISTERED -> Tone.DONE;
            case NOT_ENROLLED, DECEASED, ERASED -> Tone.STOPPED;
        };
    }
}
