package org.amparo.ui.servicedirectory;

import java.util.UUID;

import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderEntry;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ProviderEnd;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Takes a provider out of use. */
final class EndForm extends DraftForm {

    private static final long serialVersionUID = 1L;

    private final transient DirectoryDesk desk;
    private final UUID providerId;
    private final CodeSelect<ProviderEnd> reason = new CodeSelect<>(Labels.text("provider.end.reason"), ProviderEnd.class);
    private final TextArea note;

    EndForm(DirectoryDesk desk, ProviderEntry entry, Runnable done) {
        super("provider.end", desk.draft("provider-end", entry.providerId()), done);
        this.desk = desk;
        this.providerId = entry.providerId();
        Paragraph what = new Paragraph(Labels.text("provider.end.what"));
        what.addClassName("note");
        add(what);
        reason.setRequiredIndicatorVisible(true);
        field("reason", reason, Written.code(ProviderEnd.class));
        note = text("note", "provider.end.note");
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        desk.send(commandId, new ProviderCommand.Deactivate(providerId, reason.getValue(), typed(note)));
    }
}
