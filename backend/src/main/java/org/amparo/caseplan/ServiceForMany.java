package org.amparo.caseplan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.access.Command;
import org.amparo.access.Permission;
import org.amparo.bulk.BulkWork;
import org.amparo.funding.GrantGate;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.TravelMode;
import org.springframework.stereotype.Component;

/**
 * One service given to many people, as on a camp day. Each gets a service of their own, by the same rules as if it were recorded in the
 * file: for the open needs that it answers, or none when it is emergency help. The same service of the same day, provider and place is
 * recorded once a case, also when the form is filled in again (R43).
 */
@Component
public class ServiceForMany implements BulkWork {

    public static final String KIND = "case.service";

    private final OpenCases cases;
    private final GrantGate grants;
    private final Clock clock;

    ServiceForMany(OpenCases cases, GrantGate grants, Clock clock) {
        this.cases = cases;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * What is chosen for all.
     *
     * @param service its id, needs and note do not count
     */
    public static Map<String, String> with(ServiceDelivered service) {
        Map<String, String> with = new HashMap<>();
        put(with, "service", service.service());
        put(with, "providerId", service.providerId());
        put(with, "siteId", service.siteId());
        put(with, "deliveredOn", service.deliveredOn());
        put(with, "quantity", service.quantity() == null ? null : service.quantity().toPlainString());
        put(with, "unit", service.unit());
        put(with, "currency", service.currency());
        put(with, "mode", service.mode());
        put(with, "toHousehold", service.toHousehold());
        put(with, "emergency", service.emergency());
        put(with, "costToPerson", service.costToPerson() == null ? null : service.costToPerson().toPlainString());
        put(with, "travelKm", service.travelKm());
        put(with, "travelMinutes", service.travelMinutes());
        put(with, "travelMode", service.travelMode());
        put(with, "fundedBy", service.fundedBy());
        return with;
    }

    private static void put(Map<String, String> with, String key, Object value) {
        if (value != null) {
            with.put(key, value instanceof Enum<?> code ? code.name() : value.toString());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.CASE_WORK;
    }

    @Override
    public void check(Map<String, String> with, Personal<String> words) {
        ServiceDelivered service = service(with, UUID.randomUUID(), List.of(), words);
        CaseForm.service(service);
        LocalDate day = service.deliveredOn();
        Form.past(day, LocalDate.now(clock), "service.deliveredOn");
        grants.requireOpen(service.fundedBy(), day, "service.fundedBy");
    }

    @Override
    public Command command(Item item) {
        UUID caseId = cases.of(item.by(), item.survivorId());
        ServiceCode code = ServiceCode.valueOf(item.with().get("service"));
        List<UUID> needs = cases.needsFor(caseId, code);
        return new CaseCommand.DeliverService(caseId, service(item.with(), serviceId(caseId, item.with()), needs, item.words()));
    }

    /** The same for the same case, service, day, provider and place, whichever job asks. */
    private static UUID serviceId(UUID caseId, Map<String, String> with) {
        String facts = String.join(" ", "service for many", caseId.toString(), with.get("service"), with.get("deliveredOn"),
                with.getOrDefault("providerId", "-"), with.getOrDefault("siteId", "-"), with.get("toHousehold"));
        return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8));
    }

    private static ServiceDelivered service(Map<String, String> with, UUID id, List<UUID> needs, Personal<String> words) {
        return new ServiceDelivered(id, needs, read(with, "service", ServiceCode::valueOf), read(with, "providerId", UUID::fromString),
                read(with, "siteId", UUID::fromString), read(with, "deliveredOn", LocalDate::parse),
                read(with, "quantity", BigDecimal::new),
                read(with, "unit", QuantityUnit::valueOf), with.get("currency"), read(with, "mode", DeliveryMode::valueOf),
                Boolean.parseBoolean(with.get("toHousehold")), Boolean.parseBoolean(with.get("emergency")), false, null,
                read(with, "costToPerson", BigDecimal::new), read(with, "travelKm", Integer::valueOf),
                read(with, "travelMinutes", Integer::valueOf), read(with, "travelMode", TravelMode::valueOf), with.get("fundedBy"), words);
    }

    private static <V> V read(Map<String, String> with, String key, Function<String, V> reading) {
        String text = with.get(key);
        return text == null ? null : reading.apply(text);
    }
}
