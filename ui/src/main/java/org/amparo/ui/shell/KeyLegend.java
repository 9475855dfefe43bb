package org.amparo.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.amparo.ui.kit.Labels;

/** The keys that work on the present screen, opened by {@code ?}. Which those are says the script that carries them out (shell.js). */
final class KeyLegend extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param working names of the keys, as the script calls them */
    KeyLegend(List<String> working) {
        setHeaderTitle(Labels.text("keys.title"));
        DescriptionList keys = new DescriptionList();
        keys.addClassName("legend");
        for (String name : working) {
            Span key = new Span(Labels.text("keys." + name + ".key"));
            key.addClassName("key");
            keys.add(new DescriptionList.Term(key), new DescriptionList.Description(Labels.text("keys." + name)));
        }
        add(keys);
        Button close = new Button(Labels.text("kit.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
