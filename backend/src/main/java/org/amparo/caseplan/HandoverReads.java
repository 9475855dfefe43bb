package org.amparo.caseplan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.ReadAudit;
import org.amparo.access.ReadAudit.Look;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseView.FollowUpState;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.survivor.TimelineEntry;
import org.amparo.vocabulary.Barrier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Made from the read audit and the timeline, so that it needs nothing of its own to be kept. */
@Component
@Transactional
class HandoverReads implements HandoverQueries {

    /** Looks that lie closer together belong to one visit. */
    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final int PAGE = 200;
    private static final int LATEST = 3;

    private final CaseReads cases;
    private final SurvivorQueries files;
    private final ReadAudit audit;
    private final JdbcClient sql;
    private final Clock clock;

    HandoverReads(CaseReads cases, SurvivorQueries files, ReadAudit audit, JdbcClient sql, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Since since(Viewer viewer, UUID survivorId) {
        cases.placementFor(viewer, survivorId);
        Optional<Instant> last = audit.lastLooked(viewer, Look.FILE, survivorId, clock.instant().minus(VISIT));
        List<TimelineEntry> page = files.timeline(viewer, survivorId, Set.of(), null, PAGE);
        List<TimelineEntry> news = page.stream().filter(entry -> last.isEmpty() || entry.recordedAt().isAfter(last.get()))
                .filter(entry -> !viewer.user().equals(entry.by())).toList();
        boolean cut = page.size() == PAGE && (last.isEmpty() || page.getLast().recordedAt().isAfter(last.get()));
        return new Since(last.orElse(null), news, cut);
    }

    @Override
    public Briefing briefing(Viewer viewer, UUID survivorId) {
        Optional<CaseView> found = cases.read(viewer, survivorId);
        audit.looked(viewer, Look.FILE, List.of(survivorId), null);
        return found.map(this::briefing).orElseGet(
                () -> new Briefing(survivorId, null, null, null, null, List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(),
                        null,
                        List.of()));
    }

    private Briefing briefing(CaseView view) {
        List<RiskState> risks = view.risks().stream().filter(risk -> risk.resolvedOn() == null)
                .sorted(Comparator.comparing((RiskState risk) -> risk.risk().severity()).reversed()).toList();
        Map<Barrier, Integer> barriers = new EnumMap<>(Barrier.class);
        view.openNeeds().forEach(need -> need.need().barriers().forEach(barrier -> barriers.merge(barrier, 1, Integer::sum)));
        return new Briefing(view.survivorId(), view.caseId(), view.stage(), view.openedOn(), view.risk(), risks, view.openGoals(),
                view.openNeeds().stream().sorted(Comparator.comparing(need -> need.need().urgency())).toList(), barriers,
                view.followUps().stream().filter(FollowUpState::open).sorted(Comparator.comparing(state -> state.followUp().dueOn()))
                        .toList(),
                view.followUps().stream().filter(state -> state.result() != null).limit(LATEST).toList(), view.reviewDueOn(),
                caseworkers(view.survivorId(), view.caseId()));
    }

    private List<UUID> caseworkers(UUID survivorId, UUID caseId) {
        return sql.sql("""
                select facts ->> 'from' from read.timeline
                where survivor_id = ? and kind = 'CASE' and aggregate_id = ? and event_name = 'case.transferred'
                    and facts ->> 'from' is not null order by recorded_at desc""").param(survivorId).param(caseId)
                .query((row, n) -> UUID.fromString(row.getString(1)))
                .list();
    }
}
