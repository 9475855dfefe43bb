package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.FileView.ConsentState;
import org.amparo.survivor.FileView.ConsentStatus;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;

/** Records that the person takes an agreement back. No reason is asked for; it takes effect at once. */
final class WithdrawalForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final ComboBox<UUID> consent;
    private final PartialDateField withdrawnOn;

    /** @param chosen the agreement; null to choose one */
    WithdrawalForm(Desk desk, FileView file, UUID chosen, Runnable done) {
        super(desk, file, Work.WITHDRAWAL, chosen, done);
        List<ConsentState> given = file.consents().stream()
                .filter(state -> state.status() == ConsentStatus.GIVEN || state.status() == ConsentStatus.AWAITS_APPROVAL).toList();
        add(new Paragraph(Labels.text("record.withdrawal.what")));
        consent = field("consentId", new ComboBox<>(Labels.text("field.consent")), Written.ID);
        consent.setRequiredIndicatorVisible(true);
        consent.setManualValidation(true);
        consent.setItems(given.stream().map(ConsentState::consentId).toList());
        consent.setItemLabelGenerator(id -> given.stream().filter(state -> state.consentId().equals(id)).findFirst()
                .map(state -> Labels.text("consent.since", Labels.of(state.purpose()), DateWords.of(state.since()))).orElse(""));
        consent.setValue(chosen);
        withdrawnOn = field("withdrawnOn", new PartialDateField(Labels.text("field.withdrawnOn"), desk.clock()).exactDay());
        withdrawnOn.setValue(PartialDate.exact(desk.today()));
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId,
                new SurvivorCommand.WithdrawConsent(survivor(), required(consent.getValue(), "consentId"),
                        day(withdrawnOn, "withdrawnOn")));
    }
}
