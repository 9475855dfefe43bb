package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FileView;
import org.amparo.survivor.Injury;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.BodyMap;
import org.amparo.ui.kit.BodyPart;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LimbSite;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.SaveAction;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.Side;

/** Records an injury, or corrects one recorded before. For an amputation it asks side and level; the figure fills them by a click. */
final class InjuryForm extends RecordForm {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PAIN = 10;

    private final UUID injuryId;
    private final boolean correcting;
    private final CodeSelect<InjuryKind> kind;
    private final CodeSelect<Side> side;
    private final LimbSite site;
    private final PartialDateField date;
    private final AnswerField treated;
    private final IntegerField pain;
    private final TextArea detail;
    private final Div conflicts = new Div();
    private final transient Conflicts meanwhile;
    private TextArea reason;

    /** @param was the injury to correct; null to record a new one */
    InjuryForm(Desk desk, FileView file, Injury was, Runnable done) {
        super(desk, file, was == null ? Work.INJURY : Work.CORRECT_INJURY, was == null ? null : was.injuryId(), done);
        injuryId = was == null ? UUID.randomUUID() : was.injuryId();
        correcting = was != null;
        meanwhile = new Conflicts(desk, file, fields, conflicts, this::refill);
        add(conflicts);
        kind = field("injury.kind", new CodeSelect<>(Labels.text("field.kind"), InjuryKind.class), Written.code(InjuryKind.class));
        kind.setRequiredIndicatorVisible(true);
        add(new BodyMap(Map.of(), this::chosen));
        site = new LimbSite(Labels.text("field.site"));
        add(site);
        fields.add("injury.level", site.level(), Written.code(AmputationLevel.class));
        fields.add("injury.limb.side", site.side(), Written.code(Side.class));
        side = field("injury.side", new CodeSelect<>(Labels.text("field.side"), Side.class), Written.code(Side.class));
        date = field("injury.date", new PartialDateField(Labels.text("field.injury.date"), desk.clock()));
        date.setRequiredIndicatorVisible(true);
        treated = field("injury.treated", new AnswerField(Labels.text("field.treated")), Written.code(Answer.class));
        pain = field("injury.pain", new IntegerField(Labels.text("field.pain")), Written.NUMBER);
        pain.setMin(0);
        pain.setMax(MOST_PAIN);
        pain.setStepButtonsVisible(true);
        detail = text("injury.detail", "field.injury.detail");
        if (correcting) {
            fill(was);
            reason = reason();
        }
        kind.addValueChangeListener(change -> arrange());
        arrange();
        finish();
    }

    @Override
    protected void configure(SaveAction save) {
        save.onChangedMeanwhile(meanwhile::show);
    }

    private void refill(FileView now) {
        now.injuries().stream().filter(injury -> injury.injuryId().equals(injuryId)).findFirst().ifPresent(this::fill);
        reason.clear();
    }

    private void fill(Injury was) {
        kind.setValue(was.kind());
        side.setValue(was.side());
        site.side().setValue(was.side() == Side.MIDLINE ? null : was.side());
        site.level().setValue(was.level());
        date.setValue(was.date());
        treated.setValue(was.treated());
        pain.setValue(was.pain());
        detail.setValue(text(was.detail()));
    }

    private void arrange() {
        boolean amputation = kind.getValue() == InjuryKind.AMPUTATION;
        site.setVisible(amputation);
        side.setVisible(!amputation);
    }

    private void chosen(BodyPart.Place place) {
        if (kind.isEmpty() && levelAt(place.part()) != null) {
            kind.setValue(InjuryKind.AMPUTATION);
        }
        side.setValue(place.side());
        if (place.part().isPaired()) {
            site.side().setValue(place.side());
            site.level().setValue(levelAt(place.part()));
        }
        date.focus();
    }

    private static AmputationLevel levelAt(BodyPart part) {
        return switch (part) {
            case HAND -> AmputationLevel.PARTIAL_HAND;
            case FOREARM -> AmputationLevel.TRANSRADIAL;
            case UPPER_ARM -> AmputationLevel.TRANSHUMERAL;
            case FOOT -> AmputationLevel.PARTIAL_FOOT;
            case LOWER_LEG -> AmputationLevel.TRANSTIBIAL;
            case THIGH -> AmputationLevel.TRANSFEMORAL;
            case HEAD, CHEST, ABDOMEN, BACK, PELVIS -> null;
        };
    }

    @Override
    protected void send(UUID commandId) {
        required(kind.getValue(), "injury.kind");
        boolean amputation = kind.getValue() == InjuryKind.AMPUTATION;
        Injury injury = new Injury(injuryId, kind.getValue(), amputation ? site.side().getValue() : side.getValue(),
                amputation ? site.level().getValue() : null, required(date.read("injury.date"), "injury.date"), treated.getValue(),
                pain.getValue(), typed(detail));
        Personal<String> why = correcting ? typed(reason) : null;
        SurvivorCommand command = correcting
                ? new SurvivorCommand.CorrectInjury(survivor(), injury, meanwhile.basedOn(), why)
                : new SurvivorCommand.RecordInjury(survivor(), injury);
        try {
            carryOut(commandId, command);
        } catch (RuleBroken broken) {
            throw amputation ? atTheLimb(broken) : broken;
        }
    }

    /** The side of an amputation stands beside its level, in a field of its own. */
    private static RuleBroken atTheLimb(RuleBroken broken) {
        return broken.field().equals("injury.side")
                ? new RuleBroken(broken.rule(), "injury.limb.side", broken.values().toArray())
                : broken;
    }

    /** Amputations that can be described further. */
    static java.util.List<Injury> amputations(FileView file) {
        return file.injuries().stream().filter(injury -> injury.kind() == InjuryKind.AMPUTATION).toList();
    }

    /** An injury in a few words: "amputation, left, below the knee". */
    static String words(Injury injury) {
        return String.join(", ", Arrays.asList(injury.kind(), injury.side(), injury.level()).stream().filter(code -> code != null)
                .map(code -> Labels.inSentence((Enum<?>) code)).toList());
    }
}
