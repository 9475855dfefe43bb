package org.amparo.ui.release;

import java.util.Optional;

import org.amparo.access.People;
import org.amparo.donor.PublishedRelease.Section;
import org.amparo.donor.ReleaseCommand;
import org.amparo.donor.ReleaseQueries.ReleaseReview;
import org.amparo.donor.ReleaseQueries.Told;
import org.amparo.donor.portal.ReleaseWords;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** A section of the words of a release: read, or written in place and kept as a draft while it is typed. */
final class NarrativePart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 5_000;

    /** @param then called after it was saved */
    NarrativePart(ReleaseDesk desk, ReleaseReview review, Section section, boolean writes, ReleaseWords words, Runnable then) {
        addClassName("record-form");
        Optional<Told> told = review.narrative().stream().filter(each -> each.section() == section).findFirst();
        if (writes) {
            add(form(desk, review, section, told.map(Told::text).orElse(""), words, then));
        } else {
            Div text = new Div();
            told.ifPresent(each -> text.getElement().setAttribute("lang", each.language()).setAttribute("dir", "auto"));
            told.ifPresent(each -> each.text().lines().forEach(line -> text.add(new Paragraph(line))));
            add(new H3(words.section(section)), text);
        }
        told.ifPresent(each -> {
            Paragraph who = new Paragraph(Labels.text("releases.words.by",
                    desk.people().staff(each.by()).map(People.Staff::displayName).orElse(Labels.text("releases.somebody")),
                    DateWords.of(each.at(), desk.clock().getZone())));
            who.addClassName("second");
            add(who);
        });
    }

    private static Div form(ReleaseDesk desk, ReleaseReview review, Section section, String now, ReleaseWords words, Runnable then) {
        Fields fields = new Fields(desk.drafts().of("donor-release-words " + section + " " + review.row().releaseId(), null));
        Div refusal = new Div();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.summary(refusal);
        TextArea text = new TextArea(words.section(section));
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setMinRows(2);
        text.setValue(now);
        fields.add("text", text, Written.TEXT);
        Div form = new Div();
        form.addClassName("form");
        SaveAction save = new SaveAction(Labels.text("releases.words.save"), fields, id -> {
            desk.commands().send(desk.viewer(), id, new ReleaseCommand.Write(review.row().releaseId(), section,
                    Labels.locale().getLanguage(), text.getValue()));
            fields.recorded();
            Notices.done(Labels.text("releases.words.done"));
            then.run();
        }).withShortcutIn(form);
        save.getElement().setAttribute("aria-label", Labels.text("releases.words.save") + ": " + words.section(section));
        Div actions = new Div(save);
        actions.addClassName("form-actions");
        form.add(text, refusal, actions);
        DraftNote.restore(fields, form);
        return form;
    }
}
