package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Injury;
import org.amparo.survivor.ResidualLimb;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.HeelPad;
import org.amparo.vocabulary.Musculature;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.SoftTissue;
import org.amparo.vocabulary.TissueConsistency;

/** Describes the residual limb after an amputation, in the terms of ISO 8548-2, or corrects its latest description. */
final class ResidualLimbForm extends RecordForm {

    private static final long serialVersionUID = 1L;
    private static final Set<AmputationLevel> KEEPS_THE_HEEL = EnumSet.of(AmputationLevel.PARTIAL_FOOT,
            AmputationLevel.ANKLE_DISARTICULATION);

    private final transient List<Injury> amputations;
    private final boolean correcting;
    private final ComboBox<UUID> limb;
    private final PartialDateField describedOn;
    private final CodeSelect<ResidualLimbShape> shape;
    private final CodeSelect<SoftTissue> softTissue;
    private final CodeSelect<TissueConsistency> consistency;
    private final CodeSelect<Musculature> musculature;
    private final CodeSelect<HeelPad> heelPad;
    private final TextArea prominences;
    private final LimbMeasureFields measures;
    private final TextArea remarks;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;
    private TextArea reason;

    /** @param was the description to correct; null to describe a limb, for the first time or anew */
    ResidualLimbForm(Desk desk, FileView file, UUID injury, ResidualLimb was, Runnable done) {
        super(desk, file, was == null ? Work.RESIDUAL_LIMB : Work.CORRECT_RESIDUAL_LIMB, injury, done);
        amputations = InjuryForm.amputations(file);
        correcting = was != null;
        meanwhile = new Conflicts(desk, file, fields, conflicts, this::refill);
        add(conflicts);
        limb = field("residualLimb.injuryId", new ComboBox<>(Labels.text("field.limb")), Written.ID);
        limb.setManualValidation(true);
        limb.setItems(amputations.stream().map(Injury::injuryId).toList());
        limb.setItemLabelGenerator(id -> amputation(id).map(InjuryForm::words).orElse(""));
        limb.setValue(injury == null && amputations.size() == 1 ? amputations.getFirst().injuryId() : injury);
        limb.setReadOnly(correcting);
        describedOn = field("residualLimb.describedOn", new PartialDateField(Labels.text("field.describedOn"), desk.clock()).exactDay());
        describedOn.setValue(PartialDate.exact(desk.today()));
        shape = field("residualLimb.shape", new CodeSelect<>(Labels.text("field.shape"), ResidualLimbShape.class),
                Written.code(ResidualLimbShape.class));
        softTissue = field("residualLimb.softTissue", new CodeSelect<>(Labels.text("field.softTissue"), SoftTissue.class),
                Written.code(SoftTissue.class));
        consistency = field("residualLimb.consistency", new CodeSelect<>(Labels.text("field.consistency"), TissueConsistency.class),
                Written.code(TissueConsistency.class));
        musculature = field("residualLimb.musculature", new CodeSelect<>(Labels.text("field.musculature"), Musculature.class),
                Written.code(Musculature.class));
        heelPad = field("residualLimb.heelPad", new CodeSelect<>(Labels.text("field.heelPad"), HeelPad.class), Written.code(HeelPad.class));
        prominences = text("residualLimb.prominences", "field.prominences");
        measures = new LimbMeasureFields(fields);
        add(measures);
        remarks = text("residualLimb.remarks", "field.remarks");
        if (correcting) {
            fill(was);
            reason = reason();
        }
        limb.addValueChangeListener(change -> arrange());
        arrange();
        finish();
    }

    private Optional<Injury> amputation(UUID id) {
        return amputations.stream().filter(known -> known.injuryId().equals(id)).findFirst();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    private void refill(FileView now) {
        Optional.ofNullable(now.residualLimbs().get(limb.getValue())).ifPresent(this::fill);
        reason.clear();
    }

    private void fill(ResidualLimb was) {
        describedOn.setValue(PartialDate.exact(was.describedOn()));
        shape.setValue(was.shape());
        softTissue.setValue(was.softTissue());
        consistency.setValue(was.consistency());
        musculature.setValue(was.musculature());
        heelPad.setValue(was.heelPad());
        prominences.setValue(text(was.prominences()));
        measures.fill(Personal.value(was.measures()).orElse(List.of()));
        remarks.setValue(text(was.remarks()));
    }

    /** What is asked fits the level of the amputation: no heel pad above the ankle, no knee joint above the knee. */
    private void arrange() {
        AmputationLevel level = amputation(limb.getValue()).map(Injury::level).orElse(null);
        heelPad.setVisible(level != null && KEEPS_THE_HEEL.contains(level));
        measures.setVisible(level != null);
        measures.arrange(level);
    }

    @Override
    protected void send(UUID commandId) {
        ResidualLimb described = new ResidualLimb(required(limb.getValue(), "residualLimb.injuryId"),
                day(describedOn, "residualLimb.describedOn"), shape.getValue(), softTissue.getValue(), consistency.getValue(),
                musculature.getValue(), typed(remarks), heelPad.isVisible() ? heelPad.getValue() : null, typed(prominences),
                measures.measures());
        carryOut(commandId, correcting
                ? new SurvivorCommand.CorrectResidualLimb(survivor(), described, meanwhile.basedOn(), typed(reason))
                : new SurvivorCommand.DescribeResidualLimb(survivor(), described));
    }
}
