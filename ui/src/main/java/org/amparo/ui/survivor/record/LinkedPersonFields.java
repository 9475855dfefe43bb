package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.platform.RuleBroken;
import org.amparo.survivor.LinkedPerson;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Relation;

/** Name, relation, telephone and legal basis of a guardian or a support person. */
public final class LinkedPersonFields extends Div {

    private static final long serialVersionUID = 1L;

    private final String part;
    private final TextField fullName;
    private final CodeSelect<Relation> relation;
    private final TextField phone = new TextField(Labels.text("field.phone"));
    private final TextField legalBasis;
    private final PartialDateField from;

    /** @param part {@code guardian} or {@code supportPerson} */
    public LinkedPersonFields(Fields fields, String part, Clock clock) {
        this.part = part;
        addClassName("field-group");
        fullName = new TextField(Labels.text("field." + part + ".fullName"));
        fullName.setRequiredIndicatorVisible(true);
        relation = new CodeSelect<>(Labels.text("field.relation"), Relation.class);
        relation.setRequiredIndicatorVisible(true);
        legalBasis = new TextField(Labels.text("field." + part + ".legalBasis"));
        from = new PartialDateField(Labels.text("field.from"), clock);
        add(fields.add(part + ".fullName", fullName, Written.TEXT), fields.add(part + ".relation", relation, Written.code(Relation.class)),
                fields.add(part + ".phone", phone, Written.TEXT), fields.add(part + ".legalBasis", legalBasis, Written.TEXT));
        add(from);
        fields.add(part + ".from", from);
    }

    /** True when a name was typed. */
    public boolean isFilled() {
        return !fullName.getValue().isBlank();
    }

    /**
     * The person as typed.
     *
     * @param personId id of that person
     */
    public LinkedPerson person(UUID personId) {
        RuleBroken.require(isFilled(), "form.required", part + ".fullName");
        RuleBroken.require(relation.getValue() != null, "form.required", part + ".relation");
        PartialDate since = from.read(part + ".from");
        LocalDate day = since == null ? null : since.date();
        return new LinkedPerson(personId, RecordForm.typed(fullName), relation.getValue(), RecordForm.typed(legalBasis),
                RecordForm.typed(phone), day);
    }
}
