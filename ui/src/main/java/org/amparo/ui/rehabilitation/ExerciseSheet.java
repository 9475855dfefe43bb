package org.amparo.ui.rehabilitation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.amparo.access.Needs;
import org.amparo.access.Permission;
import org.amparo.rehabilitation.HomeExercise;
import org.amparo.rehabilitation.RehabView;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.EmptyState;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.PageHead;
import org.amparo.ui.shell.Paths;

/** The home programme in large print and plain steps, to print and take home; the frame and the buttons are not printed. */
@Route(Paths.EXERCISES)
@PermitAll
@Needs(Permission.REHAB_READ)
class ExerciseSheet extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RehabDesk desk;
    private final transient ExerciseTexts texts;

    ExerciseSheet(RehabDesk desk, ExerciseTexts texts) {
        this.desk = desk;
        this.texts = texts;
        addClassNames("page", "page-narrow", "exercise-sheet");
    }

    @Override
    public String getPageTitle() {
        return Labels.text("app.title", Labels.text("rehab.sheet.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(desk.episodes().episode(desk.viewer(), id(event)));
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("episodeId").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private void show(RehabView view) {
        Button print = new Button(Labels.text("rehab.sheet.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor back = new Anchor(Paths.file(view.row().survivorId()) + "?tab=rehabilitation", Labels.text("rehab.sheet.back"));
        add(new PageHead(Labels.text("rehab.sheet.title"), print, back));
        if (view.exercises().isEmpty()) {
            add(new EmptyState("file", Labels.text("rehab.sheet.none.title"), Labels.text("rehab.sheet.none.text")));
            return;
        }
        Paragraph whom = new Paragraph(Names.of(view.row().fullName(), view.row().nameWithheld()), new Span(" · "),
                new Span(DateWords.of(view.exercisesOn())));
        add(whom, new Paragraph(Labels.text("rehab.sheet.stop")));
        String words = RehabWords.said(view.exerciseWords());
        if (!words.isEmpty()) {
            Paragraph own = new Paragraph(words);
            own.addClassName("strong");
            add(own);
        }
        view.exercises().forEach(one -> add(exercise(one)));
        if (view.row().isOpen() && view.row().nextOn() != null) {
            add(new Paragraph(Labels.text("rehab.sheet.next", DateWords.of(view.row().nextOn()))));
        }
    }

    private Div exercise(HomeExercise one) {
        OrderedList steps = new OrderedList();
        texts.steps(one.exercise()).forEach(step -> steps.add(new ListItem(step)));
        Paragraph often = new Paragraph(Labels.text("rehab.sheet.often", one.repetitions(), one.timesPerDay()));
        often.addClassName("exercise-often");
        Div box = new Div(new H2(RehabWords.exercise(one.exercise())), often, steps);
        box.addClassNames("card", "exercise");
        return box;
    }
}
