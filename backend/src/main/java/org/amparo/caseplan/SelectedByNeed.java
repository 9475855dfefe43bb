package org.amparo.caseplan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.access.Permission;
import org.amparo.survivor.FileSelection;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ServiceCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files with an open need: one that is neither met nor given up, in a case that is open. By pillar, or by the very service. */
@Order(20)
@Component
class SelectedByNeed implements FileSelection {

    @Override
    public String key() {
        return "need";
    }

    /** Each pillar, followed by its services. */
    @Override
    public List<? extends Enum<?>> values() {
        return Stream.of(Pillar.values())
                .<Enum<?>>flatMap(
                        pillar -> Stream.concat(Stream.of(pillar), Stream.of(ServiceCode.values()).filter(one -> one.pillar() == pillar)))
                .toList();
    }

    @Override
    public Permission needs() {
        return Permission.CASE_READ;
    }

    @Override
    public Condition where(Enum<?> value) {
        return new Condition("""
                exists (select from read.need open_need join read.case_file need_case on need_case.case_id = open_need.case_id
                    where open_need.survivor_id = s.survivor_id and need_case.stage <> 'CLOSED' and open_need.%s = :need
                        and open_need.status not in ('MET', 'DECLINED_BY_PERSON', 'NO_LONGER_RELEVANT'))"""
                .formatted(value instanceof Pillar ? "pillar" : "service"), Map.of("need", value.name()));
    }
}
