package org.amparo.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.access.CurrentViewer;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;

/** Answers the keys that the script passes on from the browser: Ctrl+K opens the palette, {@code ?} the legend. */
@SpringComponent
class FrameKeys {

    private static final int PEOPLE = 7;
    private static final String WORKING = "event.detail";
    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}");
    private static final Pattern FILE = Pattern.compile("survivors/[0-9a-f]{8}-[0-9a-f-]{27}");

    private final CurrentViewer current;
    private final SurvivorQueries files;

    FrameKeys(CurrentViewer current, SurvivorQueries files) {
        this.current = current;
        this.files = files;
    }

    void listenOn(HasElement frame) {
        frame.getElement().addEventListener("amparo-palette", pressed -> new Palette(places(current.get()), this::people).open());
        frame.getElement().addEventListener("amparo-legend", pressed -> legend(pressed.getEventData().get(WORKING).asString()))
                .addEventData(WORKING);
    }

    /** Names that the script calls keys by are looked up in the message files, so that nothing else reaches the screen. */
    private static void legend(String working) {
        new KeyLegend(Arrays.stream(working.split(" ")).filter(KEY.asMatchPredicate()).toList()).open();
    }

    private static List<Palette.Choice> places(Viewer viewer) {
        List<Palette.Choice> choices = new ArrayList<>();
        Menu.of(viewer).forEach(place -> choices.add(Palette.goTo(Labels.text(place.key()), Labels.text("palette.screen"), place.path())));
        if (viewer.may(Permission.FILE_REGISTER)) {
            choices.add(Palette.goTo(Labels.text("palette.new-file"), Labels.text("palette.action"), Paths.NEW_FILE));
        }
        choices.addAll(onOpenFile(viewer));
        if (viewer.may(Permission.TASK_WORK)) {
            choices.add(new Palette.Choice(Labels.text("palette.new-task"), Labels.text("palette.action"),
                    () -> UI.getCurrent().navigate(Paths.TASKS, QueryParameters.of("do", "new"))));
        }
        choices.add(new Palette.Choice(Labels.text("keys.title"), Labels.text("palette.action"),
                () -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.amparoKeys.show(), 300)")));
        return choices;
    }

    /** What can be done in the file on the screen; the file itself says what is not possible there. */
    private static List<Palette.Choice> onOpenFile(Viewer viewer) {
        String here = UI.getCurrent().getActiveViewLocation().getPath();
        if (!FILE.matcher(here).matches()) {
            return List.of();
        }
        List<Palette.Choice> choices = new ArrayList<>(List.of(inFile(here, "palette.note", QueryParameters.of("do", "note")),
                inFile(here, "palette.record", QueryParameters.of("do", "choose")),
                inFile(here, "palette.handover", QueryParameters.of("tab", "handover"))));
        if (viewer.may(Permission.TASK_WORK)) {
            choices.add(inFile(here, "palette.task", QueryParameters.of("do", "task")));
        }
        return choices;
    }

    private static Palette.Choice inFile(String file, String key, QueryParameters what) {
        return new Palette.Choice(Labels.text(key), Labels.text("palette.action"), () -> UI.getCurrent().navigate(file, what));
    }

    private List<Palette.Choice> people(String words) {
        Viewer viewer = current.get();
        if (!viewer.may(Permission.FILE_LIST)) {
            return List.of();
        }
        List<Palette.Choice> found = new ArrayList<>(files.search(viewer, words, PEOPLE).stream()
                .map(row -> new Palette.Choice(Names.text(row.fullName(), row.nameWithheld()),
                        Labels.text("palette.file", row.fileNumber()), () -> UI.getCurrent().navigate(Paths.file(row.survivorId()))))
                .toList());
        if (found.size() == PEOPLE) {
            found.add(new Palette.Choice(Labels.text("palette.more-people"), Labels.text("palette.screen"),
                    () -> UI.getCurrent().navigate(Paths.SURVIVORS, QueryParameters.of("find", SearchWords.keep(words)))));
        }
        return found;
    }
}
