package org.amparo.ui.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.CurrentViewer;
import org.amparo.access.People;
import org.amparo.access.Viewer;
import org.amparo.stock.StockCommand;
import org.amparo.stock.StockQueries;
import org.amparo.ui.kit.DraftBinding;
import org.amparo.ui.kit.DraftPlaces;
import org.amparo.ui.kit.Labels;
import org.springframework.stereotype.Component;

/** What the screen of parts works with. */
@Component
class StockDesk {

    private final StockQueries stock;
    private final Commands commands;
    private final CurrentViewer current;
    private final People people;
    private final DraftPlaces drafts;
    private final Clock clock;

    StockDesk(StockQueries stock, Commands commands, CurrentViewer current, People people, DraftPlaces drafts, Clock clock) {
        this.stock = stock;
        this.commands = commands;
        this.current = current;
        this.people = people;
        this.drafts = drafts;
        this.clock = clock;
    }

    StockQueries stock() {
        return stock;
    }

    Viewer viewer() {
        return current.get();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    /** Where what is typed into this form is kept. */
    DraftBinding.Place draft(String form) {
        return drafts.of(form, null);
    }

    void send(UUID commandId, StockCommand command) {
        commands.send(viewer(), commandId, command);
    }

    String centre(UUID team) {
        return people.teamName(team).orElse("");
    }

    String name(UUID user) {
        return people.staff(user).map(People.Staff::displayName).orElse(Labels.text("stock.product-itself"));
    }
}
