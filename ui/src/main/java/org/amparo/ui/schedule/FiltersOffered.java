package org.amparo.ui.schedule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.access.People;
import org.amparo.casualty.CasualtyCut;
import org.amparo.reporting.Cut;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.VictimType;

/** Values that a report can be held to in the form, by the name of the cut: those of short lists, and areas. */
final class FiltersOffered {

    private FiltersOffered() {
    }

    static Map<String, List<String>> ofFigures(People people) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(Cut.SEX.name(), names(Sex.values()));
        values.put(Cut.AGE_GROUP.name(), List.of("CHILD", "ADULT", "OLDER"));
        values.put(Cut.DISABILITY.name(), names(DisabilityStatus.values()));
        values.put(Cut.ADM1.name(), areas(people));
        values.put(Cut.SETTING.name(), names(ResidenceSetting.values()));
        values.put(Cut.DISPLACEMENT.name(), names(DisplacementStatus.values()));
        values.put(Cut.CIVIL_STATUS.name(), names(CivilStatus.values()));
        values.put(Cut.VICTIM_TYPE.name(), names(VictimType.values()));
        values.put(Cut.DEVICE.name(), names(DeviceType.values()));
        values.put(Cut.PILLAR.name(), names(Pillar.values()));
        values.put(Cut.SERVICE.name(), names(ServiceCode.values()));
        return values;
    }

    static Map<String, List<String>> ofCasualties(People people) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(CasualtyCut.OUTCOME.name(), List.of("KILLED", "INJURED"));
        values.put(CasualtyCut.CIVIL_STATUS.name(), List.of("CIVILIAN", "SECURITY", "DEMINER"));
        values.put(CasualtyCut.AGE.name(), List.of("CHILD", "ADULT"));
        values.put(CasualtyCut.SEX.name(), List.of("F", "M", "X"));
        values.put(CasualtyCut.ADM1.name(), areas(people));
        return values;
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    private static List<String> areas(People people) {
        return people.areas().stream().map(People.Area::code).toList();
    }
}
