package org.amparo.reporting;

import static org.amparo.reporting.Facts.day;
import static org.amparo.reporting.Facts.id;
import static org.amparo.reporting.Facts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.LaterProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.SealedPosition;
import org.amparo.platform.Table;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;

/** Whether people agreed, by purpose. */
@LaterProjection
class ConsentFacts implements ReadModel {

    static final Facts CONSENT = new Facts("stat.consent", id("survivor_id"), text("purpose"), text("standing"), day("valid_until"));

    private final Days days;

    ConsentFacts(Days days) {
        this.days = days;
    }

    @Override
    public List<Table> tables() {
        return List.of(CONSENT.table());
    }

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded, SealedPosition at, Rows rows) {
        switch (event) {
            case SurvivorEvent.ConsentGiven e -> said(e, e.consent().purpose(), "GIVEN", days.of(e.consent().givenOn(), recorded),
                    e.consent().validUntil(), at, rows);
            case SurvivorEvent.ConsentRefused e -> said(e, e.purpose(), "REFUSED", days.of(e.refusedOn(), recorded), null, at, rows);
            case SurvivorEvent.ConsentWithdrawn e -> said(e, e.purpose(), "WITHDRAWN", days.of(e.withdrawnOn(), recorded), null, at, rows);
            case SurvivorEvent.ConsentOverridden e -> said(e, e.purpose(), "OVERRIDDEN", days.of(recorded), null, at, rows);
            default -> {
            }
        }
    }

    private static void said(SurvivorEvent event, ConsentPurpose purpose, String standing, LocalDate day, LocalDate until,
            SealedPosition at,
            Rows rows) {
        UUID id = UUID.nameUUIDFromBytes((event.survivorId() + "/" + purpose).getBytes(StandardCharsets.UTF_8));
        CONSENT.always(rows, id, at, Said.that("survivor_id", event.survivorId()).and("purpose", purpose));
        CONSENT.since(rows, id, at, day, Said.that("standing", standing).and("valid_until", until));
    }
}
