package org.amparo.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import org.amparo.ui.kit.Labels;

/** Shows a one-time password, this once. It stands nowhere else and cannot be had back. */
final class OneTimePasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OneTimePasswordDialog(String userName, String oneTimePassword, Runnable closed) {
        super(Labels.text("one-time.title"));
        Code password = new Code(oneTimePassword);
        password.addClassName("one-time");
        add(new Paragraph(Labels.text("one-time.text", userName)), password);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Button done = new Button(Labels.text("one-time.done"), click -> {
            close();
            closed.run();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setAutofocus(true);
        getFooter().add(done);
    }
}
