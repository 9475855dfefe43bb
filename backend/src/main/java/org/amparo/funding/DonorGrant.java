package org.amparo.funding;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.access.Organisations;
import org.amparo.platform.ChangedMeanwhile;
import org.amparo.platform.Form;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One grant of a donor, with what it wants to reach. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class DonorGrant {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,29}");
    private static final int LONGEST_TITLE = 200;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @AggregateIdentifier
    private UUID grantId;
    private GrantDetails grant;
    private LocalDate closedOn;
    private long version;
    private Map<String, GrantTarget> targets = new LinkedHashMap<>();

    DonorGrant() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DonorGrantCommand.Open command, Organisations organisations) {
        String code = Form.required(command.code(), "code");
        require(CODE.matcher(code).matches(), "donor-grant.code", "code");
        require(DonorGrantCommand.idOf(code).equals(command.grantId()), "donor-grant.code", "code");
        require(grantId == null, "donor-grant.taken", "code", code);
        requireDetails(command.grant(), organisations);
        apply(new DonorGrantEvent.Opened(command.grantId(), code, command.grant()));
    }

    @CommandHandler
    void handle(DonorGrantCommand.Correct command, Organisations organisations) {
        requireDetails(command.grant(), organisations);
        if (command.version() != version) {
            throw new ChangedMeanwhile(Set.of("grant"));
        }
        require(closedOn == null || within(closedOn, command.grant()), "donor-grant.closed-day", "grant.to", closedOn);
        if (!command.grant().equals(grant)) {
            apply(new DonorGrantEvent.Corrected(grantId, command.grant()));
        }
    }

    @CommandHandler
    void handle(DonorGrantCommand.Close command, Clock clock) {
        require(closedOn == null, "donor-grant.closed", "");
        Form.past(command.on(), LocalDate.now(clock), "on");
        require(within(command.on(), grant), "donor-grant.day", "on", grant.from(), grant.to());
        apply(new DonorGrantEvent.Closed(grantId, command.on()));
    }

    @CommandHandler
    void handle(DonorGrantCommand.Reopen command) {
        require(closedOn != null, "donor-grant.open", "");
        apply(new DonorGrantEvent.Reopened(grantId));
    }

    @CommandHandler
    void handle(DonorGrantCommand.SetTarget command) {
        GrantTarget target = Form.required(command.wanted(), "wanted");
        Form.required(target.indicator(), "wanted.indicator");
        Form.required(target.unit(), "wanted.unit");
        require(target.unit() != GrantUnit.PERCENT || target.indicator().isShare(), "donor-grant.percent", "wanted.unit");
        requireNumber(Form.required(target.value(), "wanted.value"), target.unit(), "wanted.value");
        require(within(Form.required(target.by(), "wanted.by"), grant), "donor-grant.day", "wanted.by", grant.from(), grant.to());
        require((target.baseline() == null) == (target.baselineOn() == null), "form.required",
                target.baseline() == null ? "wanted.baseline" : "wanted.baselineOn");
        if (target.baseline() != null) {
            requireNumber(target.baseline(), target.unit(), "wanted.baseline");
            require(!target.baselineOn().isAfter(target.by()), "form.order", "wanted.by");
        }
        if (!target.equals(targets.get(key(target.indicator(), target.by())))) {
            apply(new DonorGrantEvent.TargetSet(grantId, target));
        }
    }

    @CommandHandler
    void handle(DonorGrantCommand.DropTarget command) {
        require(targets.containsKey(key(command.indicator(), command.by())), "target.none", "by");
        apply(new DonorGrantEvent.TargetDropped(grantId, command.indicator(), command.by()));
    }

    private static void requireDetails(GrantDetails grant, Organisations organisations) {
        Form.required(grant, "grant");
        UUID donor = Form.required(grant.donor(), "grant.donor");
        require(organisations.organisationName(donor).isPresent(), "donor-grant.donor", "grant.donor");
        Form.text(Form.required(grant.title(), "grant.title"), LONGEST_TITLE, "grant.title");
        Form.required(grant.from(), "grant.from");
        require(!Form.required(grant.to(), "grant.to").isBefore(grant.from()), "form.order", "grant.to");
        grant.areas().forEach(area -> Form.code(area, "grant.areas"));
    }

    private static void requireNumber(BigDecimal number, GrantUnit unit, String field) {
        require(number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.scale() <= 2, "target.value", field);
        require(unit != GrantUnit.PERCENT || number.compareTo(WHOLE) <= 0, "target.percent", field);
    }

    private static boolean within(LocalDate day, GrantDetails grant) {
        return !day.isBefore(grant.from()) && !day.isAfter(grant.to());
    }

    private static String key(LogframeIndicator indicator, LocalDate by) {
        return indicator + " " + by;
    }

    @EventSourcingHandler
    void on(DonorGrantEvent event, @SequenceNumber Long sequence) {
        switch (event) {
            case DonorGrantEvent.Opened e -> {
                grantId = e.grantId();
                grant = e.grant();
                version = sequence;
            }
            case DonorGrantEvent.Corrected e -> {
                grant = e.grant();
                version = sequence;
            }
            case DonorGrantEvent.Closed e -> closedOn = e.on();
            case DonorGrantEvent.Reopened e -> closedOn = null;
            case DonorGrantEvent.TargetSet e -> targets.put(key(e.target().indicator(), e.target().by()), e.target());
            case DonorGrantEvent.TargetDropped e -> targets.remove(key(e.indicator(), e.by()));
        }
    }
}
