package org.amparo.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.platform.InlineProjection;
import org.amparo.platform.ReadModel;
import org.amparo.platform.Recorded;
import org.amparo.platform.Rows;
import org.amparo.platform.Table;
import org.amparo.survivor.Consent;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.timer.TimerKind;
import org.amparo.vocabulary.ConsentPurpose;
import org.axonframework.eventhandling.EventHandler;

/** The days on which an agreement has to be asked for again. */
@InlineProjection
class AgreementTimers implements ReadModel {

    static final Table TIMER = TimerKind.table("read.agreement_timer");
    /** Thirty days before an agreement ends; the key is {@link #agreement}, the target the person. */
    static final TimerKind ENDS = new TimerKind("agreement.ends", TIMER);
    /** The first day of the year in which the person turns 18; key and target are the person. */
    static final TimerKind GROWN_UP = new TimerKind("agreement.grown-up", TIMER);

    static final int OF_AGE = 18;
    private static final int DAYS_BEFORE = 30;
    private static final String BIRTH_DATE = "birthDate";

    private final ZoneId zone;

    /** @param clock for its zone only */
    AgreementTimers(Clock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public List<Table> tables() {
        return List.of(TIMER);
    }

    /** A person's agreement for one purpose, whichever consent it rests on. */
    static UUID agreement(UUID survivorId, ConsentPurpose purpose) {
        return UUID.nameUUIDFromBytes(("agreement " + survivorId + " " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    @EventHandler
    void on(SurvivorEvent event, Recorded recorded, Rows rows) {
        switch (event) {
            case SurvivorEvent.Registered e -> {
                Integer born = e.person().birthYear();
                if (born != null && born + OF_AGE >= recorded.recordedAt().atZone(zone).getYear()) {
                    grownUp(e.survivorId(), born, rows);
                }
            }
            case SurvivorEvent.IdentityUpdated e -> {
                if (e.changed().contains(BIRTH_DATE)) {
                    grownUp(e.survivorId(), e.person().birthYear(), rows);
                }
            }
            case SurvivorEvent.ConsentGiven e -> ends(e.survivorId(), e.consent(), rows);
            case SurvivorEvent.ConsentRefused e -> ENDS.clear(rows, agreement(e.survivorId(), e.purpose()));
            case SurvivorEvent.ConsentWithdrawn e -> ENDS.clear(rows, agreement(e.survivorId(), e.purpose()));
            case SurvivorEvent.ConsentOverridden e -> ENDS.clear(rows, agreement(e.survivorId(), e.purpose()));
            case SurvivorEvent.PersonalDataErased e -> TimerKind.clearAll(rows, TIMER, e.survivorId());
            default -> {
                // says nothing of agreements; of the dead nobody is asked, see AgreementTasks
            }
        }
    }

    private void ends(UUID person, Consent consent, Rows rows) {
        UUID agreement = agreement(person, consent.purpose());
        if (consent.validUntil() == null) {
            ENDS.clear(rows, agreement);
        } else {
            ENDS.set(rows, agreement, person, consent.validUntil().minusDays(DAYS_BEFORE), zone);
        }
    }

    private void grownUp(UUID person, Integer born, Rows rows) {
        if (born == null) {
            GROWN_UP.clear(rows, person);
        } else {
            GROWN_UP.set(rows, person, person, LocalDate.of(born + OF_AGE, Month.JANUARY, 1), zone);
        }
    }
}
