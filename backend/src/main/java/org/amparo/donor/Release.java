package org.amparo.donor;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.platform.Form;
import org.amparo.platform.Recorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/** A release for a donor: drafted, checked together with everything released before, approved by a second person, frozen (R39, R40). */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class Release {

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_REASON = 1_000;

    @AggregateIdentifier
    private UUID releaseId;
    private ReleaseState state;
    private ReleaseScope scope;
    private String drafter;
    /** Everybody who wrote some of the words, also of those that were written over: who begins a text has a part in what became of it. */
    private final Set<String> writers = new LinkedHashSet<>();
    private UUID runId;
    private ReleaseCheck check;
    private int number;
    private int written;
    private List<CoarseningWay> coarser = List.of();
    private final Map<String, PublishedRelease.Narrative> narrative = new TreeMap<>();

    Release() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReleaseCommand.Draft command, ReleaseGate gate, Clock clock) {
        require(releaseId == null, "R43.release", "releaseId");
        Form.required(command.donor(), "donor");
        Form.code(command.grant(), "grant");
        Form.code(command.area(), "area");
        Form.required(command.from(), "from");
        ReleasePeriod period = new ReleasePeriod(command.from(), Form.required(command.to(), "to"));
        require(period.isWhole(), "release.period", "from");
        require(LocalDate.now(clock).isAfter(period.closesOn()), "release.not-closed", "to", period.closesOn());
        ReleaseScope wanted = scope(command.donor(), command.grant(), command.area(), command.from(), command.to());
        gate.requireKnown(wanted);
        requireUntold(wanted, gate.ledger());
        apply(new ReleaseEvent.Drafted(command.releaseId(), command.donor(), command.grant(), command.area(), command.from(), command.to(),
                gate.closedAt(period)));
    }

    @CommandHandler
    void handle(ReleaseCommand.StartCheck command) {
        requireUnreleased();
        Form.required(command.runId(), "runId");
        apply(new ReleaseEvent.CheckStarted(releaseId, command.runId()));
    }

    @CommandHandler
    void handle(ReleaseCommand.RecordCheck command) {
        if (isAwaited(command.runId())) {
            apply(new ReleaseEvent.Checked(releaseId, runId, command.check()));
            if (!command.reasons().isEmpty()) {
                apply(new ReleaseEvent.CellsWidened(releaseId, runId, command.reasons()));
            }
        }
    }

    @CommandHandler
    void handle(ReleaseCommand.RecordFailure command) {
        if (isAwaited(command.runId())) {
            apply(new ReleaseEvent.CheckFailed(releaseId, runId, command.failure()));
        }
    }

    @CommandHandler
    void handle(ReleaseCommand.RecordCoarsening command) {
        if (isOfStandingCheck(command.runId())) {
            apply(new ReleaseEvent.CoarseningTried(releaseId, runId, command.trial()));
        }
    }

    @CommandHandler
    void handle(ReleaseCommand.EndCoarsenings command) {
        if (isOfStandingCheck(command.runId())) {
            apply(new ReleaseEvent.CoarseningsTried(releaseId, runId));
        }
    }

    @CommandHandler
    void handle(ReleaseCommand.Coarsen command) {
        requireUnreleased();
        List<CoarseningWay> ways = Form.required(command.ways(), "ways").stream().distinct().sorted().toList();
        require(ways.stream().allMatch(CoarseningWay::isOfTables), "release.coarser", "ways");
        if (!ways.equals(coarser)) {
            apply(new ReleaseEvent.Coarsened(releaseId, ways));
        }
    }

    /** What other tables would tell is held against those that were checked last. */
    private boolean isOfStandingCheck(UUID run) {
        return state == ReleaseState.CHECKED && run.equals(runId);
    }

    /** A check that another one took the place of tells nothing any more. */
    private boolean isAwaited(UUID run) {
        return state == ReleaseState.CHECKING && run.equals(runId);
    }

    @CommandHandler
    void handle(ReleaseCommand.Write command) {
        requireUnreleased();
        Form.required(command.section(), "section");
        Form.code(Form.required(command.language(), "language"), "language");
        String text = command.text() == null || command.text().isBlank() ? null : command.text().strip();
        Form.text(text, LONGEST_TEXT, "text");
        if (text != null) {
            NarrativeForm.check(text, "text");
        }
        if (text != null || narrative.containsKey(command.section().name())) {
            apply(new ReleaseEvent.NarrativeWritten(releaseId, command.section(), command.language(), text, written + 1));
        }
    }

    @CommandHandler
    void handle(ReleaseCommand.Approve command, ReleaseGate gate, Clock clock,
            @MetaDataValue(value = Recorded.BY, required = true) String by) {
        requireUnreleased();
        require(state == ReleaseState.CHECKED, "R39", "");
        require(!by.equals(drafter), "R39.second", "");
        require(!writers.contains(by), "R39.writer", "");
        require(check.payloadHash().equals(command.payloadHash()) && written == command.written(), "R39.changed", "");
        ReleaseGate.Ledger ledger = gate.ledger();
        standing().hindrance(ledger).ifPresent(refusal -> {
            throw refusal;
        });
        LocalDate on = LocalDate.now(clock);
        SealedRelease sealed = gate.seal(PayloadJson.read(check.payload()), new ReleasePeriod(scope.from(), scope.to()).closesOn(), on,
                told());
        apply(new ReleaseEvent.Approved(releaseId, check.payloadHash()));
        apply(new ReleaseEvent.Released(releaseId, ledger.last() + 1, on, sealed.text(), sealed.checksum(), sealed.signature()));
    }

    private CheckStanding standing() {
        return new CheckStanding(scope, check.auditor(), check.catalogue(), check.open(), check.against());
    }

    /** In the order in which sections are read. */
    private List<PublishedRelease.Narrative> told() {
        List<PublishedRelease.Narrative> told = new ArrayList<>();
        for (PublishedRelease.Section section : PublishedRelease.Section.values()) {
            if (narrative.containsKey(section.name())) {
                told.add(narrative.get(section.name()));
            }
        }
        return told;
    }

    @CommandHandler
    void handle(ReleaseCommand.Withdraw command, Clock clock) {
        require(state == ReleaseState.RELEASED, "release.not-released", "");
        String reason = Form.required(command.reason(), "reason");
        Form.text(reason, LONGEST_REASON, "reason");
        apply(new ReleaseEvent.Withdrawn(releaseId, number, LocalDate.now(clock), reason.strip()));
    }

    @CommandHandler
    void handle(ReleaseCommand.Discard command) {
        requireUnreleased();
        apply(new ReleaseEvent.Discarded(releaseId));
    }

    private void requireUnreleased() {
        require(state != ReleaseState.RELEASED && state != ReleaseState.WITHDRAWN, "R40", "");
        require(state != ReleaseState.DISCARDED, "release.discarded", "");
    }

    private static void requireUntold(ReleaseScope wanted, ReleaseGate.Ledger ledger) {
        ledger.told(wanted).ifPresent(refusal -> {
            throw refusal;
        });
    }

    static ReleaseScope scope(UUID donor, String grant, String area, LocalDate from, LocalDate to) {
        return new ReleaseScope(donor.toString(), grant == null ? Dimension.ALL : grant, area == null ? Dimension.ALL : area, from, to);
    }

    @EventSourcingHandler
    void on(ReleaseEvent event, @MetaDataValue(Recorded.BY) String by) {
        switch (event) {
            case ReleaseEvent.Drafted e -> {
                releaseId = e.releaseId();
                scope = scope(e.donor(), e.grant(), e.area(), e.from(), e.to());
                drafter = by;
                state = ReleaseState.DRAFT;
            }
            case ReleaseEvent.CheckStarted e -> {
                runId = e.runId();
                check = null;
                state = ReleaseState.CHECKING;
            }
            case ReleaseEvent.Checked e -> {
                check = e.check();
                state = ReleaseState.CHECKED;
            }
            case ReleaseEvent.CellsWidened e -> {
                // what is told of a check changes nothing
            }
            case ReleaseEvent.CheckFailed e -> state = ReleaseState.DRAFT;
            case ReleaseEvent.CoarseningTried e -> {
                // what could be otherwise changes nothing
            }
            case ReleaseEvent.CoarseningsTried e -> {
                // the same
            }
            case ReleaseEvent.Coarsened e -> {
                coarser = e.ways();
                check = null;
                state = ReleaseState.DRAFT;
            }
            case ReleaseEvent.NarrativeWritten e -> {
                written = e.written();
                writers.add(by);
                if (e.text() == null) {
                    narrative.remove(e.section().name());
                } else {
                    narrative.put(e.section().name(), new PublishedRelease.Narrative(e.section(), e.language(), e.text()));
                }
            }
            case ReleaseEvent.Approved e -> {
                // what follows from it is said by the next event of the same moment
            }
            case ReleaseEvent.Released e -> {
                number = e.number();
                check = null;
                state = ReleaseState.RELEASED;
            }
            case ReleaseEvent.Withdrawn e -> state = ReleaseState.WITHDRAWN;
            case ReleaseEvent.Discarded e -> {
                check = null;
                state = ReleaseState.DISCARDED;
            }
        }
    }
}
