package org.amparo.stock;

import static org.hamcrest.Matchers.matchesPattern;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.amparo.testing.Alone;
import org.amparo.vocabulary.Component;
import org.amparo.vocabulary.CountReason;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

@Alone
class ComponentStockTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Shelf SHELF = new Shelf(UUID.fromString("00000000-0000-4000-8000-00000000ce17"), Component.FOOT_SACH, "25 L");
    private final UUID id = SHELF.id();
    private final UUID order = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void parts_are_received_onto_the_shelf_of_their_component_size_and_centre() {
        when(new StockCommand.Receive(id, SHELF, 10, "INV-7", TODAY)).expectEvents(received(10, 10));
        when(new StockCommand.Receive(id, SHELF, 5, null, TODAY), received(10, 10))
                .expectEvents(new StockEvent.Received(id, SHELF, 5, null, TODAY, 15));
        refused(when(new StockCommand.Receive(UUID.randomUUID(), SHELF, 10, null, TODAY)), "form.placement");
        refused(when(new StockCommand.Receive(id, SHELF, 0, null, TODAY)), "form.number");
        refused(when(new StockCommand.Receive(id, SHELF, 1, null, TODAY.plusDays(1))), "R7.future");
        refused(when(new StockCommand.Receive(id, SHELF, 1, null, TODAY.minusYears(1000))), "R7.tooLongAgo");
        refused(when(new StockCommand.Issue(id, null, 1, TODAY.minusYears(1000)), received(5, 5)), "R7.tooLongAgo");
        refused(when(new StockCommand.Count(id, 2, CountReason.FOUND, TODAY.minusYears(1000)), received(5, 5)), "R7.tooLongAgo");
        refused(when(new StockCommand.Receive(id, SHELF, 1, null, null)), "form.required");
    }

    @Test
    void nobody_takes_more_than_there_are_nor_what_is_kept_for_others() {
        refused(when(new StockCommand.Issue(id, null, 11, TODAY), received(10, 10)), "stock.tooFew");
        refused(when(new StockCommand.Issue(id, null, 8, TODAY), received(10, 10), new StockEvent.Kept(id, order, 3, 3)), "stock.kept");
        when(new StockCommand.Issue(id, null, 7, TODAY), received(10, 10), new StockEvent.Kept(id, order, 3, 3))
                .expectEvents(new StockEvent.Issued(id, null, 7, TODAY, 3, 0, 3));
        when(new StockCommand.Issue(id, order, 8, TODAY), received(10, 10), new StockEvent.Kept(id, order, 3, 3), new StockEvent.Kept(id,
                other, 2, 5)).expectEvents(new StockEvent.Issued(id, order, 8, TODAY, 2, 0, 2));
        when(new StockCommand.Issue(id, order, 1, TODAY), received(10, 10), new StockEvent.Kept(id, order, 3, 3))
                .expectEvents(new StockEvent.Issued(id, order, 1, TODAY, 9, 2, 2));
    }

    @Test
    void more_can_be_kept_than_there_are_and_is_given_free_again() {
        when(new StockCommand.Keep(id, order, 12), received(10, 10)).expectEvents(new StockEvent.Kept(id, order, 12, 12));
        when(new StockCommand.Keep(id, order, 0), received(10, 10), new StockEvent.Kept(id, order, 12, 12), new StockEvent.Kept(id, other,
                1, 13)).expectEvents(new StockEvent.Kept(id, order, 0, 1));
        when(new StockCommand.KeepAsPrescribed(id, order, 1), received(10, 10), new StockEvent.Kept(id, order, 1, 1)).expectNoEvents();
    }

    @Test
    void a_count_that_differs_is_written_down_with_its_reason_and_the_record_stays() {
        when(new StockCommand.Count(id, 8, CountReason.BROKEN, TODAY), received(10, 10))
                .expectEvents(new StockEvent.Counted(id, -2, CountReason.BROKEN, TODAY, 8));
        refused(when(new StockCommand.Count(id, 8, null, TODAY), received(10, 10)), "form.required");
        refused(when(new StockCommand.Count(id, 10, CountReason.FOUND, TODAY), received(10, 10)), "stock.same");
        refused(when(new StockCommand.Count(id, -1, CountReason.FOUND, TODAY), received(10, 10)), "form.number");
    }

    @Test
    void it_is_reordered_up_to_more_than_the_point_at_which_it_is_reordered() {
        when(new StockCommand.SetReorderPoint(id, 4, 20), received(10, 10)).expectEvents(new StockEvent.ReorderPointSet(id, 4, 20));
        when(new StockCommand.SetReorderPoint(id, null, null), received(10, 10))
                .expectEvents(new StockEvent.ReorderPointSet(id, null, null));
        refused(when(new StockCommand.SetReorderPoint(id, 4, 4), received(10, 10)), "stock.upTo");
        refused(when(new StockCommand.SetReorderPoint(id, 4, null), received(10, 10)), "form.required");
    }

    private StockEvent received(int quantity, int onHand) {
        return new StockEvent.Received(id, SHELF, quantity, "INV-7", TODAY, onHand);
    }

    private ResultValidator<ComponentStock> when(StockCommand command, StockEvent... before) {
        AggregateTestFixture<ComponentStock> fixture = new AggregateTestFixture<>(ComponentStock.class);
        fixture.registerInjectableResource(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        return fixture.given(List.of(before)).when(command);
    }

    private static void refused(ResultValidator<ComponentStock> result, String rule) {
        result.expectNoEvents().expectExceptionMessage(matchesPattern(rule.replace(".", "\\.") + "( at .*)?"));
    }
}
