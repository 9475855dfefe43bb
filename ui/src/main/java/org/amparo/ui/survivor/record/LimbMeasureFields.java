package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.privacy.Personal;
import org.amparo.survivor.LimbMeasure;
import org.amparo.ui.kit.Fields;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.LimbReference;

/** Measures of a residual limb at the named levels that it has, in millimetres; what was not measured stays empty. */
final class LimbMeasureFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final Set<AmputationLevel> BELOW_THE_KNEE = EnumSet.of(AmputationLevel.PARTIAL_FOOT,
            AmputationLevel.ANKLE_DISARTICULATION, AmputationLevel.TRANSTIBIAL);

    private final Map<LimbReference, IntegerField> round = new EnumMap<>(LimbReference.class);
    private final Map<LimbReference, IntegerField> fromEnd = new EnumMap<>(LimbReference.class);
    private final Map<LimbReference, Div> rows = new EnumMap<>(LimbReference.class);

    LimbMeasureFields(Fields fields) {
        addClassName("field-group");
        add(new H3(Labels.text("field.measures")), new Paragraph(Labels.text("field.measures.help")));
        for (LimbReference at : LimbReference.values()) {
            Div row = new Div();
            row.addClassName("field-row");
            if (at != LimbReference.GROUND) {
                round.put(at, number(fields, row, at, "circumference", LimbMeasure.LEAST_ROUND, LimbMeasure.MOST_ROUND));
            }
            if (at != LimbReference.END) {
                fromEnd.put(at, number(fields, row, at, "fromEnd", 0, LimbMeasure.FARTHEST));
            }
            rows.put(at, row);
            add(row);
        }
    }

    private static IntegerField number(Fields fields, Div row, LimbReference at, String what, int least, int most) {
        IntegerField number = new IntegerField(Labels.text("field.measures." + what, Labels.of(at)));
        number.setMin(least);
        number.setMax(most);
        row.add(number);
        return fields.add("residualLimb.measures." + at + "." + what, number, Written.NUMBER);
    }

    /** Offers the levels that a limb amputated there has. */
    void arrange(AmputationLevel level) {
        rows.forEach((at, row) -> row.setVisible(level != null && has(level, at)));
    }

    private static boolean has(AmputationLevel level, LimbReference at) {
        return switch (at) {
            case END, INFLECTION, PROXIMAL -> true;
            case MID_PATELLAR_TENDON, MEDIAL_JOINT_LINE -> BELOW_THE_KNEE.contains(level);
            case GROUND -> level.limb() == AmputationLevel.Limb.LOWER;
        };
    }

    /** Writes these measures into the fields; a field of a level that was not measured is left empty. */
    void fill(List<LimbMeasure> measures) {
        round.values().forEach(IntegerField::clear);
        fromEnd.values().forEach(IntegerField::clear);
        measures.forEach(measure -> {
            if (round.containsKey(measure.at())) {
                round.get(measure.at()).setValue(measure.circumference());
            }
            if (fromEnd.containsKey(measure.at())) {
                fromEnd.get(measure.at()).setValue(measure.fromEnd());
            }
        });
    }

    /** Null when nothing was measured. */
    Personal<List<LimbMeasure>> measures() {
        List<LimbMeasure> measures = new ArrayList<>();
        rows.forEach((at, row) -> {
            Integer circumference = value(round.get(at));
            Integer distance = value(fromEnd.get(at));
            if (row.isVisible() && (circumference != null || distance != null)) {
                measures.add(new LimbMeasure(at, circumference, distance));
            }
        });
        return measures.isEmpty() ? null : Personal.of(List.copyOf(measures));
    }

    private static Integer value(IntegerField field) {
        return field == null ? null : field.getValue();
    }
}
