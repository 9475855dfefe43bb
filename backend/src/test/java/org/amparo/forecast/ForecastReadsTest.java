package org.amparo.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.forecast.Forecast.Row;
import org.amparo.platform.RuleBroken;
import org.amparo.prosthetics.DeviceScenes;
import org.amparo.survivor.Death;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.PartialDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class ForecastReadsTest {

    @Autowired
    private ForecastQueries forecasts;
    @Autowired
    private DeviceScenes scenes;
    @Autowired
    private Commands commands;
    @Autowired
    private JdbcClient sql;

    private final UUID team = UUID.randomUUID();
    private final Placement placement = DeviceScenes.placement(team);
    private final Viewer technician = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.FORECAST_READ);

    @Test
    void a_technician_sees_what_is_to_be_expected_at_the_own_centre_and_at_no_other() {
        LocalDate today = scenes.today();
        scenes.crutches(scenes.amputee(placement), placement, today.minusDays(400));
        Placement elsewhere = DeviceScenes.placement(UUID.randomUUID());
        scenes.crutches(scenes.amputee(elsewhere), elsewhere, today.minusDays(300));

        Forecast forecast = forecasts.forecast(technician, null);
        assertThat(forecast.rows()).extracting(Row::centre, Row::product, Row::children, Row::inUse)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(team, AssistiveProduct.CRUTCHES_ELBOW, false, 1));
        assertThat(forecast.rows().getFirst().replacements().getLast().expected()).isBetween(0.3, 1.5);
        assertThat(forecasts.centres(technician)).containsExactly(team);
        assertThat(forecasts.forecast(technician, UUID.randomUUID()).rows()).isEmpty();
        assertThatThrownBy(() -> forecasts.forecast(Looking.with(UUID.randomUUID(), team, Scope.ALL, Permission.DEVICE_READ), null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_was_replaced_and_what_somebody_had_who_died_is_expected_no_more() {
        LocalDate today = scenes.today();
        UUID person = scenes.amputee(placement);
        UUID old = scenes.crutches(person, placement, today.minusDays(500));
        scenes.newCrutches(person, placement, today.minusDays(20), old);
        UUID dead = scenes.amputee(placement);
        scenes.crutches(dead, placement, today.minusDays(100));
        org.amparo.testing.Eventually.holds(java.time.Duration.ofSeconds(20), () -> assertThat(inUse()).isEqualTo(2));
        scenes.send(new SurvivorCommand.RecordDeath(dead, new Death(PartialDate.exact(today.minusDays(1)), null, null)));
        assertThat(inUse()).isOne();
        assertThat(forecasts.forecast(technician, null).estimates().getFirst()).extracting(Estimate::devices, Estimate::ended)
                .as("of the one who died nothing was heard after the delivery").containsExactly(2, 1);
    }

    private int inUse() {
        List<Row> totals = forecasts.forecast(technician, null).totals();
        return totals.getLast().inUse();
    }

    @Test
    void what_a_device_costs_is_set_by_who_may_in_one_currency_and_every_change_is_kept() {
        Viewer manager = Looking.with(UUID.randomUUID(), null, Scope.ALL, Permission.FORECAST_READ, Permission.UNIT_COST_SET);
        set(manager, AssistiveProduct.CANE, "6.50", "USD");
        set(manager, AssistiveProduct.CANE, "7", "USD");
        assertThat(forecasts.costs(manager)).filteredOn(cost -> cost.product() == AssistiveProduct.CANE).singleElement()
                .satisfies(cost -> assertThat(cost.replacement()).isEqualByComparingTo("7"));
        assertThat(sql.sql("select count(*) from es.event where aggregate_id = ? and payload ->> 'product' = 'CANE'")
                .param(UnitCostCommand.LIST).query(Long.class).single()).isGreaterThanOrEqualTo(2);

        assertRefused(() -> set(manager, AssistiveProduct.WALKER, "20", "EUR"), "cost.currency");
        assertRefused(() -> set(manager, AssistiveProduct.CANE, "-1", "USD"), "form.amount");
        assertRefused(() -> set(manager, AssistiveProduct.CANE, "1.234", "USD"), "form.amount");
        assertRefused(() -> set(manager, AssistiveProduct.CANE, "1", "XYZ"), "form.currency");
        assertRefused(() -> commands.send(manager, UUID.randomUUID(), new UnitCostCommand.SetUnitCost(UUID.randomUUID(),
                AssistiveProduct.CANE, BigDecimal.ONE, BigDecimal.ONE, "USD")), "cost.list");
        Viewer ofTeam = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.UNIT_COST_SET);
        assertThatThrownBy(() -> set(ofTeam, AssistiveProduct.CANE, "1", "USD")).isInstanceOf(NotAllowed.class);
    }

    private void set(Viewer by, AssistiveProduct product, String replacement, String currency) {
        commands.send(by, UUID.randomUUID(), new UnitCostCommand.SetUnitCost(UnitCostCommand.LIST, product, new BigDecimal(replacement),
                BigDecimal.ONE, currency));
    }

    private static void assertRefused(Runnable command, String rule) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
