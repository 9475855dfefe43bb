package org.amparo.ui.treaty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.treaty.ReportKey;
import org.amparo.treaty.TreatyReport;
import org.amparo.treaty.TreatyReport.Narrative;
import org.amparo.treaty.TreatyReports;
import org.amparo.treaty.TreatyWords;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;

/** The words of a section: written in place, kept as a draft while they are typed, with every version that was saved. */
final class NarrativeForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 10_000;

    /** What it asks. */
    record Desk(TreatyReports reports, CurrentViewer current, People people, DraftPlaces drafts, Clock clock) {
    }

    private final transient Desk desk;

    /** @param then called after a version was saved */
    NarrativeForm(Desk desk, ReportKey key, TreatyReport.Section section, TreatyWords words, Runnable then) {
        this.desk = desk;
        addClassName("record-form");
        Narrative newest = section.narrative();
        if (!desk.current().get().may(Permission.TREATY_WRITE)) {
            add(new Paragraph(newest == null || newest.words().isEmpty() ? words.text("treaty.no-words") : newest.words()));
        } else {
            add(form(key, section, words, newest, then));
        }
        if (newest != null) {
            add(said(newest));
        }
        if (newest != null && newest.version() > 1) {
            add(earlier(key, section));
        }
    }

    private Component form(ReportKey key, TreatyReport.Section section, TreatyWords words, Narrative newest, Runnable then) {
        UUID about = UUID.nameUUIDFromBytes((key.ofWords() + " " + section.code()).getBytes(StandardCharsets.UTF_8));
        Fields fields = new Fields(desk.drafts().of("treaty-words", about));
        Div form = new Div();
        form.addClassName("form");
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        TextArea text = new TextArea(Labels.text("treaty.page.words"));
        text.setMaxLength(LONGEST);
        text.setHelperText(Labels.text("treaty.page.words.help"));
        text.setWidthFull();
        text.getElement().setAttribute("aria-label", words.section(section.code()) + ": " + Labels.text("treaty.page.words"));
        text.setValue(newest == null ? "" : newest.words());
        fields.add(section.code(), text, Written.TEXT);
        int basedOn = newest == null ? 0 : newest.version();
        SaveAction save = new SaveAction(Labels.text("treaty.page.save"), fields, id -> {
            desk.reports().write(desk.current().get(), key, section.code(), basedOn, text.getValue());
            fields.recorded();
            Notices.done(Labels.text("treaty.page.saved", basedOn + 1));
            then.run();
        }).withShortcutIn(form).onChangedMeanwhile(meanwhile -> fields.tell(Labels.text("treaty.page.meanwhile")));
        save.getElement().setAttribute("aria-label", Labels.text("treaty.page.save") + ": " + words.section(section.code()));
        Div actions = new Div(save);
        actions.addClassName("form-actions");
        form.add(text, refusal, actions);
        DraftNote.restore(fields, form);
        return form;
    }

    private Component said(Narrative one) {
        Paragraph said = new Paragraph(Labels.text("treaty.page.version", one.version(),
                DateWords.of(one.writtenAt(), desk.clock().getZone()),
                desk.people().staff(one.writtenBy()).map(People.Staff::displayName).orElse(Labels.text("treaty.page.somebody"))));
        said.addClassName("second");
        return said;
    }

    /** Read when it is opened. */
    private Component earlier(ReportKey key, TreatyReport.Section section) {
        Div versions = new Div();
        Details details = new Details(Labels.text("treaty.page.versions", section.narrative().version() - 1), versions);
        details.addOpenedChangeListener(opened -> {
            versions.removeAll();
            if (opened.isOpened()) {
                List<Narrative> all = desk.reports().versions(desk.current().get(), key, section.code());
                all.stream().skip(1).forEach(one -> versions.add(said(one), new Paragraph(one.words())));
            }
        });
        return details;
    }
}
