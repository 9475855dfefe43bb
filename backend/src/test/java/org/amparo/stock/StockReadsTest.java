package org.amparo.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.prosthetics.DeviceCommand;
import org.amparo.prosthetics.DeviceScenes;
import org.amparo.stock.StockQueries.Item;
import org.amparo.stock.StockQueries.Keeping;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.testing.Looking;
import org.amparo.vocabulary.Component;
import org.amparo.vocabulary.CountReason;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.FootUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AmparoTest
class StockReadsTest {

    @Autowired
    private StockQueries stock;
    @Autowired
    private DeviceScenes scenes;
    @Autowired
    private Commands commands;
    @Autowired
    private JdbcClient sql;

    private final UUID team = UUID.randomUUID();
    private final Placement placement = DeviceScenes.placement(team);
    private final Viewer technician = Looking.with(UUID.randomUUID(), team, Scope.TEAM, Permission.STOCK_READ, Permission.STOCK_WORK,
            Permission.DEVICE_READ);
    private final Shelf feet = new Shelf(team, Component.FOOT_SACH, null);

    @Test
    void what_is_received_issued_and_counted_stands_in_the_record_for_ever_and_only_at_its_centre() {
        LocalDate today = scenes.today();
        send(new StockCommand.Receive(feet.id(), feet, 10, "INV-7", today));
        send(new StockCommand.Issue(feet.id(), null, 3, today));
        send(new StockCommand.Count(feet.id(), 6, CountReason.BROKEN, today));

        assertThat(stock.items(technician, false)).singleElement().satisfies(item -> {
            assertThat(item.shelf()).isEqualTo(feet);
            assertThat(item.onHand()).isEqualTo(6);
            assertThat(item.countedOn()).isEqualTo(today);
        });
        assertThat(stock.open(technician, feet.id()).changes()).extracting(StockQueries.Change::eventName, StockQueries.Change::quantity,
                StockQueries.Change::onHand).containsExactly(org.assertj.core.groups.Tuple.tuple("stock.counted", -1, 6),
                        org.assertj.core.groups.Tuple.tuple("stock.issued", -3, 7),
                        org.assertj.core.groups.Tuple.tuple("stock.received", 10,
                                10));
        Viewer elsewhere = Looking.with(UUID.randomUUID(), UUID.randomUUID(), Scope.TEAM, Permission.STOCK_READ, Permission.STOCK_WORK);
        assertThat(stock.items(elsewhere, false)).isEmpty();
        assertThatThrownBy(() -> stock.open(elsewhere, feet.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commands.send(elsewhere, UUID.randomUUID(), new StockCommand.Receive(feet.id(), feet, 1, null, today)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_falls_to_its_reorder_point_stands_on_the_list_to_reorder() {
        LocalDate today = scenes.today();
        send(new StockCommand.Receive(feet.id(), feet, 10, null, today));
        send(new StockCommand.SetReorderPoint(feet.id(), 4, 20));
        assertThat(stock.items(technician, true)).isEmpty();
        send(new StockCommand.Keep(feet.id(), UUID.randomUUID(), 6));
        assertThat(stock.items(technician, true)).singleElement().extracting(Item::free, Item::toOrder).containsExactly(4, 16);
    }

    @Test
    void a_prescription_keeps_the_parts_it_names_until_another_one_or_the_end_of_the_order() {
        send(new StockCommand.Receive(feet.id(), feet, 1, null, scenes.today()));
        UUID order = prescribed(FootUnit.SACH);
        eventually(() -> assertThat(keepings()).extracting(Keeping::orderId, Keeping::isThere).containsExactly(
                org.assertj.core.groups.Tuple.tuple(order, true)));
        assertThat(keepings().getFirst().fileNumber()).startsWith("AM-");
        UUID later = prescribed(FootUnit.SACH);
        eventually(() -> assertThat(keepings()).extracting(Keeping::orderId, Keeping::isThere).containsExactly(
                org.assertj.core.groups.Tuple.tuple(order, true), org.assertj.core.groups.Tuple.tuple(later, false)));
        scenes.send(new DeviceCommand.Prescribe(order, DeviceScenes.leg(scenes.today(), FootUnit.DYNAMIC)));
        eventually(() -> assertThat(keepings()).extracting(Keeping::orderId, Keeping::isThere).containsExactly(
                org.assertj.core.groups.Tuple.tuple(later, true)));
    }

    @Test
    void an_order_on_hold_for_parts_becomes_a_task_when_they_arrive_first_come_first() {
        LocalDate today = scenes.today();
        send(new StockCommand.Receive(feet.id(), feet, 1, null, today));
        send(new StockCommand.Issue(feet.id(), null, 1, today));
        List<UUID> orders = List.of(prescribed(FootUnit.SACH), prescribed(FootUnit.SACH));
        eventually(() -> assertThat(keepings()).hasSize(2));
        orders.forEach(order -> scenes.send(new DeviceCommand.PutOnHold(order, DeviceHoldReason.STOCK, null, today)));
        UUID first = keepings().getFirst().orderId();
        UUID second = keepings().getLast().orderId();

        send(new StockCommand.Receive(feet.id(), feet, 1, null, today));
        eventually(() -> assertThat(tasks(first)).containsExactly("DEVICE_PARTS_ARRIVED TECHNICIAN OPEN"));
        assertThat(tasks(second)).isEmpty();
        send(new StockCommand.Receive(feet.id(), feet, 1, null, today));
        eventually(() -> assertThat(tasks(second)).containsExactly("DEVICE_PARTS_ARRIVED TECHNICIAN OPEN"));
        assertThat(tasks(first)).hasSize(1);
        scenes.send(new DeviceCommand.Resume(first, today));
        eventually(() -> assertThat(tasks(first)).containsExactly("DEVICE_PARTS_ARRIVED TECHNICIAN WITHDRAWN"));
    }

    private UUID prescribed(FootUnit foot) {
        UUID person = scenes.amputee(placement);
        UUID order = scenes.fit(person, placement, scenes.today());
        scenes.send(new DeviceCommand.Prescribe(order, DeviceScenes.leg(scenes.today(), foot)));
        return order;
    }

    private List<Keeping> keepings() {
        return stock.open(technician, feet.id()).keepings();
    }

    private List<String> tasks(UUID order) {
        return sql.sql("select kind || ' ' || for_role || ' ' || state from read.task where about = ?").param(order).query(String.class)
                .list();
    }

    private void send(StockCommand command) {
        commands.send(technician, UUID.randomUUID(), command);
    }

    private static void eventually(Runnable holds) {
        Eventually.holds(Duration.ofSeconds(20), holds::run);
    }
}
