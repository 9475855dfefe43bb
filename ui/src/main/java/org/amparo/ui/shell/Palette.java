package org.amparo.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.NameSearchWait;

/** Ctrl+K: go to a screen, a person or an action by typing. Arrows and Enter run in the browser (shell.js), only the choice comes here. */
final class Palette extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MS = 250;
    private static final int SHORTEST_NAME = 2;

    /**
     * Something that can be chosen.
     *
     * @param kind what sort of thing it is, for the end of the line
     */
    record Choice(String word, String kind, Runnable action) {
    }

    /** Finds people by name; gives nothing to those who may not list files. */
    @FunctionalInterface
    interface PersonSearch {
        List<Choice> like(String words);
    }

    private final transient List<Choice> places;
    private final transient PersonSearch people;
    private final Div choices = new Div();
    private final Div wait = new Div();

    Palette(List<Choice> places, PersonSearch people) {
        this.places = places;
        this.people = people;
        setHeaderTitle(Labels.text("palette.title"));
        TextField field = new TextField();
        field.setWidthFull();
        field.setAriaLabel(Labels.text("palette.label"));
        field.setPlaceholder(Labels.text("palette.hint"));
        field.setAutofocus(true);
        field.getElement().setAttribute("autocomplete", "off");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MS);
        field.addValueChangeListener(change -> list(change.getValue()));
        choices.addClassName("palette-choices");
        choices.getElement().setAttribute("role", "listbox").setAttribute("aria-label", Labels.text("palette.choices"));
        Div body = new Div(field, choices, wait);
        body.addClassName("palette");
        add(body);
        list("");
        body.getElement().executeJs("window.amparoPalette && window.amparoPalette(this)");
    }

    private void list(String typed) {
        wait.removeAll();
        String folded = fold(typed);
        List<Choice> found = places.stream().filter(choice -> fold(choice.word()).contains(folded)).toList();
        show(found);
        choices.getElement().setAttribute("data-for", typed);
        if (typed.strip().length() >= SHORTEST_NAME) {
            NameSearchWait.search(wait, () -> add(found, people.like(typed.strip())));
        }
    }

    private void show(List<Choice> found) {
        choices.removeAll();
        found.forEach(choice -> choices.add(line(choice)));
        if (found.isEmpty()) {
            choices.add(new Div(Labels.text("palette.nothing")));
        }
    }

    /** Puts people under what was found before, which stays as it is: somebody may be choosing it. */
    private void add(List<Choice> found, List<Choice> named) {
        if (!named.isEmpty() && found.isEmpty()) {
            choices.removeAll();
        }
        named.forEach(choice -> choices.add(line(choice)));
    }

    private Div line(Choice choice) {
        Span kind = new Span(choice.kind());
        kind.addClassName("second");
        Div line = new Div(new Bdi(choice.word()), kind);
        line.addClassName("palette-choice");
        line.getElement().setAttribute("role", "option");
        line.addClickListener(click -> {
            close();
            choice.action().run();
        });
        return line;
    }

    /** Lower case and without accents, so that "joao" finds João. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }

    static Choice goTo(String word, String kind, String path) {
        return new Choice(word, kind, () -> UI.getCurrent().navigate(path));
    }
}
