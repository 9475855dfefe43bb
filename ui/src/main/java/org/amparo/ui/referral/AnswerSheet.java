package org.amparo.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.amparo.referral.AnswerLinks.Issued;
import org.amparo.referral.ReferralRow;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.shell.Paths;

/**
 * The page that the person takes to a provider outside, or that is sent there: a QR code and a code to type, and no word about the person.
 * It can be shown once; whoever leaves the screen makes a new one.
 */
final class AnswerSheet extends Section {

    private static final long serialVersionUID = 1L;

    AnswerSheet(ReferralRow row, Issued issued) {
        addClassNames("card", "answer-sheet");
        setId("answer-sheet");
        Span code = new Span(issued.code());
        code.addClassName("answer-code");
        code.setId("answer-code");
        Div qr = new Div();
        qr.addClassName("qr-box");
        qr.getElement().appendChild(QrCode.of(link(issued.secret()), Labels.text("sheet.qr")));
        Paragraph until = new Paragraph(Labels.text("sheet.until", DateWords.of(issued.validUntil())));
        boolean asked = row.state().awaitsAnswer();
        OrderedList how = new OrderedList(new ListItem(Labels.text("sheet.how.scan")),
                new ListItem(new Span(Labels.text("sheet.how.or")), new Span(" "), new Bdi(address())),
                new ListItem(Labels.text(asked ? "sheet.how.answer" : "sheet.how.move")));
        Button print = new Button(Labels.text("sheet.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(print);
        actions.addClassNames("row-actions", "not-printed");
        add(new H2(Labels.text(asked ? "sheet.title" : "sheet.title.appointment")),
                new Paragraph(new Span(Labels.text("sheet.to") + " "), new Bdi(row.provider() == null ? "" : row.provider())),
                new Paragraph(Labels.text("sheet.service", Labels.of(row.service()), Labels.of(row.urgency()))), qr,
                new Paragraph(new Span(Labels.text("sheet.code") + " "), code), until, how, actions);
        getElement().executeJs("this.scrollIntoView({block: 'start'})");
    }

    /** The secret stands behind the #, which no browser sends to a server. */
    private static String link(String secret) {
        return address() + "#" + secret;
    }

    private static String address() {
        HttpServletRequest request = VaadinServletRequest.getCurrent() == null
                ? null
                : VaadinServletRequest.getCurrent().getHttpServletRequest();
        if (request == null) {
            return "/" + Paths.ANSWER;
        }
        boolean usual = request.getServerPort() == 80 || request.getServerPort() == 443;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort())
                + request.getContextPath() + "/" + Paths.ANSWER;
    }
}
