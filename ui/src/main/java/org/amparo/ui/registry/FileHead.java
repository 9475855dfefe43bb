package org.amparo.ui.registry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.amparo.registry.RegisterUpload;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.Labels;

/** Which file is being worked with, and the way back to another one. */
final class FileHead extends Div {

    private static final long serialVersionUID = 1L;

    FileHead(RegisterUpload file, Runnable other) {
        addClassName("card-head");
        H2 name = new H2();
        name.add(new Bdi(file.fileName()));
        add(name, new Button(Labels.text("import.other-file"), click -> other.run()));
    }
}
