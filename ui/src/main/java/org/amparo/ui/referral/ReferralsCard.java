package org.amparo.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.referral.Disclosure;
import org.amparo.referral.ReferralRow;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** The referrals of a person, newest first, and who already knows what of the person. */
final class ReferralsCard extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param write begins a referral; null when this viewer cannot
     * @param today the day on which it is looked at
     */
    ReferralsCard(ReferralDesk desk, FileView file, List<ReferralRow> rows, FileWriting write, LocalDate today) {
        addClassName("card");
        setId("referrals");
        H2 title = new H2(Labels.text("file.referrals"));
        Div head = new Div(title);
        head.addClassName("card-head");
        if (write != null) {
            Button refer = new Button(Labels.text("file.referrals.do"), click -> write.open(ReferForm.WORD, null));
            refer.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            refer.setId("refer");
            head.add(refer);
        }
        add(head);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(Labels.text("file.referrals.none"));
            none.addClassName("second");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        rows.forEach(row -> list.add(item(row, today)));
        add(list);
        List<Disclosure> told = desk.referrals().disclosures(desk.viewer(), file.survivorId()).stream()
                .filter(one -> !one.on().isAfter(today)).toList();
        if (!told.isEmpty()) {
            add(known(told));
        }
    }

    private static ListItem item(ReferralRow row, LocalDate today) {
        Anchor what = new Anchor(Paths.referral(row.referralId()), Labels.of(row.service()));
        what.addClassName("card-link");
        Div where = new Div(new Bdi(row.provider() == null ? "" : row.provider()));
        Div when = new Div(ReferralWords.state(row, today), new Span(" "), new Bdi(ReferralWords.day(row)));
        when.addClassName("second");
        return new ListItem(what, where, when);
    }

    /** Kept after a consent was withdrawn, so that the person can be told who must still be asked to forget. */
    private static Details known(List<Disclosure> told) {
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-list");
        for (Disclosure one : told) {
            Div what = new Div(fields(one));
            what.addClassName("second");
            list.add(new ListItem(new Bdi(one.provider() == null ? "" : one.provider()),
                    new Span(" · "), new Bdi(DateWords.of(one.on())), what));
        }
        Details details = new Details(Labels.text("referral.known", told.size()), list);
        details.addClassName("known");
        return details;
    }

    private static String fields(Disclosure one) {
        return Stream.concat(Stream.of(Labels.of(one.service())),
                Stream.concat(one.fields().stream().map(Labels::of),
                        one.withNote() ? Stream.of(Labels.text("referral.known.note")) : Stream.of()))
                .collect(Collectors.joining(", "));
    }
}
