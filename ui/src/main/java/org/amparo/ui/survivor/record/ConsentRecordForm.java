package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.UUID;
import org.amparo.survivor.Consent;
import org.amparo.survivor.FileView;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.ConsentPurpose;

/** Records an agreement for one purpose, after the purpose was explained in plain words. */
final class ConsentRecordForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final CodeSelect<ConsentPurpose> purpose;
    private final Paragraph explanation = new Paragraph();
    private final ConsentFields consent;
    private final SharingFields sharing;

    /** @param asked the purpose; null to choose one */
    ConsentRecordForm(Desk desk, FileView file, ConsentPurpose asked, Runnable done) {
        super(desk, file, Work.CONSENT, null, done);
        purpose = field("consent.purpose", new CodeSelect<>(Labels.text("field.purpose"), ConsentPurpose.class),
                Written.code(ConsentPurpose.class));
        purpose.setRequiredIndicatorVisible(true);
        explanation.addClassName("note");
        add(explanation);
        sharing = new SharingFields(fields, desk, desk.directory());
        add(sharing);
        purpose.addValueChangeListener(change -> explain());
        purpose.setValue(asked);
        explain();
        consent = new ConsentFields(fields, desk);
        consent.forAge(Ages.of(file.person(), desk.today()).orElse(null));
        add(consent);
        finish();
    }

    private void explain() {
        sharing.setVisible(purpose.getValue() == ConsentPurpose.SHARE_FOR_REFERRAL);
        explanation.setText(purpose.isEmpty() ? "" : Labels.text("consent.purpose." + purpose.getValue()));
    }

    @Override
    protected void send(UUID commandId) {
        ConsentPurpose agreed = required(purpose.getValue(), "consent.purpose");
        UUID guardian = file.guardian() == null ? null : file.guardian().personId();
        Consent given = consent.consents(Set.of(agreed), commandId, guardian).getFirst();
        carryOut(commandId, new SurvivorCommand.GiveConsent(survivor(), sharing.isVisible() ? sharing.in(given) : given));
    }
}
