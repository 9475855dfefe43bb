package org.amparo.ui.survivor.newfile;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.People.Area;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.SurvivorRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.NameSearchWait;
import org.amparo.ui.kit.Names;
import org.amparo.ui.kit.Written;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.survivor.record.Ages;
import org.amparo.ui.survivor.record.Desk;

/** First step: look for the person, so that nobody has two files. The typed words go on to the name. */
final class SearchStep extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient Desk desk;
    private final transient Consumer<UUID> samePerson;
    private final TextField words = new TextField(Labels.text("new.search.words"));
    private final Paragraph count = new Paragraph();
    private final UnorderedList found = new UnorderedList();
    private final Button none = new Button();
    private final Div wait = new Div();

    SearchStep(Fields fields, Desk desk, Consumer<UUID> samePerson, Runnable noneOfThese) {
        this.desk = desk;
        this.samePerson = samePerson;
        addClassName("form");
        words.setHelperText(Labels.text("new.search.help"));
        words.addClassName("wide");
        words.setAutofocus(true);
        fields.add("search.words", words, Written.TEXT);
        Button search = new Button(Labels.text("new.search.do"), click -> look(words.getValue()));
        search.addClickShortcut(Key.ENTER).listenOn(words);
        Div row = new Div(words, search);
        row.addClassName("search-row");
        count.getElement().setAttribute("role", "status");
        wait.addClassName("wait-place");
        found.addClassName("rows");
        found.setVisible(false);
        none.addClickListener(click -> noneOfThese.run());
        none.setVisible(false);
        add(new H2(Labels.text("new.search.title")), new Paragraph(Labels.text("new.search.why")), row, wait, count, found, none);
    }

    String words() {
        return words.getValue();
    }

    /** Searches for these words and shows who may be meant. */
    void look(String typed) {
        String sought = typed.strip();
        if (!sought.equals(words.getValue())) {
            words.setValue(sought);
        }
        if (sought.isEmpty()) {
            words.setErrorMessage(Labels.text("new.search.empty"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        wait.removeAll();
        found.setVisible(false);
        count.setText("");
        none.setVisible(false);
        NameSearchWait.search(wait, () -> show(desk.survivors().search(desk.viewer(), sought, SHOWN)));
    }

    private void show(List<SurvivorRow> rows) {
        found.removeAll();
        rows.forEach(row -> found.add(row(row)));
        found.setVisible(!rows.isEmpty());
        count.setText(rows.isEmpty() ? Labels.text("new.search.nobody") : Labels.text("new.search.found", rows.size()));
        none.setText(Labels.text(rows.isEmpty() ? "new.search.continue" : "new.search.none"));
        none.addThemeVariants(ButtonVariant.PRIMARY);
        none.setVisible(true);
    }

    private ListItem row(SurvivorRow row) {
        Div who = new Div(Names.of(row.fullName(), row.nameWithheld()));
        who.addClassName("row-what");
        Div about = new Div(new Bdi(about(row)));
        about.addClassName("row-who");
        boolean identified = row.stage() == FileStage.IDENTIFIED;
        Button same = new Button(Labels.text(identified ? "new.search.register" : "new.search.same"), click -> choose(row));
        same.setAriaLabel(Labels.text("new.search.of", same.getText(), row.fileNumber()));
        Anchor open = new Anchor(Paths.file(row.survivorId()), Labels.text("new.search.open"), AnchorTarget.BLANK);
        open.setAriaLabel(Labels.text("new.search.of", open.getText(), row.fileNumber()));
        Div actions = new Div(same, open);
        actions.addClassName("row-actions");
        ListItem item = new ListItem(new Span(Labels.text("file.title", row.fileNumber())), new Div(who, about), new Span(), actions);
        item.addClassName("row");
        return item;
    }

    private void choose(SurvivorRow row) {
        if (row.stage() == FileStage.IDENTIFIED) {
            getUI().ifPresent(ui -> ui.getPage().setLocation(Paths.NEW_FILE + "?of=" + row.survivorId()));
        } else {
            samePerson.accept(row.survivorId());
        }
    }

    private String about(SurvivorRow row) {
        List<String> words = new ArrayList<>(List.of(Labels.of(row.sex())));
        Ages.of(row.birthYear(), desk.today()).ifPresent(age -> words.add(Labels.text("new.search.age", String.valueOf(age.likely()))));
        desk.people().areas().stream().filter(area -> area.code().equals(row.adm1())).map(Area::name).findFirst().ifPresent(words::add);
        words.add(Labels.of(row.stage()));
        return String.join(" · ", words);
    }
}
