package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Injury;
import org.amparo.survivor.ResidualLimb;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.Musculature;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.SoftTissue;
import org.amparo.vocabulary.TissueConsistency;

/** Describes the residual limb after an amputation, in the terms of ISO 8548-2. */
final class ResidualLimbForm extends RecordForm {

    private static final long serialVersionUID = 1L;

    private final ComboBox<UUID> limb;
    private final PartialDateField describedOn;
    private final CodeSelect<ResidualLimbShape> shape;
    private final CodeSelect<SoftTissue> softTissue;
    private final CodeSelect<TissueConsistency> consistency;
    private final CodeSelect<Musculature> musculature;
    private final TextArea remarks;

    ResidualLimbForm(Desk desk, FileView file, UUID injury, Runnable done) {
        super(desk, file, Work.RESIDUAL_LIMB, injury, done);
        List<Injury> amputations = InjuryForm.amputations(file);
        limb = field("residualLimb.injuryId", new ComboBox<>(Labels.text("field.limb")), Written.ID);
        limb.setManualValidation(true);
        limb.setItems(amputations.stream().map(Injury::injuryId).toList());
        limb.setItemLabelGenerator(id -> amputations.stream().filter(known -> known.injuryId().equals(id)).findFirst()
                .map(InjuryForm::words).orElse(""));
        limb.setValue(injury == null && amputations.size() == 1 ? amputations.getFirst().injuryId() : injury);
        describedOn = field("residualLimb.describedOn", new PartialDateField(Labels.text("field.describedOn"), desk.clock()).exactDay());
        describedOn.setValue(PartialDate.exact(desk.today()));
        shape = field("shape", new CodeSelect<>(Labels.text("field.shape"), ResidualLimbShape.class),
                Written.code(ResidualLimbShape.class));
        softTissue = field("softTissue", new CodeSelect<>(Labels.text("field.softTissue"), SoftTissue.class),
                Written.code(SoftTissue.class));
        consistency = field("consistency", new CodeSelect<>(Labels.text("field.consistency"), TissueConsistency.class),
                Written.code(TissueConsistency.class));
        musculature = field("musculature", new CodeSelect<>(Labels.text("field.musculature"), Musculature.class),
                Written.code(Musculature.class));
        remarks = text("residualLimb.remarks", "field.remarks");
        finish();
    }

    @Override
    protected void send(UUID commandId) {
        carryOut(commandId,
                new SurvivorCommand.DescribeResidualLimb(survivor(),
                        new ResidualLimb(required(limb.getValue(), "residualLimb.injuryId"), day(describedOn, "residualLimb.describedOn"),
                                shape.getValue(), softTissue.getValue(), consistency.getValue(), musculature.getValue(),
                                typed(remarks))));
    }
}
