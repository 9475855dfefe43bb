package org.amparo.ui.reintegration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.UUID;
import org.amparo.reintegration.Reintegration;
import org.amparo.reintegration.SupportView;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/** Supports that go on, and what they add up to; all else stands in the tab. */
final class ReintegrationCard extends Section {

    private static final long serialVersionUID = 1L;

    /** @param write begins a support; null when this viewer cannot */
    ReintegrationCard(UUID person, Reintegration all, LocalDate today, FileWriting write) {
        addClassName("card");
        setId("reintegration");
        Div head = new Div(new H2(Labels.text("file.reintegration")));
        head.addClassName("card-head");
        if (write != null) {
            Button begin = new Button(Labels.text("support.begin"), click -> write.open(ReintegrationForms.BEGIN, null));
            begin.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            begin.setId("support-begin");
            head.add(begin);
        }
        add(head);
        List<SupportView> open = all.supports().stream().filter(SupportView::isOpen).toList();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(Labels.text("file.reintegration.none"));
            none.addClassName("second");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("summary-list");
            open.forEach(support -> list.add(item(support, today)));
            add(list);
        }
        if (!all.isEmpty()) {
            add(ReintegrationWords.tone(all.achievement().verdict())
                    .label(Labels.text("achievement." + all.achievement().verdict())));
            Anchor more = new Anchor(Paths.file(person) + "?tab=reintegration", Labels.text("file.reintegration.more"));
            more.addClassName("device-link");
            add(more);
        }
    }

    private static ListItem item(SupportView support, LocalDate today) {
        Span what = new Span(ReintegrationWords.what(support.plan()));
        what.addClassName("row-what");
        Span check = ReintegrationWords.check(support, today);
        Div states = new Div(ReintegrationWords.state(support, today));
        states.addClassName("support-states");
        if (check != null) {
            states.add(check);
        }
        Span payer = new Span(new Bdi(ReintegrationWords.payer(support.plan())));
        payer.addClassName("second");
        return new ListItem(what, states, payer);
    }
}
