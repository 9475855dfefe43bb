package org.amparo.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Viewer;
import org.amparo.forecast.UnitCostCommand;
import org.amparo.stock.Shelf;
import org.amparo.stock.StockCommand;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.Component;

/** What the invented workshops have on their shelves, and what devices cost them. */
final class DemoWorkshop {

    private static final Map<Component, Integer> SHELF = Map.of(Component.FOOT_SACH, 40, Component.FOOT_DYNAMIC, 6,
            Component.KNEE_SINGLE_AXIS_LOCK, 12, Component.KNEE_POLYCENTRIC, 2, Component.POLYPROPYLENE_SHEET, 25, Component.CRUTCH_TIP, 60,
            Component.STUMP_SOCK, 9);
    private static final int REORDER_AT = 8;
    private static final int UP_TO = 40;

    private final DemoStaff staff;
    private final LocalDate day;
    private final List<Step> steps = new ArrayList<>();

    DemoWorkshop(DemoStaff staff, LocalDate today) {
        this.staff = staff;
        this.day = today.minusDays(300);
    }

    List<Step> tell() {
        Map.of(AssistiveProduct.LL_PROSTHESIS, "180", AssistiveProduct.UL_PROSTHESIS, "150", AssistiveProduct.CRUTCHES_ELBOW, "14")
                .forEach((
                        product,
                        cost) -> add(staff.manager(), product.name(), new UnitCostCommand.SetUnitCost(UnitCostCommand.LIST, product,
                                new BigDecimal(cost), new BigDecimal("9.50"), "USD")));
        Country.ALL.forEach(country -> staff.of(country).forEach(team -> SHELF.forEach((component, quantity) -> {
            Shelf shelf = new Shelf(team.team(), component, null);
            add(team.technician(), "receive " + shelf.id(), new StockCommand.Receive(shelf.id(), shelf, quantity, "DEMO-1", day));
            add(team.technician(), "reorder " + shelf.id(), new StockCommand.SetReorderPoint(shelf.id(), REORDER_AT, UP_TO));
        })));
        return steps;
    }

    private void add(Viewer by, String what, Command command) {
        UUID id = UUID.nameUUIDFromBytes(("demo workshop " + what).getBytes(StandardCharsets.UTF_8));
        steps.add(new Step(day.atTime(8, 0).toInstant(ZoneOffset.UTC), by, id, Channel.IN_PERSON, command));
    }
}
