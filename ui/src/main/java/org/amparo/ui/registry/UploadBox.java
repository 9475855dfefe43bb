package org.amparo.ui.registry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.function.Consumer;
import org.amparo.access.CurrentViewer;
import org.amparo.registry.RegisterUpload;
import org.amparo.registry.RegisterUploads;
import org.amparo.ui.kit.Labels;

/** Where the file is handed over; it goes straight to disk. */
final class UploadBox extends Div {

    private static final long serialVersionUID = 1L;

    UploadBox(RegisterUploads uploads, CurrentViewer current, Consumer<RegisterUpload> then) {
        addClassName("card");
        Upload upload = new Upload(event -> keep(event, uploads, current, then));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        Button choose = new Button(Labels.text("import.upload.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Labels.text("import.upload.drop")));
        upload.setI18n(words());
        add(new H2(Labels.text("import.upload.title")), new Paragraph(Labels.text("import.upload.hint")), upload);
    }

    private static void keep(UploadEvent event, RegisterUploads uploads, CurrentViewer current, Consumer<RegisterUpload> then) {
        RegisterUpload kept = uploads.keep(current.get(), event.getFileName(), event.getInputStream());
        event.getUI().access(() -> then.accept(kept));
    }

    private static UploadI18N words() {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error().setTooManyFiles(Labels.text("import.upload.one"))
                .setIncorrectFileType(Labels.text("import.upload.type")));
        return words;
    }
}
