package org.amparo.caseplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A second, independent opinion on a case: a table of what can be done when, and a few counters. It shares no code with the product; it
 * says which rules a step breaks, and follows the steps that break none.
 */
final class CaseModel {

    /**
     * y: possible. m: not from here. c: the case is closed. a: a new assessment comes first. n: only a closed case.
     * Columns: registered, assessment, planning, approval, active, review, hold, transfer, closure, closed, reopened.
     */
    private static final String TABLE = """
            start-assessment     y m m m m m m m m c y
            complete-assessment  m y m m m m m m m c m
            work                 y y y y y y y y y c a
            touch                y y y y y y y y y c y
            change-goals         m m y m y y m m m c m
            resolve-goal         m m y m y y y m m c m
            submit-plan          m m y m m m m m m c m
            decide-plan          m m m y m m m m m c m
            start-review         m m m m y m m m m c m
            hold-review          m m m m m y m m m c m
            put-on-hold          m m m m y m m m m c m
            resume               m m m m m m y m m c m
            request-transfer     m m m m y m m m m c m
            decide-transfer      m m m m m m m y m c m
            request-closure      m m m m y y y m m c m
            decide-closure       m m m m m m m m y c m
            close-early          y y y y m m m m m c y
            reopen               n n n n n n n n n y n
            correct              y y y y y y y y y y y
            """;
    static final List<String> STAGES = List.of("REGISTERED", "ASSESSMENT", "PLANNING", "PLAN_APPROVAL", "ACTIVE", "REVIEW", "ON_HOLD",
            "TRANSFER_PENDING", "CLOSURE_REQUESTED", "CLOSED", "REOPENED");
    private static final Map<String, List<String>> MOVES = new HashMap<>();

    static {
        TABLE.lines().map(line -> line.trim().split("\\s+")).forEach(cells -> MOVES.put(cells[0], List.of(cells).subList(1, 12)));
    }

    /** One step as the model sees it: which row of the table, and what about the step the rules look at. */
    record Step(String row, Map<String, Object> about) {
        <T> T get(String name, Class<T> type) {
            return type.cast(about.get(name));
        }

        boolean is(String name) {
            return Boolean.TRUE.equals(about.get(name));
        }
    }

    String stage = "REGISTERED";
    LocalDate today;
    boolean agreed = true;
    boolean withdrawn;
    boolean dead;
    boolean shares;
    boolean colleagueFull;
    boolean ownFull;
    int referrals;

    /** pillar of each need */
    final Map<UUID, String> needs = new LinkedHashMap<>();
    /** proposed, agreed or resolved */
    final Map<UUID, String> goals = new LinkedHashMap<>();
    final Map<UUID, String> openRisks = new LinkedHashMap<>();
    final Set<String> openFlags = new LinkedHashSet<>();
    /** kind, due day and last day of grace of each open follow-up */
    final Map<UUID, Object[]> followUps = new LinkedHashMap<>();
    final Set<UUID> interruptible = new LinkedHashSet<>();
    final Set<UUID> services = new LinkedHashSet<>();
    /** how each follow-up ended that somebody recorded */
    final Map<UUID, String> held = new LinkedHashMap<>();
    /** every try to reach the person and every time the person was met otherwise: id, way and day of a try, and whether the person was met */
    final List<Object[]> contacts = new ArrayList<>();
    final Set<UUID> excused = new HashSet<>();
    String risk = "MEDIUM";
    UUID askedPlan;
    UUID askedClosure;
    /** The day for which closing was asked: a case ends when the work ended, however late that is approved. */
    LocalDate askedClosureOn;
    String closureReason;
    UUID askedReopening;
    LocalDate closedOn;
    boolean outside;
    boolean agencyAccepted;
    boolean overLimit;

    /** Rules that the step breaks; empty when it is allowed. */
    Set<String> broken(Step step) {
        Set<String> broken = new LinkedHashSet<>();
        switch (MOVES.get(step.row()).get(STAGES.indexOf(stage))) {
            case "y" -> {
            }
            case "m" -> broken.add("case.move");
            case "c" -> broken.add("R31");
            case "a" -> broken.add("R32.assessment");
            case "n" -> broken.add("R32.open");
            default -> throw new IllegalStateException(step.row());
        }
        if (!broken.isEmpty()) {
            return broken;
        }
        if (dead && !step.is("evenDead")) {
            broken.add("R33");
        }
        if (!agreed && !dead && !step.is("evenWithoutAgreement")) {
            broken.add("R1");
        }
        UUID by = step.get("by", UUID.class);
        switch (step.about().get("kind").toString()) {
            case "set-goal" -> {
                add(broken, "R14.high", !stage.equals("PLANNING") && risk.equals("HIGH"));
                add(broken, "R13.need", !needs.containsKey(step.get("need", UUID.class)));
            }
            case "change-goal" -> {
                add(broken, "R14.high", !stage.equals("PLANNING") && risk.equals("HIGH"));
                add(broken, "R13.need", !needs.containsKey(step.get("need", UUID.class)));
                add(broken, "form.gone", !isOpen(step.get("goal", UUID.class)));
            }
            case "resolve-goal" -> add(broken, "form.gone", !isOpen(step.get("goal", UUID.class)));
            case "agree" -> add(broken, "R13", openGoals().isEmpty());
            case "submit" -> add(broken, "R13", openGoals().isEmpty() || goals.containsValue("proposed"));
            case "approve" -> add(broken, "R14", by.equals(askedPlan));
            case "review-need" -> {
                add(broken, "R13.need", !needs.containsKey(step.get("need", UUID.class)));
                add(broken, "R16", step.is("metByCaseworker"));
            }
            case "deliver" -> {
                add(broken, "R15", !step.is("emergency") && !needs.containsValue(step.get("pillar", String.class)));
                add(broken, "R42", step.get("km", Integer.class) > 1500);
            }
            case "interrupt" -> add(broken, "form.gone", !interruptible.contains(step.get("service", UUID.class)));
            case "flag" -> add(broken, "R43.risk", openFlags.contains(step.get("flag", String.class)));
            case "resolve-risk" -> add(broken, "form.gone", !openRisks.containsKey(step.get("risk", UUID.class)));
            case "schedule" -> {
                add(broken, "R26.open",
                        followUps.values().stream().anyMatch(open -> open[0].equals(step.get("type", String.class))));
                add(broken, "R26.past", step.get("due", LocalDate.class).isBefore(today));
            }
            case "complete" -> {
                add(broken, "R26.none", !followUps.containsKey(step.get("followUp", UUID.class)));
                add(broken, "R26", step.get("result", String.class).equals("DONE") && !step.is("findings"));
            }
            case "miss" -> {
                Object[] open = followUps.get(step.get("followUp", UUID.class));
                add(broken, "R26.none", open == null);
                add(broken, "R27", open != null && !today.isAfter((LocalDate) open[2]));
            }
            case "hold" -> add(broken, "form.within", step.get("days", Integer.class) < 1 || step.get("days", Integer.class) > 90);
            case "transfer-out" -> add(broken, "R37.consent", !shares && !needs.isEmpty());
            case "accept" -> {
                add(broken, "R37.agency", outside);
                if (!outside) {
                    add(broken, "R37.receiver", !by.equals(Cases.COLLEAGUE));
                    add(broken, "R38", colleagueFull && !overLimit);
                }
            }
            case "reject" -> {
                add(broken, "R37.agency", outside);
                add(broken, "R37.receiver", !outside && !by.equals(Cases.COLLEAGUE));
            }
            case "confirm" -> {
                add(broken, "R37.agency", outside);
                add(broken, "R38.own", !outside && by.equals(Cases.COLLEAGUE));
            }
            case "agency-yes" -> {
                add(broken, "R37.inside", !outside);
                add(broken, "R43.accepted", outside && agencyAccepted);
            }
            case "hand-over" -> {
                add(broken, "R37.inside", !outside);
                if (outside) {
                    add(broken, "R37", !agencyAccepted);
                    add(broken, "R37.consent", !shares && !needs.isEmpty());
                    add(broken, "R28", referrals > 0 || openRisks.containsValue("HIGH"));
                }
            }
            case "correct-need" -> {
                add(broken, "R34", step.is("noReason"));
                add(broken, "R34.target", !needs.containsKey(step.get("need", UUID.class)));
            }
            case "correct-goal" -> {
                add(broken, "R34", step.is("noReason"));
                add(broken, "R34.target", !goals.containsKey(step.get("goal", UUID.class)));
                add(broken, "R13.need", !needs.containsKey(step.get("need", UUID.class)));
            }
            case "correct-result" -> {
                add(broken, "R34", step.is("noReason"));
                add(broken, "R34.target", !"resolved".equals(goals.get(step.get("goal", UUID.class))));
                add(broken, "R28.reason", step.is("notReachedWithoutWhy"));
            }
            case "correct-service" -> {
                add(broken, "R34", step.is("noReason"));
                add(broken, "R34.target", !services.contains(step.get("service", UUID.class)));
                add(broken, "R15", !step.is("emergency") && !needs.containsValue(step.get("pillar", String.class)));
                add(broken, "R42", step.get("km", Integer.class) > 1500);
            }
            case "correct-follow-up" -> {
                String ended = held.get(step.get("followUp", UUID.class));
                add(broken, "R34", step.is("noReason"));
                add(broken, "R34.target", ended == null);
                add(broken, "R26", "DONE".equals(ended) && !step.is("findings"));
            }
            case "correct-try" -> {
                add(broken, "R34", step.is("noReason"));
                add(broken, "R34.target", contactOf(step.get("try", UUID.class)) == null);
            }
            case "ask-closure", "close-early" -> closing(step, broken);
            case "approve-closure" -> {
                add(broken, "R30", by.equals(askedClosure));
                add(broken, "R28", workIsOpen(closureReason, excused));
            }
            case "reopen" -> {
                add(broken, "R32", step.is("noReason"));
                add(broken, "R32.approval", today.isAfter(closedOn.plusMonths(12)));
                add(broken, "R38", ownFull);
            }
            case "ask-reopening" -> add(broken, "R43.reopening", askedReopening != null);
            case "approve-reopening" -> {
                add(broken, "R32.request", askedReopening == null);
                add(broken, "R32.own", by.equals(askedReopening));
                add(broken, "R38", ownFull && !step.is("overLimit"));
            }
            case "reject-reopening" -> add(broken, "R32.request", askedReopening == null);
            default -> {
            }
        }
        return broken;
    }

    private void closing(Step step, Set<String> broken) {
        String reason = step.get("reason", String.class);
        if (step.about().get("kind").equals("close-early")) {
            add(broken, "R28.early", !Set.of("DIED", "CONSENT_WITHDRAWN", "DUPLICATE", "REFUSED", "MOVED_AWAY").contains(reason));
        }
        add(broken, "R30.died", reason.equals("DIED") && !dead);
        add(broken, "R30.consent", reason.equals("CONSENT_WITHDRAWN") && !withdrawn);
        add(broken, "R37.closure", reason.equals("TRANSFERRED"));
        add(broken, "R30.informed", !step.is("told") && !dead && !Set.of("DIED", "LOST_CONTACT", "DUPLICATE").contains(reason));
        if (reason.equals("LOST_CONTACT")) {
            List<Object[]> tries = tries();
            add(broken, "R29", tries.size() < 3);
            add(broken, "R29.methods", tries.size() >= 3 && tries.stream().map(one -> one[1]).distinct().count() < 2);
            add(broken, "R29.days", tries.size() >= 3 && span(tries) < 60);
        }
        add(broken, "R28", workIsOpen(reason, step.is("excuses") ? goals.keySet() : Set.of()));
    }

    /** Tries in vain, the last first, until the person was met. */
    private List<Object[]> tries() {
        List<Object[]> tries = new ArrayList<>();
        for (Object[] contact : contacts.reversed()) {
            if (contact[3].equals(true)) {
                return tries;
            }
            tries.add(contact);
        }
        return tries;
    }

    Set<UUID> triesKnown() {
        Set<UUID> known = new LinkedHashSet<>();
        contacts.stream().filter(contact -> contact[0] != null).forEach(contact -> known.add((UUID) contact[0]));
        return known;
    }

    private Object[] contactOf(UUID id) {
        return contacts.stream().filter(contact -> id.equals(contact[0])).findFirst().orElse(null);
    }

    private static long span(List<Object[]> tries) {
        LocalDate first = tries.stream().map(one -> (LocalDate) one[2]).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = tries.stream().map(one -> (LocalDate) one[2]).max(LocalDate::compareTo).orElseThrow();
        return last.toEpochDay() - first.toEpochDay();
    }

    private void met() {
        contacts.add(new Object[]{null, null, null, true});
    }

    private boolean workIsOpen(String reason, Set<UUID> withReason) {
        return !Set.of("DIED", "CONSENT_WITHDRAWN", "DUPLICATE").contains(reason)
                && (!withReason.containsAll(openGoals()) || referrals > 0 || openRisks.containsValue("HIGH"));
    }

    private static void add(Set<String> broken, String rule, boolean isBroken) {
        if (isBroken) {
            broken.add(rule);
        }
    }

    Set<UUID> openGoals() {
        Set<UUID> open = new LinkedHashSet<>();
        goals.forEach((id, state) -> {
            if (!state.equals("resolved")) {
                open.add(id);
            }
        });
        return open;
    }

    private boolean isOpen(UUID goal) {
        return openGoals().contains(goal);
    }

    private boolean hasRepeated() {
        return followUps.values().stream().anyMatch(CaseModel::repeats);
    }

    private static boolean repeats(Object[] followUp) {
        return Set.of("HOME_VISIT", "PHONE", "OFFICE").contains(followUp[0]);
    }

    private int days(String what) {
        int row = List.of("first", "every", "grace").indexOf(what);
        return Map.of("HIGH", new int[]{1, 7, 0}, "MEDIUM", new int[]{3, 14, 2}, "LOW", new int[]{7, 30, 7}).get(risk)[row];
    }

    /** A follow-up that the product should have planned by itself; null when none. Kind, due day, last day of grace. */
    private Object[] coming;

    /** Follows an allowed step and says which follow-up must have come by itself; null for none. */
    Object[] follow(Step step) {
        coming = null;
        UUID by = step.get("by", UUID.class);
        UUID id = step.get("id", UUID.class);
        switch (step.about().get("kind").toString()) {
            case "review-need" -> {
            }
            case "start-assessment" -> stage = "ASSESSMENT";
            case "complete-assessment" -> stage = "PLANNING";
            case "need" -> needs.put(id, step.get("pillar", String.class));
            case "set-goal" -> goals.put(id, "proposed");
            case "change-goal" -> goals.put(step.get("goal", UUID.class), "proposed");
            case "resolve-goal" -> goals.put(step.get("goal", UUID.class), "resolved");
            case "agree" -> openGoals().forEach(goal -> goals.put(goal, "agreed"));
            case "submit" -> {
                stage = "PLAN_APPROVAL";
                askedPlan = by;
            }
            case "approve" -> {
                stage = "ACTIVE";
                if (!hasRepeated()) {
                    comes("HOME_VISIT", today.plusDays(days("every")));
                }
            }
            case "return" -> stage = "PLANNING";
            case "start-review" -> stage = "REVIEW";
            case "hold-review" -> stage = step.is("changePlan") ? "PLANNING" : "ACTIVE";
            case "hold" -> stage = "ON_HOLD";
            case "resume" -> stage = "ACTIVE";
            case "deliver" -> {
                interruptible.add(id);
                services.add(id);
            }
            case "correct-need" -> needs.put(step.get("need", UUID.class), step.get("pillar", String.class));
            case "correct-goal", "correct-result", "correct-service", "correct-follow-up" -> {
                // what the person agreed to, how it ended and what may follow stay as they are
            }
            case "correct-try" -> {
                Object[] was = contactOf(step.get("try", UUID.class));
                was[1] = step.get("method", String.class);
                was[2] = today;
                was[3] = step.is("reached");
            }
            case "interrupt" -> interruptible.remove(step.get("service", UUID.class));
            case "flag" -> {
                openRisks.put(id, step.get("severity", String.class));
                openFlags.add(step.get("flag", String.class));
            }
            case "resolve-risk" -> {
                openRisks.remove(step.get("risk", UUID.class));
                openFlags.remove(step.get("flagOfRisk", String.class));
            }
            case "risk" -> pace(step.get("level", String.class));
            case "schedule" -> {
                LocalDate due = step.get("due", LocalDate.class);
                followUps.put(id, new Object[]{step.get("type", String.class), due, due.plusDays(days("grace"))});
            }
            case "complete" -> {
                Object[] done = followUps.remove(step.get("followUp", UUID.class));
                held.put(step.get("followUp", UUID.class), step.get("result", String.class));
                if (Set.of("DONE", "REFUSED").contains(step.get("result", String.class))) {
                    met();
                }
                if (repeats(done)) {
                    comes((String) done[0], today.plusDays(days("every")));
                }
            }
            case "miss" -> {
                Object[] gone = followUps.remove(step.get("followUp", UUID.class));
                if (repeats(gone)) {
                    comes((String) gone[0], today.plusDays(days("first")));
                }
            }
            case "try" -> contacts.add(new Object[]{id, step.get("method", String.class), today, step.is("reached")});
            case "transfer-in", "transfer-out" -> {
                stage = "TRANSFER_PENDING";
                outside = step.about().get("kind").equals("transfer-out");
                agencyAccepted = false;
                overLimit = false;
            }
            case "confirm" -> overLimit = true;
            case "agency-yes" -> agencyAccepted = true;
            case "accept", "reject", "withdraw-transfer" -> stage = "ACTIVE";
            case "hand-over", "close-early" -> close();
            case "ask-closure" -> {
                stage = "CLOSURE_REQUESTED";
                askedClosure = by;
                askedClosureOn = today;
                closureReason = step.get("reason", String.class);
                excused.clear();
                if (step.is("excuses")) {
                    excused.addAll(openGoals());
                }
            }
            case "reject-closure" -> stage = "ACTIVE";
            case "approve-closure" -> {
                close();
                closedOn = askedClosureOn;
            }
            case "reopen", "approve-reopening" -> {
                stage = "REOPENED";
                met();
                askedReopening = null;
            }
            case "ask-reopening" -> askedReopening = by;
            case "reject-reopening" -> askedReopening = null;
            default -> throw new IllegalStateException(step.toString());
        }
        return coming;
    }

    private void close() {
        stage = "CLOSED";
        closedOn = today;
        askedReopening = null;
        followUps.clear();
    }

    private void comes(String kind, LocalDate due) {
        coming = new Object[]{kind, due, due.plusDays(days("grace"))};
    }

    /** A new risk brings follow-ups closer, never further off, and plans the first contact when none is planned. */
    private void pace(String level) {
        risk = level;
        LocalDate soon = today.plusDays(days("first"));
        boolean any = hasRepeated();
        followUps.values().stream().filter(CaseModel::repeats).forEach(open -> {
            LocalDate due = (LocalDate) open[1];
            long grace = ((LocalDate) open[2]).toEpochDay() - due.toEpochDay();
            open[1] = due.isAfter(soon) ? soon : due;
            open[2] = ((LocalDate) open[1]).plusDays(Math.min(grace, days("grace")));
        });
        if (!any) {
            comes("HOME_VISIT", soon);
        }
    }
}
