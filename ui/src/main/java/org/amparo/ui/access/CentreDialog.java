package org.amparo.ui.access;

import java.util.function.Consumer;

import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftNote;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Points;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.GeoPoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Asks where the middle of an area is; empty takes it back. */
final class CentreDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param draft where what is typed is kept
     * @param save takes the point; null when the field was left empty
     */
    CentreDialog(String area, DraftBinding.Place draft, GeoPoint centre, Consumer<GeoPoint> save) {
        super(Labels.text("areas.place.of", area));
        TextField point = new TextField(Labels.text("areas.point"), Points.write(centre), "");
        point.setHelperText(Labels.text("site.point.help"));
        point.setAutofocus(true);
        Fields fields = new Fields(draft);
        fields.add("centre", point, Written.TEXT);
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.setVisible(false);
        fields.summary(refusal);
        Div form = new Div(point, refusal);
        form.addClassName("form");
        DraftNote.restore(fields, form);
        add(form);
        getFooter().add(new Button(Labels.text("kit.cancel"), click -> {
            fields.draft().discard();
            close();
        }),
                new SaveAction(Labels.text("areas.place"), fields, ignored -> {
                    save.accept(Points.read(point.getValue(), "centre").orElse(null));
                    fields.recorded();
                    close();
                }));
    }
}
