package org.amparo.forecast;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.vocabulary.AssistiveProduct;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What devices cost the programme: one list, in one currency. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class UnitCosts {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    @AggregateIdentifier
    private UUID listId;
    private final Map<AssistiveProduct, String> currencies = new EnumMap<>(AssistiveProduct.class);

    UnitCosts() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnitCostCommand.SetUnitCost command) {
        require(UnitCostCommand.LIST.equals(command.listId()), "cost.list", "");
        AssistiveProduct product = Form.required(command.product(), "product");
        requireAmount(command.replacement(), "replacement");
        requireAmount(command.repair(), "repair");
        requireCurrency(Form.required(command.currency(), "currency"));
        for (Map.Entry<AssistiveProduct, String> other : currencies.entrySet()) {
            require(other.getKey() == product || other.getValue().equals(command.currency()), "cost.currency", "currency",
                    other.getValue());
        }
        apply(new UnitCostEvent.Changed(command.listId(), product, command.replacement(), command.repair(), command.currency()));
    }

    private static void requireAmount(BigDecimal amount, String field) {
        Form.required(amount, field);
        require(amount.signum() >= 0 && amount.compareTo(MOST) < 0 && amount.stripTrailingZeros().scale() <= 2, "form.amount", field);
    }

    private static void requireCurrency(String code) {
        require(Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code)), "form.currency",
                "currency");
    }

    @EventSourcingHandler
    void on(UnitCostEvent.Changed event) {
        listId = event.listId();
        currencies.put(event.product(), event.currency());
    }
}
