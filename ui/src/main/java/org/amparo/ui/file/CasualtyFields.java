package org.amparo.ui.file;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.incident.Casualty;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.DraftForm;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.Sex;

/** One person killed or injured, as far as known. */
public final class CasualtyFields extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean onFile;
    private final CodeSelect<CasualtyOutcome> outcome;
    private final CodeSelect<Sex> sex = new CodeSelect<>(Labels.text("field.sex"), Sex.class);
    private final CodeSelect<AgeGroup> ageGroup = new CodeSelect<>(Labels.text("field.ageGroup"), AgeGroup.class);
    private final CodeSelect<CivilStatus> civilStatus = new CodeSelect<>(Labels.text("field.civilStatus"), CivilStatus.class);

    /** @param onFile true for a person with a file, who is not among the killed: a death is recorded in the file */
    public CasualtyFields(Fields fields, boolean onFile) {
        this.onFile = onFile;
        addClassName("field-group");
        outcome = new CodeSelect<>(Labels.text("field.outcome"), outcomes(onFile));
        outcome.setRequiredIndicatorVisible(true);
        add(fields.add("casualty.outcome", outcome, Written.code(CasualtyOutcome.class)),
                fields.add("casualty.sex", sex, Written.code(Sex.class)),
                fields.add("casualty.ageGroup", ageGroup, Written.code(AgeGroup.class)),
                fields.add("casualty.civilStatus", civilStatus, Written.code(CivilStatus.class)));
    }

    private static List<CasualtyOutcome> outcomes(boolean onFile) {
        return Arrays.stream(CasualtyOutcome.values()).filter(code -> !onFile || code != CasualtyOutcome.KILLED).toList();
    }

    /** Writes what is recorded into the fields. */
    public void fill(Casualty casualty) {
        outcome.setValue(casualty.outcome());
        sex.setValue(casualty.sex());
        sex.setReadOnly(onFile && casualty.sex() != Sex.U);
        sex.setHelperText(sex.isReadOnly() ? Labels.text("field.sex.of-file") : null);
        ageGroup.setValue(casualty.ageGroup());
        civilStatus.setValue(casualty.civilStatus());
    }

    /** What stands in the fields; what is left empty is not known. */
    public Casualty casualty(UUID casualtyId, UUID survivorId) {
        return new Casualty(casualtyId, DraftForm.required(outcome.getValue(), "casualty.outcome"), sex.getOptionalValue().orElse(Sex.U),
                ageGroup.getOptionalValue().orElse(AgeGroup.UNKNOWN), civilStatus.getOptionalValue().orElse(CivilStatus.UNKNOWN),
                survivorId);
    }

    /** One casualty in a few words: "injured, woman, adult". */
    public static String words(Casualty casualty) {
        List<Enum<?>> known = Arrays.<Enum<?>>asList(casualty.sex() == Sex.U ? null : casualty.sex(),
                casualty.ageGroup() == AgeGroup.UNKNOWN ? null : casualty.ageGroup(),
                casualty.civilStatus() == CivilStatus.UNKNOWN ? null : casualty.civilStatus());
        StringBuilder words = new StringBuilder(
                casualty.outcome() == CasualtyOutcome.UNKNOWN ? Labels.text("incident.outcome-unknown") : Labels.of(casualty.outcome()));
        known.stream().filter(code -> code != null).forEach(code -> words.append(", ").append(Labels.inSentence(code)));
        return words.toString();
    }
}
