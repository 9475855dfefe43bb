package org.amparo.ui.caseplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AssessmentType;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ContactMethod;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GoalStatus;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/** Facts of a case in words. */
final class CaseWords {

    private static final List<String> EVENTS = List.of("case.", "risk.", "need.", "goal.", "service.", "followup.");

    /** Facts in the order in which people tell them; others, such as ids, are not told. */
    private static final List<String> TOLD = List.of("followUpType", "service", "pillar", "flag", "severity", "riskLevel", "assessmentType",
            "pillars", "urgency", "needStatus", "evidence", "goalStatus", "attainment", "decision", "result", "method", "reached", "mode",
            "closureReason", "reopenReason", "caseworker", "agencyName", "goals", "dueOn", "reviewDueOn", "reviewBy", "inARow");

    private static final Map<String, Class<? extends Enum<?>>> CODES = Map.ofEntries(Map.entry("followUpType", FollowUpType.class),
            Map.entry("service", ServiceCode.class), Map.entry("pillar", Pillar.class), Map.entry("flag", ProtectionFlag.class),
            Map.entry("severity", RiskLevel.class), Map.entry("riskLevel", RiskLevel.class),
            Map.entry("assessmentType", AssessmentType.class), Map.entry("pillars", Pillar.class), Map.entry("urgency", Urgency.class),
            Map.entry("needStatus", NeedStatus.class), Map.entry("evidence", NeedEvidence.class),
            Map.entry("goalStatus", GoalStatus.class), Map.entry("decision", ReviewDecision.class),
            Map.entry("result", FollowUpResult.class), Map.entry("method", ContactMethod.class), Map.entry("mode", DeliveryMode.class),
            Map.entry("closureReason", ClosureReason.class), Map.entry("reopenReason", ReopenReason.class));

    private CaseWords() {
    }

    /** A need by its service and its pillar. */
    static String need(Need need) {
        return Labels.text("case.need", Labels.of(need.service()), Labels.of(need.pillar()));
    }

    /** The facts of an entry of the timeline; empty when it is not of a case. */
    static Optional<String> details(TimelineEntry entry, UnaryOperator<String> staff) {
        if (EVENTS.stream().noneMatch(entry.eventName()::startsWith)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String fact : TOLD) {
            String value = entry.facts().get(fact);
            if (value != null && !value.isEmpty()) {
                words.add(word(fact, value, staff));
            }
        }
        return Optional.of(String.join(" · ", words));
    }

    private static String word(String fact, String value, UnaryOperator<String> staff) {
        return switch (fact) {
            case "caseworker" -> Labels.text("fact.caseworker", staff.apply(value));
            case "dueOn", "reviewDueOn", "reviewBy" -> Labels.text("fact." + fact, DateWords.of(LocalDate.parse(value)));
            case "attainment", "inARow", "goals" -> Labels.text("fact." + fact, Integer.parseInt(value));
            case "reached" -> Labels.text("fact.reached", Labels.inSentence(Boolean.parseBoolean(value) ? Answer.YES : Answer.NO));
            default -> codes(fact, value);
        };
    }

    private static String codes(String fact, String value) {
        Class<? extends Enum<?>> list = CODES.get(fact);
        return list == null ? value : Arrays.stream(value.split(",")).map(name -> code(list, name)).collect(Collectors.joining(", "));
    }

    private static String code(Class<? extends Enum<?>> list, String name) {
        return Arrays.stream(list.getEnumConstants()).filter(code -> code.name().equals(name)).findFirst().map(code -> Labels.of(code))
                .orElse(name);
    }

    /** Staff of the id in a fact. */
    static UnaryOperator<String> staff(CaseDesk desk) {
        return id -> desk.name(UUID.fromString(id));
    }

    /** State of something that is due: its words and its tone. */
    record Due(Tone tone, String words) {
    }

    /** How something stands that is due on a day and may be done some days later. */
    static Due due(LocalDate day, int graceDays, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days > graceDays) {
            return new Due(Tone.OVERDUE, Labels.text("case.overdue", days));
        }
        if (days >= 0) {
            return new Due(Tone.DUE, days == 0 ? Labels.text("case.due-today") : Labels.text("case.due-since", days));
        }
        return new Due(Tone.WAITING, Labels.text("case.due-on", DateWords.brief(day, today)));
    }

    /** How a need stands: unmet needs by how long they have been so. */
    static Due standing(NeedStatus status, LocalDate since, LocalDate today) {
        long days = ChronoUnit.DAYS.between(since, today);
        Tone tone = switch (status) {
            case UNMET_NO_SERVICE, UNMET_BARRIER -> Tone.OVERDUE;
            case IDENTIFIED -> Tone.DUE;
            case PLANNED, IN_PROGRESS, PARTIALLY_MET -> Tone.WAITING;
            case MET -> Tone.DONE;
            case DECLINED_BY_PERSON, NO_LONGER_RELEVANT -> Tone.STOPPED;
        };
        return new Due(tone, Labels.text("case.standing", Labels.of(status), days));
    }

    static Tone tone(RiskLevel level) {
        return switch (level) {
            case HIGH -> Tone.NOW;
            case MEDIUM -> Tone.DUE;
            case LOW -> Tone.WAITING;
        };
    }
}
