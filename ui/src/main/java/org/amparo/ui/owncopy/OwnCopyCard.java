package org.amparo.ui.owncopy;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.amparo.access.NotAllowed;
import org.amparo.owncopy.CopyLanguage;
import org.amparo.owncopy.OwnCopyQueries;
import org.amparo.owncopy.OwnCopyQueries.OwnCopy;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileDesk;
import org.amparo.ui.kit.Labels;

/** One button that makes the person's own copy, in their language where a copy can be made in it; another can be chosen beside it. */
final class OwnCopyCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FileDesk desk;
    private final transient OwnCopyQueries copies;
    private final UUID survivorId;
    private final ComboBox<CopyLanguage> language = new ComboBox<>(Labels.text("own-copy.language"));

    OwnCopyCard(FileDesk desk, OwnCopyQueries copies, FileView file) {
        this.desk = desk;
        this.copies = copies;
        this.survivorId = file.survivorId();
        addClassName("card");
        setId("own-copy");
        Paragraph what = new Paragraph(Labels.text("own-copy.what"));
        what.addClassName("second");
        language.setItems(CopyLanguage.values());
        language.setItemLabelGenerator(one -> one.locale().getDisplayLanguage(Labels.locale()));
        language.setAllowCustomValue(false);
        String own = file.person() == null ? null : file.person().preferredLanguage();
        language.setValue(CopyLanguage.of(own).orElse(CopyLanguage.EN));
        if (own != null && CopyLanguage.of(own).isEmpty()) {
            language.setHelperText(Labels.text("own-copy.other-language"));
        }
        Anchor make = new Anchor(DownloadHandler.fromInputStream(asked -> made()), AttachmentType.DOWNLOAD, Labels.text("own-copy.make"));
        make.addClassName("action-link");
        Div row = new Div(language, make);
        row.addClassName("own-copy-row");
        add(new H2(Labels.text("own-copy.title")), what, row);
    }

    /** Asked again at the moment of making: what somebody might do when the page was opened says nothing now. */
    private DownloadResponse made() {
        try {
            OwnCopy copy = copies.make(desk.viewer(), survivorId, language.getValue() == null ? CopyLanguage.EN : language.getValue());
            return new DownloadResponse(new ByteArrayInputStream(copy.pdf()), copy.fileName(), "application/pdf", copy.pdf().length);
        } catch (NotAllowed | RuleBroken refused) {
            return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
        }
    }
}
