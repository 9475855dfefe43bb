package org.amparo.ui.reintegration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.reintegration.Reintegration;
import org.amparo.reintegration.SupportView;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.SupportKind;

/** A person's reintegration in place of the timeline: what it adds up to, each support with what was found, and each review. */
final class ReintegrationTab extends Section {

    private static final long serialVersionUID = 1L;
    /** Work of outcome measures, among which the Participation Scale is. */
    private static final String MEASURE = "measure";

    private final transient FileWriting write;
    private final LocalDate today;

    /** @param write begins work; what cannot be begun now has no button */
    ReintegrationTab(Reintegration all, LocalDate today, FileWriting write) {
        this.write = write;
        this.today = today;
        addClassName("reintegration");
        add(new AchievementCard(all.achievement()));
        add(actions(button(ReintegrationForms.BEGIN, null, "support.begin"), button(ReintegrationForms.REVIEW, null, "review.add"),
                button(MEASURE, null, "review.measure")));
        all.supports().forEach(support -> add(support(support)));
        if (!all.reviews().isEmpty()) {
            add(reviews(all.reviews()));
        }
    }

    private Component support(SupportView support) {
        Section section = new Section(new H3(ReintegrationWords.what(support.plan())));
        section.addClassName("support");
        Div states = new Div(ReintegrationWords.state(support, today));
        states.addClassName("support-states");
        Span check = ReintegrationWords.check(support, today);
        if (check != null) {
            states.add(check);
        }
        Div begun = new Div(Labels.text("support.begun-on", DateWords.of(support.plan().on())));
        begun.addClassName("second");
        section.add(states, begun, payer(support));
        words(section, support.plan().purpose());
        if (!support.payments().isEmpty()) {
            section.add(new H4(Labels.text("support.payments")), payments(support));
        }
        if (!support.outcomes().isEmpty()) {
            section.add(new H4(Labels.text("support.outcomes")), outcomes(support));
        }
        if (support.isOpen()) {
            section.add(actions(button(ReintegrationForms.OUTCOME, support.supportId(), "support.record"),
                    support.plan().kind() == SupportKind.GRANT
                            ? button(ReintegrationForms.PAID, support.supportId(), "support.pay")
                            : null,
                    button(ReintegrationForms.END, support.supportId(), "support.end")));
        }
        return section;
    }

    private Div payer(SupportView support) {
        Div payer = new Div(new Bdi(ReintegrationWords.payer(support.plan())));
        payer.addClassName("second");
        Button correct = button(ReintegrationForms.PAYER_CORRECTED, support.supportId(), "support.correct-payer");
        if (correct != null) {
            correct.setAriaLabel(Labels.text("support.correct-payer-of", ReintegrationWords.what(support.plan())));
            payer.add(new Span(" "), correct);
        }
        return payer;
    }

    private Component payments(SupportView support) {
        OrderedList list = list();
        for (SupportView.Paid paid : support.payments()) {
            String amount = ReintegrationWords.money(paid.disbursement().amount(), paid.disbursement().currency());
            ListItem item = entry(DateWords.of(paid.disbursement().on()),
                    Labels.text(paid.disbursement().loan() ? "support.paid.loan" : "support.paid.gift", amount, paid.line()),
                    paid.disbursement().purpose(), paid.corrected());
            correct(item, ReintegrationForms.PAID_CORRECTED, paid.disbursement().disbursementId(), amount);
            list.add(item);
        }
        return list;
    }

    private Component outcomes(SupportView support) {
        OrderedList list = list();
        for (SupportView.Found found : support.outcomes()) {
            String words = ReintegrationWords.outcome(found.outcome());
            ListItem item = entry(DateWords.of(found.outcome().on()), words, found.outcome().remark(), found.corrected());
            correct(item, ReintegrationForms.OUTCOME_CORRECTED, found.outcome().outcomeId(), words);
            list.add(item);
        }
        return list;
    }

    private Component reviews(List<Reintegration.Said> reviews) {
        Section section = new Section(new H3(Labels.text("review.title")));
        section.addClassName("support");
        OrderedList list = list();
        for (Reintegration.Said said : reviews.reversed()) {
            String words = ReintegrationWords.review(said.review());
            ListItem item = entry(DateWords.of(said.review().on()) + " · " + Labels.of(said.review().occasion()), words,
                    said.review().remark(), said.corrected());
            correct(item, ReintegrationForms.REVIEW_CORRECTED, said.reviewId(), words);
            list.add(item);
        }
        section.add(list);
        return section;
    }

    private static OrderedList list() {
        OrderedList list = new OrderedList();
        list.addClassName("summary-list");
        return list;
    }

    private static ListItem entry(String day, String words, Personal<String> text, boolean corrected) {
        Bdi when = new Bdi(day);
        when.addClassName("second");
        Span what = new Span(words);
        what.addClassName("row-what");
        ListItem item = new ListItem(when, what);
        words(item, text);
        if (corrected) {
            Span put = new Span(Labels.text("support.corrected"));
            put.addClassName("second");
            item.add(put);
        }
        return item;
    }

    private static void words(com.vaadin.flow.component.HasComponents place, Personal<String> text) {
        if (text != null) {
            Paragraph told = new Paragraph(Personal.value(text).orElseGet(() -> Labels.text("voice.erased")));
            told.addClassName("told");
            told.getElement().setAttribute("dir", "auto");
            place.add(told);
        }
    }

    private void correct(ListItem item, String work, UUID about, String what) {
        Button button = button(work, about, "support.correct");
        if (button != null) {
            button.setAriaLabel(Labels.text("support.correct-of", what));
            item.add(button);
        }
    }

    /** Null when this cannot be begun now. */
    private Button button(String work, UUID about, String key) {
        if (write == null || !write.isOpenTo(work)) {
            return null;
        }
        Button button = new Button(Labels.text(key), click -> write.open(work, about == null ? null : about.toString()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        for (Button button : buttons) {
            if (button != null) {
                actions.add(button);
            }
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }
}
