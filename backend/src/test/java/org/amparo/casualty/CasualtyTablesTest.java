package org.amparo.casualty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.platform.LaterPosition;
import org.amparo.privacy.Personal;
import org.amparo.reporting.CountedByHand;
import org.amparo.survivor.Contact;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.testing.AmparoTest;
import org.amparo.testing.Eventually;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.VictimType;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Casualty tables of random incidents against a count by hand of what was told; {@code -Damparo.incidents=400} for the long run. */
@AmparoTest
class CasualtyTablesTest {

    private static final int INCIDENTS = Integer.getInteger("amparo.incidents", 40);
    private static final int QUESTIONS = 60;
    private static final Random RANDOM = new Random(20261125);
    private static final List<DeviceType> OF_NO_TREATY = List.of(DeviceType.IED_COMMAND_DETONATED, DeviceType.STORED_AMMUNITION,
            DeviceType.BOOBY_TRAP);

    @Autowired
    CasualtyQueries casualties;
    @Autowired
    Commands commands;
    @Autowired
    LaterPosition later;
    @Autowired
    JdbcClient sql;

    private final UUID organisation = UUID.randomUUID();
    private final Viewer clerk = viewer(Role.CASEWORKER, organisation, Permission.INCIDENT_RECORD);
    private final Viewer manager = viewer(Role.MANAGER, organisation, Permission.CASUALTY_COUNT_READ);

    /** What was told of one casualty. */
    private record Told(IncidentDetails incident, Casualty casualty) {
    }

    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, UUID> incidentOf = new HashMap<>();

    private static Viewer viewer(Role role, UUID organisation, Permission... permissions) {
        Map<Permission, Scope> grants = new HashMap<>();
        Arrays.stream(permissions).forEach(permission -> grants.put(permission, Scope.ORGANISATION));
        return new Viewer(UUID.randomUUID(), role, null, organisation, Set.of(), grants);
    }

    @Test
    void tables_of_any_period_and_cut_equal_a_count_by_hand_now_and_as_it_was_known_before() {
        for (int i = 0; i < INCIDENTS; i++) {
            record();
        }
        Map<UUID, Told> before = Map.copyOf(told);
        long then = known();
        for (int i = 0; i < INCIDENTS / 2; i++) {
            correct();
        }
        long now = known();
        assertThat(told).isNotEqualTo(before);
        for (int i = 0; i < QUESTIONS; i++) {
            CasualtyQuestion question = question(then);
            assertThat(counted(casualties.table(manager, question))).as(question.stamp()).isEqualTo(byHand(question, before));
            CasualtyQuestion later = new CasualtyQuestion(question.from(), question.to(), now, question.allDevices(), question.cuts(),
                    question.only());
            assertThat(counted(casualties.table(manager, later))).as(later.stamp()).isEqualTo(byHand(later, told));
        }
    }

    @Test
    void what_is_not_in_the_total_is_told_beside_it_and_shares_are_of_those_of_whom_it_is_known() {
        record(details(PartialDate.ofYear(2006), DeviceType.ANTIPERSONNEL_MINE),
                List.of(casualty(CasualtyOutcome.KILLED, Sex.F), casualty(CasualtyOutcome.INJURED, Sex.U),
                        casualty(CasualtyOutcome.UNINJURED_AFFECTED, Sex.M)));
        record(details(PartialDate.UNKNOWN, DeviceType.OTHER_ERW), List.of(casualty(CasualtyOutcome.INJURED, Sex.F)));
        record(details(PartialDate.exact(LocalDate.of(2006, 12, 31)), DeviceType.IED_COMMAND_DETONATED),
                List.of(casualty(CasualtyOutcome.KILLED, Sex.M)));
        long known = known();

        CasualtyTable year = casualties.table(manager, CasualtyQuestion.ofYears(2006, 2006, known, CasualtyCut.SEX));
        assertThat(year.total()).isEqualTo(2);
        assertThat(year.known().get(CasualtyCut.SEX)).isEqualTo(1);
        assertThat(List.of(year.undated(), year.tooCoarse(), year.otherDevices())).containsExactly(1L, 0L, 1L);
        CasualtyTable half = casualties.table(manager, new CasualtyQuestion(LocalDate.of(2006, 1, 1), LocalDate.of(2006, 6, 30), known,
                false, List.of(), Map.of()));
        assertThat(List.of(half.total(), half.tooCoarse())).containsExactly(0L, 2L);
        CasualtyTable elsewhere = casualties.table(viewer(Role.MANAGER, UUID.randomUUID(), Permission.CASUALTY_COUNT_READ),
                CasualtyQuestion.ofYears(2006, 2006, known));
        assertThat(elsewhere.total()).isZero();
        assertThatThrownBy(() -> casualties.table(clerk, CasualtyQuestion.ofYears(2006, 2006, known))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> casualties.knownNow(clerk)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_is_recorded_in_two_incidents_is_counted_in_both_and_the_table_says_so() {
        UUID survivor = UUID.randomUUID();
        for (PartialDate date : List.of(PartialDate.ofMonth(2009, 5), PartialDate.exact(LocalDate.of(2009, 5, 3)),
                PartialDate.ofYear(2010))) {
            record(details(date, DeviceType.ANTIPERSONNEL_MINE), List.of(casualty(CasualtyOutcome.INJURED, Sex.F),
                    new Casualty(UUID.randomUUID(), CasualtyOutcome.INJURED, Sex.F, AgeGroup.ADULT, CivilStatus.CIVILIAN, survivor)));
        }
        long known = known();
        CasualtyTable year = casualties.table(manager, CasualtyQuestion.ofYears(2009, 2009, known, CasualtyCut.SEX));
        assertThat(List.of(year.total(), year.inSeveral())).containsExactly(4L, 1L);
        assertThat(CasualtyWords.in(Locale.ENGLISH).beside(year)).endsWith("counted in each: 1.");
        assertThat(casualties.table(manager, CasualtyQuestion.ofYears(2010, 2010, known)).inSeveral()).isZero();
        assertThat(casualties.table(viewer(Role.MANAGER, UUID.randomUUID(), Permission.CASUALTY_COUNT_READ),
                CasualtyQuestion.ofYears(2009, 2009, known)).inSeveral()).isZero();
    }

    @Test
    void what_somebody_did_and_how_old_they_were_is_taken_from_their_file_where_the_incident_does_not_say_it(@Autowired EventBus bus,
            @Autowired TransactionManager transactions) {
        UUID child = file(bus, transactions, 2000, Activity.FARMING);
        UUID unsaid = file(bus, transactions, null, Activity.PREFER_NOT_TO_SAY);
        UUID adult = file(bus, transactions, 1999, null);
        record(details(PartialDate.exact(LocalDate.of(2017, 12, 31)), DeviceType.ANTIPERSONNEL_MINE),
                List.of(of(child, AgeGroup.UNKNOWN), of(unsaid, AgeGroup.UNKNOWN), of(adult, AgeGroup.UNKNOWN), of(null, AgeGroup.CHILD)));
        record(details(PartialDate.ofYear(2018), DeviceType.ANTIPERSONNEL_MINE),
                List.of(of(child, AgeGroup.UNKNOWN), of(adult, AgeGroup.CHILD), of(UUID.randomUUID(), AgeGroup.UNKNOWN)));
        long known = known();
        assertThat(people(CasualtyQuestion.ofYears(2017, 2017, known, CasualtyCut.AGE)))
                .as("17 in the year, 18 in the year, not known, and said").isEqualTo(Map.of("CHILD", 2L, "ADULT", 1L, "UNKNOWN", 1L));
        assertThat(people(CasualtyQuestion.ofYears(2018, 2018, known, CasualtyCut.AGE))).as("what the incident says goes first")
                .isEqualTo(Map.of("ADULT", 1L, "CHILD", 1L, "UNKNOWN", 1L));
        assertThat(people(CasualtyQuestion.ofYears(2017, 2018, known, CasualtyCut.ACTIVITY)))
                .isEqualTo(Map.of("FARMING", 2L, "UNKNOWN", 5L));
    }

    private static Casualty of(UUID survivor, AgeGroup age) {
        return new Casualty(UUID.randomUUID(), CasualtyOutcome.INJURED, Sex.F, age, CivilStatus.CIVILIAN, survivor);
    }

    private Map<String, Long> people(CasualtyQuestion question) {
        return casualties.table(manager, question).cells().stream()
                .collect(Collectors.toMap(cell -> cell.values().getFirst(), CasualtyTable.Cell::people));
    }

    private UUID file(EventBus bus, TransactionManager transactions, Integer birthYear, Activity activity) {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.of(2019, 1, 1);
        CountedByHand.tell(bus, transactions, sql, later, id, "Survivor", day, new SurvivorEvent.Registered(id, "C-" + id,
                new Person(Personal.of("P"), null, Sex.F, null, birthYear, null, null, null, VictimType.DIRECT_SURVIVOR,
                        IdentificationSource.SELF),
                new Residence("CO01", null, null, null), new Contact(null, null, PreferredContact.PHONE, null, null), null, null,
                organisation));
        CountedByHand.tell(bus, transactions, sql, later, id, "Survivor", day, new SurvivorEvent.IncidentLinked(id,
                new IncidentLink(UUID.randomUUID(), PartialDate.ofYear(2017), CasualtyOutcome.INJURED, activity, null, null, null)));
        return id;
    }

    @Test
    void a_file_hides_one_to_four_people_and_nobody_can_reckon_them_from_the_total() {
        for (int i = 0; i < 300; i++) {
            List<CasualtyTable.Cell> cells = new ArrayList<>();
            for (int year = 2001; year < 2002 + RANDOM.nextInt(6); year++) {
                cells.add(new CasualtyTable.Cell(List.of(String.valueOf(year)), 1 + RANDOM.nextInt(9)));
            }
            long total = cells.stream().mapToLong(CasualtyTable.Cell::people).sum();
            CasualtyTable table = new CasualtyTable(CasualtyQuestion.ofYears(2001, 2008, 7, CasualtyCut.YEAR), cells, total, Map.of(), 0,
                    0, 0, 0);
            var file = CasualtyExport.of(table, mock(People.class), Locale.ENGLISH);
            List<List<?>> rows = new ArrayList<>();
            file.rows().each((about, values) -> rows.add(values));
            long hidden = rows.stream().filter(row -> row.get(1) == null).count();
            assertThat(rows).hasSameSizeAs(cells);
            for (int row = 0; row < rows.size(); row++) {
                if (cells.get(row).people() < CasualtyExport.SMALLEST) {
                    assertThat(rows.get(row).subList(1, 4)).isEqualTo(Arrays.asList(null, null, "fewer than 5"));
                }
            }
            assertThat(hidden == 1 && rows.size() > 1).as(cells.toString()).isFalse();
            assertThat(file.filter()).contains("Total: " + (total < 5 ? "fewer than 5" : total));
            assertThat(file.stamp()).isEqualTo("CASUALTIES.1 2001-01-01/2008-12-31 @7 by YEAR");
        }
    }

    @Test
    void a_file_says_what_stands_beside_its_total_and_the_shares_of_those_of_whom_it_is_known() {
        CasualtyQuestion question = CasualtyQuestion.ofYears(2001, 2008, 7, CasualtyCut.SEX);
        CasualtyTable told = new CasualtyTable(question, List.of(new CasualtyTable.Cell(List.of("F"), 10),
                new CasualtyTable.Cell(List.of("M"), 20), new CasualtyTable.Cell(List.of("UNKNOWN"), 7)), 37,
                Map.of(CasualtyCut.SEX, 30L), 6, 3, 0, 2);
        assertThat(shares(told)).containsExactly(new java.math.BigDecimal("33.3"), new java.math.BigDecimal("66.7"), null);
        assertThat(CasualtyExport.of(told, mock(People.class), Locale.ENGLISH).filter()).contains("Not in the total: without any date: 6; "
                + "with a date too coarse for these days: fewer than 5; by command-detonated devices, stored ammunition or booby-traps: 0. "
                + "People with a file who are recorded in more than one incident, and counted in each: fewer than 5.");
        CasualtyTable few = new CasualtyTable(question, List.of(new CasualtyTable.Cell(List.of("F"), 10),
                new CasualtyTable.Cell(List.of("M"), 20), new CasualtyTable.Cell(List.of("UNKNOWN"), 3)), 33,
                Map.of(CasualtyCut.SEX, 30L), 0, 0, 0, 0);
        assertThat(shares(few)).as("a share of 20 would tell how many are not known").containsOnlyNulls();
    }

    private static List<Object> shares(CasualtyTable table) {
        List<Object> shares = new ArrayList<>();
        CasualtyExport.of(table, mock(People.class), Locale.ENGLISH).rows().each((about, values) -> shares.add(values.get(2)));
        return shares;
    }

    private CasualtyQuestion question(long known) {
        LocalDate from = LocalDate.of(1995 + RANDOM.nextInt(20), 1 + RANDOM.nextInt(12), 1);
        List<CasualtyCut> cuts = new ArrayList<>(List.of(CasualtyCut.values()));
        java.util.Collections.shuffle(cuts, RANDOM);
        CasualtyQuestion question = new CasualtyQuestion(from, from.plusMonths(1 + RANDOM.nextInt(120)).minusDays(1), known,
                RANDOM.nextBoolean(), cuts.subList(0, RANDOM.nextInt(CasualtyQuestion.MOST_CUTS + 1)), Map.of());
        return RANDOM.nextInt(3) == 0 ? question.with(CasualtyCut.SEX, "F", "UNKNOWN") : question;
    }

    private static Map<List<String>, Long> counted(CasualtyTable table) {
        Map<List<String>, Long> counted = new HashMap<>();
        table.cells().forEach(cell -> counted.put(cell.values(), cell.people()));
        counted.put(List.of("total"), table.total());
        counted.put(List.of("undated"), table.undated());
        counted.put(List.of("coarse"), table.tooCoarse());
        counted.put(List.of("other devices"), table.otherDevices());
        counted.put(List.of("sex known"), table.known().getOrDefault(CasualtyCut.SEX, 0L));
        return counted;
    }

    private static Map<List<String>, Long> byHand(CasualtyQuestion question, Map<UUID, Told> told) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (String always : List.of("total", "undated", "coarse", "other devices", "sex known")) {
            counts.put(List.of(always), 0L);
        }
        for (Told one : told.values()) {
            String sex = word(CasualtyCut.SEX, one);
            if (one.casualty().outcome() == CasualtyOutcome.UNINJURED_AFFECTED
                    || !question.only().getOrDefault(CasualtyCut.SEX, Set.of(sex)).contains(sex)) {
                continue;
            }
            PartialDate date = one.incident().date();
            Set<Boolean> inside = new HashSet<>();
            for (LocalDate day = date.earliest(); day != null && !day.isAfter(date.latest()); day = day.plusDays(1)) {
                inside.add(!day.isBefore(question.from()) && !day.isAfter(question.to()));
            }
            if (inside.isEmpty()) {
                counts.merge(List.of("undated"), 1L, Long::sum);
            } else if (inside.size() == 2) {
                counts.merge(List.of("coarse"), 1L, Long::sum);
            } else if (inside.contains(true) && !question.allDevices() && OF_NO_TREATY.contains(one.incident().device())) {
                counts.merge(List.of("other devices"), 1L, Long::sum);
            } else if (inside.contains(true)) {
                counts.merge(List.of("total"), 1L, Long::sum);
                counts.merge(List.of("sex known"), sex.equals("UNKNOWN") ? 0L : 1L, Long::sum);
                counts.merge(question.cuts().stream().map(cut -> word(cut, one)).toList(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static String word(CasualtyCut cut, Told one) {
        PartialDate date = one.incident().date();
        return switch (cut) {
            case YEAR -> date.earliest() != null && date.earliest().getYear() == date.latest().getYear()
                    ? String.valueOf(date.earliest().getYear())
                    : "UNKNOWN";
            case OUTCOME -> one.casualty().outcome().name();
            case CIVIL_STATUS -> switch (one.casualty().civilStatus()) {
                case CIVILIAN, AID_WORKER -> "CIVILIAN";
                case MILITARY, POLICE_SECURITY, MILITARY_OR_POLICE, NON_STATE_ARMED -> "SECURITY";
                case DEMINER -> "DEMINER";
                case UNKNOWN, PREFER_NOT_TO_SAY -> "UNKNOWN";
            };
            case AGE -> one.casualty().ageGroup().name();
            case SEX -> one.casualty().sex() == Sex.U ? "UNKNOWN" : one.casualty().sex().name();
            case DEVICE -> switch (one.incident().device()) {
                case MINE_UNSPECIFIED_VICTIM_ACTIVATED -> "UNSPECIFIED_MINE";
                case AXO -> "OTHER_ERW";
                default -> one.incident().device().name();
            };
            case ACTIVITY, REGISTER -> "UNKNOWN";
            case ADM1 -> one.incident().adm1() == null ? "UNKNOWN" : one.incident().adm1();
            case SETTING -> one.incident().setting() == PlaceSetting.PREFER_NOT_TO_SAY ? "UNKNOWN" : one.incident().setting().name();
        };
    }

    private static <E> E any(E[] values) {
        return values[RANDOM.nextInt(values.length)];
    }

    private static PartialDate date() {
        int year = 1995 + RANDOM.nextInt(25);
        return switch (RANDOM.nextInt(6)) {
            case 0 -> PartialDate.UNKNOWN;
            case 1 -> PartialDate.ofYear(year);
            case 2 -> new PartialDate(LocalDate.of(year / 10 * 10, 1, 1), org.amparo.vocabulary.Precision.DECADE);
            case 3, 4 -> PartialDate.ofMonth(year, 1 + RANDOM.nextInt(12));
            default -> PartialDate.exact(LocalDate.of(year, 1 + RANDOM.nextInt(12), 1 + RANDOM.nextInt(28)));
        };
    }

    private static IncidentDetails details(PartialDate date, DeviceType device) {
        return new IncidentDetails(date, RANDOM.nextInt(4) == 0 ? null : "CO0" + RANDOM.nextInt(3), null, null, null,
                any(PlaceSetting.values()), device, Certainty.REPORTED_BY_PERSON, null, null, null, IdentificationSource.HOSPITAL, null);
    }

    private static DeviceType device() {
        return any(DeviceType.values());
    }

    private static Casualty casualty(CasualtyOutcome outcome, Sex sex) {
        return new Casualty(UUID.randomUUID(), outcome, sex, any(AgeGroup.values()), any(CivilStatus.values()), null);
    }

    private void record() {
        List<Casualty> some = new ArrayList<>();
        for (int i = 0; i <= RANDOM.nextInt(4); i++) {
            some.add(casualty(any(CasualtyOutcome.values()), any(Sex.values())));
        }
        record(details(date(), device()), some);
    }

    private void record(IncidentDetails details, List<Casualty> some) {
        UUID incident = UUID.randomUUID();
        send(new IncidentCommand.RecordIncident(incident, details, some, new Placement(clerk.user(), null, details.adm1(), organisation)));
        some.forEach(one -> {
            told.put(one.casualtyId(), new Told(details, one));
            incidentOf.put(one.casualtyId(), incident);
        });
    }

    private void correct() {
        UUID casualty = told.keySet().stream().sorted().toList().get(RANDOM.nextInt(told.size()));
        UUID incident = incidentOf.get(casualty);
        Told was = told.get(casualty);
        switch (RANDOM.nextInt(3)) {
            case 0 -> {
                IncidentDetails right = details(date(), device());
                send(new IncidentCommand.CorrectIncident(incident, right, false, 9_999, Personal.of("The family told us")));
                told.replaceAll((id, one) -> incidentOf.get(id).equals(incident) ? new Told(right, one.casualty()) : one);
            }
            case 1 -> {
                Casualty right = new Casualty(casualty, any(CasualtyOutcome.values()), any(Sex.values()), any(AgeGroup.values()),
                        any(CivilStatus.values()), null);
                send(new IncidentCommand.CorrectCasualty(incident, right, 9_999, Personal.of("The hospital told us")));
                told.put(casualty, new Told(was.incident(), right));
            }
            default -> {
                send(new IncidentCommand.RetractCasualty(incident, casualty, 9_999, Personal.of("Counted twice")));
                told.remove(casualty);
            }
        }
    }

    private void send(Command command) {
        commands.send(clerk, UUID.randomUUID(), command);
    }

    /** Once the facts have all that was told. */
    private long known() {
        UUID[] incidents = incidentOf.values().stream().distinct().toArray(UUID[]::new);
        Eventually.holds(Duration.ofSeconds(60), () -> assertThat(sql.sql("""
                select count(*) from es.event e left join es.seal s on s.event_index = e.global_index
                where e.aggregate_id = any(?) and (s.position is null or s.position > ?)""")
                .param(incidents).param(later.ofReadModels())
                .query(Long.class).single()).isZero());
        return casualties.knownNow(manager);
    }
}
