package org.amparo.targets;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.platform.Form;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The targets of one indicator: for each area, or for everywhere, one from each first day on. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class TargetList {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @AggregateIdentifier
    private UUID listId;
    private final Set<String> standing = new TreeSet<>();

    TargetList() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TargetCommand.SetTarget command) {
        requireList(command, command.indicator());
        requireArea(command.adm1());
        Form.required(command.from(), "from");
        require(command.to() == null || !command.to().isBefore(command.from()), "form.order", "to");
        TargetUnit unit = Form.required(command.unit(), "unit");
        BigDecimal value = Form.required(command.value(), "value");
        require(value.signum() >= 0 && value.compareTo(MOST) <= 0 && value.stripTrailingZeros().scale() <= 2, "target.value", "value");
        require(unit != TargetUnit.PERCENT || value.compareTo(WHOLE) <= 0, "target.percent", "value");
        apply(new TargetEvent.Wanted(command.listId(), command.indicator(), command.adm1(), command.from(), command.to(), unit, value));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TargetCommand.DropTarget command) {
        requireList(command, command.indicator());
        require(standing.contains(key(command.adm1(), command.from())), "target.none", "from");
        apply(new TargetEvent.Dropped(command.listId(), command.indicator(), command.adm1(), command.from()));
    }

    private static void requireList(TargetCommand command, String indicator) {
        require(indicator != null && indicator.matches("G\\d\\d"), "target.indicator", "indicator");
        require(TargetCommand.listOf(indicator).equals(command.listId()), "target.indicator", "indicator");
    }

    private static void requireArea(String adm1) {
        if (adm1 != null) {
            Form.code(adm1, "adm1");
        }
    }

    private static String key(String adm1, LocalDate from) {
        return (adm1 == null ? "" : adm1) + " " + from;
    }

    @EventSourcingHandler
    void on(TargetEvent event) {
        listId = event.listId();
        switch (event) {
            case TargetEvent.Wanted wanted -> standing.add(key(wanted.adm1(), wanted.from()));
            case TargetEvent.Dropped dropped -> standing.remove(key(dropped.adm1(), dropped.from()));
        }
    }
}
