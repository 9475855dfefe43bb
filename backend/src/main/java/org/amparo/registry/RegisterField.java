package org.amparo.registry;

import java.util.List;

import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PlaceSetting;
import org.amparo.vocabulary.Sex;

/**
 * What a column of a register can be mapped to. A wrong value in a field that is counted refuses the row; a wrong value in a detail of
 * the place is left out and reported, and the row is kept.
 */
public enum RegisterField {
    /** Code of the first-level area. */
    ADM1(Kind.AREA_CODE),
    ADM1_NAME(Kind.TEXT),
    ADM2(Kind.AREA_CODE),
    ADM2_NAME(Kind.TEXT),
    SETTING(PlaceSetting.values()),
    PLACE(Kind.TEXT),
    LATITUDE(Kind.DECIMAL),
    LONGITUDE(Kind.DECIMAL),
    /** Whole date; instead of year, month and day. */
    DATE(Kind.DATE),
    YEAR(Kind.WHOLE),
    MONTH(Kind.WHOLE),
    DAY(Kind.WHOLE),
    OUTCOME(CasualtyOutcome.values()),
    SEX(Sex.values()),
    AGE_GROUP(AgeGroup.values()),
    CIVIL_STATUS(CivilStatus.values()),
    DEVICE(DeviceType.values()),
    CERTAINTY(Certainty.values()),
    ACTIVITY(Activity.values());

    /** How a cell of the column is read. */
    public enum Kind {
        AREA_CODE, TEXT, DECIMAL, DATE, WHOLE, CODE
    }

    private final Kind kind;
    private final List<Enum<?>> codes;

    RegisterField(Kind kind) {
        this.kind = kind;
        this.codes = List.of();
    }

    RegisterField(Enum<?>[] codes) {
        this.kind = Kind.CODE;
        this.codes = List.of(codes);
    }

    public Kind kind() {
        return kind;
    }

    /** Our codes for this field; empty unless it is a {@link Kind#CODE}. */
    public List<Enum<?>> codes() {
        return codes;
    }

    /** True when this is the name of one of our codes for this field. */
    boolean hasCode(String name) {
        return codes.stream().anyMatch(code -> code.name().equals(name));
    }

    /** True where the value tells more about the place than the first-level area does: sealed, and never in an error list. */
    boolean isPersonal() {
        return this == ADM2 || this == ADM2_NAME || this == PLACE || this == LATITUDE || this == LONGITUDE;
    }
}
