package org.amparo.ui.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.QueryParameters;
import org.amparo.ui.kit.Icon;
import org.amparo.ui.kit.Labels;

/** Search for a person from every page; the key {@code /} goes there, Enter shows the list. */
final class SearchField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    SearchField() {
        addClassName("search");
        setPlaceholder(Labels.text("search.hint"));
        setAriaLabel(Labels.text("search.label"));
        setMaxLength(LONGEST);
        setPrefixComponent(new Icon("search"));
        Span key = new Span("/");
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        setSuffixComponent(key);
        getElement().setAttribute("autocomplete", "off");
        getElement().addEventListener("keydown", this::search).setFilter("event.key === 'Enter'").addEventData("element.value");
    }

    private void search(DomEvent pressed) {
        String words = pressed.getEventData().path("element.value").asString("").strip();
        if (!words.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(Paths.SURVIVORS, QueryParameters.of("find", SearchWords.keep(words))));
        }
    }
}
