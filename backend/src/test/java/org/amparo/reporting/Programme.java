package org.amparo.reporting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.CaseEvent;
import org.amparo.caseplan.CaseReview;
import org.amparo.caseplan.FollowUp;
import org.amparo.caseplan.FollowUpOutcome;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.caseplan.ReviewDecision;
import org.amparo.caseplan.ServiceDelivered;
import org.amparo.incident.IncidentDetails;
import org.amparo.incident.IncidentEvent;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureEvent;
import org.amparo.measure.Measurement;
import org.amparo.platform.DomainEvent;
import org.amparo.privacy.Personal;
import org.amparo.prosthetics.DeviceEvent;
import org.amparo.prosthetics.DeviceEvent.EarlierRecorded;
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceMove;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.prosthetics.EarlierDevice;
import org.amparo.prosthetics.Fault;
import org.amparo.prosthetics.Fitting;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Lifetime;
import org.amparo.prosthetics.Prescription;
import org.amparo.prosthetics.QualityCheck;
import org.amparo.prosthetics.UseTraining;
import org.amparo.referral.ReferralEvent;
import org.amparo.referral.Request;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Death;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.DeviceCancelReason;
import org.amparo.vocabulary.DeviceCondition;
import org.amparo.vocabulary.DeviceHoldReason;
import org.amparo.vocabulary.DeviceOrigin;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.MeasuringMethod;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.QualityItem;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ReferralEnd;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ReopenReason;
import org.amparo.vocabulary.ReplacementReason;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.RetirementReason;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.TrainingTopic;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;

/** A small programme that never was: people, needs, services, referrals and devices, entered late, moved and corrected at random. */
final class Programme {

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 700;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<ServiceCode> SERVICES = List.of(ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY, ServiceCode.PEER_SUPPORT,
            ServiceCode.MICRO_GRANT);

    /** An organisation whose people are not counted here. */
    static final UUID ELSEWHERE = new UUID(7, 7);
    /** Places this far to the north of one point are 50 km and a little less or more apart. */
    private static final double[] KILOMETRES = {0, 49.5, 50.5};
    private static final double A_DEGREE = 111.195;
    /** Days from one thing to another at which something begins or ceases to count, and the days beside them. */
    private static final int[] SPANS = {0, 0, 1, -1, 2, 3, 4, 7, 8, 14, 15, 29, 30, 31, 60, 61, 90, 91, 150, 151, 180, 181};

    /** Something that happened, in the order in which it was told. */
    record Told(UUID aggregate, String type, LocalDate occurredOn, DomainEvent event) {
    }

    /** A person as the generator goes along. */
    private static final class Life {
        private final UUID survivor;
        private final UUID caseId;
        private final LocalDate registered;
        private final List<Need> needs = new ArrayList<>();
        private final List<ServiceDelivered> services = new ArrayList<>();
        private final List<UUID> referrals = new ArrayList<>();
        private final List<UUID> devices = new ArrayList<>();
        private final List<FollowUp> followUps = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final Map<UUID, LocalDate> delivered = new HashMap<>();
        private final Map<UUID, LocalDate> sent = new HashMap<>();
        private final Map<UUID, LocalDate> answerBy = new HashMap<>();
        private final List<UUID> measures = new ArrayList<>();
        private final List<UUID> assessments = new ArrayList<>();
        private boolean hasCase;

        Life(UUID survivor, UUID caseId, LocalDate registered) {
            this.survivor = survivor;
            this.caseId = caseId;
            this.registered = registered;
        }
    }

    final UUID organisation;
    /** Areas and places of no other programme: providers are known to all. */
    final List<String> areas;
    final List<UUID> providers = new ArrayList<>();
    /** Of this programme; no other one has its ids. */
    private final int number;
    private int ids;
    private final double north;
    private final double east;
    final List<UUID> caseworkers;
    final List<UUID> teams;
    private final Map<UUID, List<UUID>> sites = new HashMap<>();
    private final Random random;
    /** Draws of its own, so that who pays moves nothing else. */
    private final java.util.Random payers = new java.util.Random(20261122);
    private final List<Told> told = new ArrayList<>();
    /** Days of the person at hand. */
    private List<LocalDate> days = new ArrayList<>();
    private final List<LocalDate> asked = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();

    Programme(Random random) {
        this.random = random;
        this.number = NUMBER.getAndIncrement();
        this.organisation = id();
        this.areas = List.of("T" + number + "-LUA", "T" + number + "-UIG", "T" + number + "-MOX");
        this.north = -58 + 4.0 * (number / 80);
        this.east = -170 + 4.0 * (number % 80);
        this.caseworkers = List.of(id(), id());
        this.teams = List.of(id(), id());
    }

    /** Some hundred things that happened to {@code people} people. */
    List<Told> play(int people, int happenings) {
        for (int i = 0; i < 3; i++) {
            provider();
        }
        for (int i = 0; i < people; i++) {
            register(i);
        }
        goOn(happenings);
        if (random.nextBoolean()) {
            erase(lives.get(random.nextInt(lives.size())));
        }
        return List.copyOf(told);
    }

    /** What happens after that. */
    List<Told> goOn(int happenings) {
        int before = told.size();
        for (int i = 0; i < happenings; i++) {
            happen(one(lives));
        }
        return List.copyOf(told.subList(before, told.size()));
    }

    /** Some are known from a register before they are asked, and some are never asked. */
    private void register(int number) {
        Life life = new Life(id(), id(), day());
        life.days.add(life.registered);
        lives.add(life);
        boolean known = random.nextInt(6) == 0;
        if (known) {
            tell(life.survivor, "Survivor", life.registered.minusDays(random.nextInt(30)), new SurvivorEvent.Identified(life.survivor,
                    "T-" + life.survivor, one(Sex.class), residence(), IdentificationSource.SELF, Certainty.CONFIRMED, null, organisation));
            if (random.nextInt(4) == 0) {
                return;
            }
        }
        Integer year = random.nextInt(8) == 0 ? null : 1950 + random.nextInt(73);
        Person person = new Person(Personal.of("P" + number), null, one(Sex.class), Personal.of(birth(year)), year, null, null,
                orNull(one(DisplacementStatus.class)), random.nextInt(6) == 0 ? one(VictimType.class) : VictimType.DIRECT_SURVIVOR,
                IdentificationSource.SELF);
        tell(life.survivor, "Survivor", life.registered, new SurvivorEvent.Registered(life.survivor, "T-" + life.survivor, person,
                residence(), contact(), caseworker(), orNull(one(teams)), organisation));
        if (random.nextInt(5) > 0) {
            life.hasCase = true;
            tell(life.caseId, "CasePlan", life.registered, new CaseEvent.Opened(life.caseId, life.survivor, life.registered, null));
        }
    }

    private static PartialDate birth(Integer year) {
        return year == null ? null : PartialDate.ofYear(year);
    }

    private static Contact contact() {
        return new Contact(null, null, PreferredContact.PHONE, null, null);
    }

    private Residence residence() {
        String area = one(areas);
        return new Residence(random.nextInt(9) == 0 ? null : area, random.nextInt(4) == 0 ? null : Personal.of(district(area)), null,
                orNull(one(ResidenceSetting.class)));
    }

    private String district(String area) {
        return area + "-" + random.nextInt(2);
    }

    /** Most work with one. */
    private UUID caseworker() {
        return random.nextInt(12) == 0 ? null : caseworkers.get(random.nextInt(8) == 0 ? 1 : 0);
    }

    // --- providers

    private void provider() {
        UUID id = id();
        providers.add(id);
        tell(id, "Provider", day(), new ProviderEvent.Registered(id, details(), List.of(site(stood(id)), site(stood(id))), List.of(offer()),
                day()));
    }

    private UUID stood(UUID provider) {
        UUID site = id();
        sites.computeIfAbsent(provider, first -> new ArrayList<>()).add(site);
        return site;
    }

    private static ProviderDetails details() {
        return new ProviderDetails("A provider", ProviderType.values()[0], null, Set.of(), Set.of(), null, null, null);
    }

    /** Some within 50 km of each other, some not. */
    private Site site(UUID id) {
        String area = areas.get(random.nextInt(areas.size()));
        GeoPoint point = random.nextInt(4) == 0
                ? null
                : GeoPoint.of(
                        north + (random.nextBoolean() ? KILOMETRES[random.nextInt(KILOMETRES.length)] / A_DEGREE : random.nextDouble()),
                        east + (random.nextBoolean() ? 0 : random.nextDouble()));
        return new Site(id, null, area, random.nextInt(4) == 0 ? null : district(area), null, point, null);
    }

    private ServiceOffer offer() {
        return new ServiceOffer(SERVICES.get(random.nextInt(SERVICES.size())), null, null);
    }

    private void ofProvider() {
        UUID id = one(providers);
        tell(id, "Provider", random.nextInt(4) > 0 ? day() : null, switch (random.nextInt(8)) {
            case 0, 1 -> new ProviderEvent.CapacityReported(id, SERVICES.get(random.nextInt(SERVICES.size())), day().withDayOfMonth(1),
                    random.nextInt(9));
            case 2 -> new ProviderEvent.ServicesUpdated(id, List.of(offer()), Set.of(SERVICES.get(random.nextInt(SERVICES.size()))));
            case 3 -> new ProviderEvent.SitesUpdated(id, List.of(site(random.nextBoolean() ? stood(id) : one(sites.get(id)))), Set.of());
            case 7 -> new ProviderEvent.SitesUpdated(id, List.of(), Set.of(one(sites.get(id))));
            case 4 -> new ProviderEvent.Verified(id, day());
            case 5 -> new ProviderEvent.Deactivated(id, ProviderEnd.values()[0], null);
            default -> new ProviderEvent.Reactivated(id, day());
        });
    }

    // --- people

    private void happen(Life life) {
        days = life.days;
        switch (random.nextInt(36)) {
            case 26 -> death(life);
            case 16, 17 -> ofProvider();
            case 18, 27 -> tell(life.survivor, "Survivor", random.nextBoolean() ? day() : null, consent(life));
            case 19, 28 -> measure(life);
            case 20, 24 -> incident(life);
            case 21 -> tell(life.survivor, "Survivor", day(), new SurvivorEvent.Assigned(life.survivor, caseworker(), orNull(one(teams)),
                    random.nextInt(5) == 0 ? ELSEWHERE : organisation, null));
            case 22 -> ofCase(life, new CaseEvent.ReviewHeld(life.caseId, life.survivor,
                    new CaseReview(id(), day(), random.nextBoolean() ? ReviewDecision.MAINTENANCE : ReviewDecision.values()[0], null,
                            null)));
            case 0 -> moved(life);
            case 1 -> identity(life);
            case 2, 25 -> functioning(life);
            case 3, 4, 5 -> {
                Need need = need(id());
                life.needs.add(need);
                ofCase(life, new CaseEvent.NeedIdentified(life.caseId, life.survivor, need));
            }
            case 6, 7 -> any(life.needs).ifPresent(need -> ofCase(life, new CaseEvent.NeedReviewed(life.caseId, life.survivor,
                    new NeedReview(need.needId(), review(), NeedEvidence.values()[0], day(), barriers(), null))));
            case 8 -> any(life.needs).ifPresent(need -> ofCase(life,
                    new CaseEvent.NeedCorrected(life.caseId, life.survivor, need(need.needId()), null)));
            case 9, 10, 23 -> {
                ServiceDelivered service = service(id());
                life.services.add(service);
                ofCase(life, new CaseEvent.ServiceGiven(life.caseId, life.survivor, service));
            }
            case 11 -> any(life.services).ifPresent(service -> ofCase(life,
                    new CaseEvent.ServiceCorrected(life.caseId, life.survivor, service(service.serviceId()), null)));
            case 12, 29 -> referral(life);
            case 13, 30, 31, 32, 33, 34, 35 -> device(life);
            case 14 -> followUp(life);
            default -> caseMove(life);
        }
    }

    /** Some assessments are put right, also for another day. */
    private void functioning(Life life) {
        boolean anew = life.assessments.isEmpty() || random.nextInt(3) > 0;
        UUID id = anew ? id() : one(life.assessments);
        Functioning functioning = new Functioning(id, FunctioningTool.values()[0], day(), null, false, one(DisabilityStatus.class), null);
        if (anew) {
            life.assessments.add(id);
        }
        tell(life.survivor, "Survivor", null, anew
                ? new SurvivorEvent.FunctioningAssessed(life.survivor, functioning)
                : new SurvivorEvent.FunctioningCorrected(life.survivor, functioning, null));
    }

    private void moved(Life life) {
        Set<String> changed = some("adm1", "adm2", "setting");
        tell(life.survivor, "Survivor", day(), new SurvivorEvent.ContactUpdated(life.survivor, contact(),
                changed.isEmpty() ? null : residence(), changed));
    }

    private void identity(Life life) {
        Integer year = random.nextInt(6) == 0 ? null : 1950 + random.nextInt(73);
        tell(life.survivor, "Survivor", day(), new SurvivorEvent.IdentityUpdated(life.survivor,
                new Person(null, null, one(Sex.class), Personal.of(birth(year)), year, null, null, orNull(one(DisplacementStatus.class)),
                        one(VictimType.class), null),
                some("sex", "birthDate", "displacement", "victimType"), null));
    }

    /** The last thing that is told of somebody: facts forget the district, and nothing more is recorded. */
    private void erase(Life life) {
        lives.remove(life);
        tell(life.survivor, "Survivor", day(), new SurvivorEvent.PersonalDataErased(life.survivor, "request", id(), id(),
                List.of(life.survivor)));
    }

    /** Some are corrected or taken back, and some are of another kind. */
    private void measure(Life life) {
        BigDecimal score = new BigDecimal(random.nextBoolean() ? 398 + random.nextInt(4) : 100 + random.nextInt(401)).movePointLeft(2);
        Instrument instrument = random.nextInt(6) == 0
                ? Instrument.TAPES_GENERAL
                : one(List.of(Instrument.QUEST_DEVICE, Instrument.QUEST_SERVICE, Instrument.QUEST_TOTAL));
        Measurement measurement = new Measurement(life.survivor, instrument, day(), score, null, null, null, false, null, null);
        UUID before = life.measures.isEmpty() || random.nextInt(3) > 0 ? null : one(life.measures);
        UUID id = before == null ? id() : before;
        if (before == null) {
            life.measures.add(id);
        }
        tell(id, "Measure", null, before == null
                ? new MeasureEvent.Recorded(id, life.survivor, measurement)
                : random.nextBoolean()
                        ? new MeasureEvent.Corrected(id, life.survivor, measurement, null)
                        : new MeasureEvent.Retracted(id, life.survivor, instrument, null));
    }

    /** Told as a correction, on which no policy acts, so that cases stay as they were told; some deaths are taken back. */
    private void death(Life life) {
        PartialDate on = random.nextInt(3) == 0 ? PartialDate.ofYear(day().getYear()) : PartialDate.exact(day());
        tell(life.survivor, "Survivor", day(), new SurvivorEvent.DeathCorrected(life.survivor,
                random.nextInt(4) == 0 ? null : new Death(on, Answer.DONT_KNOW, IdentificationSource.FAMILY), null));
    }

    /** Some incidents are told of, with the device or without; of some injuries only the year is known. */
    private void incident(Life life) {
        UUID id = id();
        PartialDate on = random.nextInt(3) == 0
                ? PartialDate.ofYear(2024)
                : PartialDate.exact(said(day().minusDays(one(List.of(0, 0, 0, 29, 30, 31, 700)))
                        .minusMonths(one(List.of(0, 0, 3, 12, 24, 60, 120)))));
        if (random.nextInt(4) > 0) {
            tell(id, "Incident", null,
                    new IncidentEvent.IncidentRecorded(id, new IncidentDetails(on, areas.getFirst(), null, null, null, null,
                            random.nextInt(4) == 0 ? DeviceType.UNKNOWN : one(DeviceType.class), Certainty.CONFIRMED, null, null, null,
                            null, null), organisation));
        }
        IncidentLink link = new IncidentLink(id, on, CasualtyOutcome.INJURED, null, orNull(one(CivilStatus.class)), null, null);
        tell(life.survivor, "Survivor", null, random.nextInt(4) == 0
                ? new SurvivorEvent.IncidentLinkCorrected(life.survivor, link, null)
                : new SurvivorEvent.IncidentLinked(life.survivor, link));
    }

    private SurvivorEvent consent(Life life) {
        LocalDate day = day();
        ConsentPurpose purpose = random.nextInt(4) == 0 ? ConsentPurpose.PHOTO_STORY : ConsentPurpose.SHARE_FOR_REFERRAL;
        return switch (random.nextInt(5)) {
            case 3 -> new SurvivorEvent.ConsentOverridden(life.survivor, purpose, LawfulBasis.values()[0], null);
            case 0 -> new SurvivorEvent.ConsentRefused(life.survivor, purpose, day);
            case 1 -> new SurvivorEvent.ConsentWithdrawn(life.survivor, id(), purpose, day);
            default -> new SurvivorEvent.ConsentGiven(life.survivor, new Consent(id(), purpose, ConsentForm.values()[0],
                    ConsentGiver.values()[0], null, null, null, null, day, orNull(said(day.plusDays(random.nextInt(300)))), List.of(),
                    List.of(),
                    "1",
                    "en"));
        };
    }

    private void caseMove(Life life) {
        UUID id = life.caseId;
        UUID person = life.survivor;
        switch (random.nextInt(8)) {
            case 0 -> ofCase(life, new CaseEvent.AssessmentCompleted(id, person,
                    new Assessment(id(), near(life.registered, 29, 30, 31), List.of(), null), day()));
            case 1, 2 -> ofCase(life, new CaseEvent.RiskLevelSet(id, person, one(RiskLevel.class), day(), null));
            case 3, 4 ->
                ofCase(life, near(life.registered, 2, 3, 4, 13, 14, 15), new CaseEvent.PlanApproved(id, person, 1, id(), day(), null));
            case 5 -> ofCase(life, new CaseEvent.Closed(id, person, random.nextBoolean()
                    ? ClosureReason.LOST_CONTACT
                    : one(
                            ClosureReason.class),
                    day(), 0, 0, 0, 0, null));
            case 6 -> ofCase(life, random.nextBoolean()
                    ? new CaseEvent.Resumed(id, person, day())
                    : new CaseEvent.Reopened(id, person, ReopenReason.values()[0], day(), null, null));
            default -> ofCase(life, new CaseEvent.PutOnHold(id, person, day(), day(), null));
        }
    }

    private Need need(UUID needId) {
        return new Need(needId, one(SERVICES), one(Urgency.class), barriers(), NeedSource.SELF, day(),
                null);
    }

    private Set<Barrier> barriers() {
        Set<Barrier> barriers = EnumSet.noneOf(Barrier.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            barriers.add(random.nextInt(4) == 0 ? one(Barrier.class) : Barrier.values()[random.nextInt(4)]);
        }
        return barriers;
    }

    private NeedStatus review() {
        return List.of(NeedStatus.MET, NeedStatus.MET, NeedStatus.PARTIALLY_MET, NeedStatus.UNMET_BARRIER, NeedStatus.DECLINED_BY_PERSON,
                NeedStatus.IN_PROGRESS, NeedStatus.NO_LONGER_RELEVANT).get(random.nextInt(7));
    }

    private ServiceDelivered service(UUID serviceId) {
        Integer km = random.nextInt(4) == 0 ? null : random.nextBoolean() ? 24 + random.nextInt(4) : random.nextInt(60);
        return new ServiceDelivered(serviceId, List.of(), one(SERVICES), orNull(one(providers)), null, day(), BigDecimal.ONE,
                QuantityUnit.values()[0], null, DeliveryMode.values()[0], false, false, false, null, null, km, null, null,
                random.nextInt(3) == 0 ? null : "FUND " + random.nextInt(2), null);
    }

    private void referral(Life life) {
        UUID person = life.survivor;
        if (life.referrals.isEmpty() || random.nextBoolean()) {
            UUID id = id();
            life.referrals.add(id);
            tell(id, "Referral", null, new ReferralEvent.Drafted(id, person, new Request(person, life.caseId, List.of(), one(providers),
                    one(SERVICES), one(Urgency.class), List.of(), null)));
            if (random.nextInt(6) > 0) {
                tell(id, "Referral", null, sent(life, id, 1));
            }
            return;
        }
        UUID id = one(life.referrals);
        tell(id, "Referral", null, switch (random.nextInt(8)) {
            case 0 -> new ReferralEvent.Accepted(id, person, near(life.answerBy.getOrDefault(id, day()), -1, 0, 1), AnsweredBy.values()[0]);
            case 1 -> new ReferralEvent.Declined(id, person, one(DeclineReason.class), day(), AnsweredBy.values()[0], null);
            case 2 -> new ReferralEvent.Expired(id, person, day());
            case 3 ->
                new ReferralEvent.ServiceStarted(id, person, near(life.sent.getOrDefault(id, day()), 2, 3, 4, 13, 14, 15, 59, 60, 61));
            case 4 -> new ReferralEvent.Completed(id, person, day(), null);
            case 5 -> new ReferralEvent.EndedIncomplete(id, person, ReferralEnd.values()[0], day());
            case 6 -> sent(life, id, 2);
            default -> new ReferralEvent.Withdrawn(id, person, org.amparo.vocabulary.ReferralWithdrawal.values()[0], day());
        });
    }

    private ReferralEvent sent(Life life, UUID id, int attempt) {
        LocalDate day = day();
        LocalDate answerBy = said(day.plusDays(random.nextInt(15)));
        life.sent.putIfAbsent(id, day);
        life.answerBy.putIfAbsent(id, answerBy);
        return new ReferralEvent.Sent(id, life.survivor, one(providers), ReferralRecipient.values()[0], null, null, List.of(), attempt, day,
                answerBy);
    }

    private void device(Life life) {
        UUID person = life.survivor;
        if (life.devices.isEmpty() || random.nextInt(6) == 0) {
            UUID id = id();
            life.devices.add(id);
            if (random.nextInt(6) == 0) {
                tell(id, "DeviceOrder", null,
                        new DeviceEvent.EarlierRecorded(id, person, earlier(person), day(), null, lifetime(day(), 400),
                                day()));
                return;
            }
            tell(id, "DeviceOrder", null, new DeviceEvent.NeedReferred(id, person, life.caseId,
                    new DeviceNeed(person, AssistiveProduct.values()[0], Side.LEFT, Urgency.ROUTINE, day(), null)));
            if (random.nextInt(6) > 0) {
                tell(id, "DeviceOrder", null, new DeviceEvent.Prescribed(id, person, new Prescription(day(), AssistiveProduct.values()[0],
                        Side.LEFT, null, null, null, null, null, null, null, null), null));
            }
            return;
        }
        UUID id = one(life.devices);
        if (payers.nextBoolean()) {
            payerCorrected(life, life.devices.get(payers.nextInt(life.devices.size())));
        }
        if (random.nextInt(8) == 0) {
            corrected(life, id);
            return;
        }
        DeviceEvent event = ofDevice(life, id, day());
        tell(id, "DeviceOrder", event instanceof DeviceEvent.LifetimeReviewed && random.nextInt(4) > 0 ? day() : null, event);
    }

    /** A device that the programme did not deliver begins with that being told. */
    private boolean isFromBefore(UUID id) {
        return told.stream().filter(one -> one.aggregate().equals(id)).findFirst().map(Told::event)
                .orElseThrow() instanceof EarlierRecorded;
    }

    private String payer() {
        return payers.nextInt(3) == 0 ? null : "FUND " + payers.nextInt(2);
    }

    /** A step was on another day, sooner or later, also on the far side of others. */
    private void corrected(Life life, UUID id) {
        List<DomainEvent> steps = told.stream().filter(one -> one.aggregate().equals(id)).map(Told::event).toList();
        int number = random.nextInt(steps.size());
        DeviceMove move = move((DeviceEvent) steps.get(number));
        if (move != null) {
            LocalDate day = said(days(steps.get(number)).plusDays(one(List.of(-30, -3, -1, 1, 4, 30))));
            tell(id, "DeviceOrder", null, new DeviceEvent.StepCorrected(id, life.survivor, number, move, false, day, null, null));
            if (move == DeviceMove.DELIVER && random.nextBoolean()) {
                tell(id, "DeviceOrder", null, new DeviceEvent.LifetimeReviewed(id, life.survivor, lifetime(day, 400)));
            }
        }
    }

    /** Somebody else paid for a delivery or a repair, also for one that was corrected before. */
    private void payerCorrected(Life life, UUID id) {
        List<DomainEvent> steps = told.stream().filter(one -> one.aggregate().equals(id)).map(Told::event).toList();
        List<Integer> paid = IntStream.range(0, steps.size()).filter(
                number -> steps.get(number) instanceof DeviceEvent.Delivered || steps.get(number) instanceof DeviceEvent.Repaired).boxed()
                .toList();
        if (!paid.isEmpty()) {
            int number = paid.get(payers.nextInt(paid.size()));
            tell(id, "DeviceOrder", null, new DeviceEvent.PayerCorrected(id, life.survivor, number, move((DeviceEvent) steps.get(number)),
                    days(steps.get(number)), payer(), payer(), null));
        }
    }

    private static LocalDate days(DomainEvent step) {
        return step instanceof DeviceEvent.FollowedUp e ? e.followUp().on() : stepped((DeviceEvent) step);
    }

    /** What is corrected; null for what is not. */
    private static DeviceMove move(DeviceEvent step) {
        return switch (step) {
            case DeviceEvent.FollowedUp e -> DeviceMove.FOLLOW_UP;
            case DeviceEvent.Prescribed e -> DeviceMove.PRESCRIBE;
            case DeviceEvent.Measured e -> DeviceMove.MEASURE;
            case DeviceEvent.FabricationStarted e -> DeviceMove.START_FABRICATION;
            case DeviceEvent.Fitted e -> DeviceMove.FIT;
            case DeviceEvent.TrainingHeld e -> DeviceMove.TRAIN;
            case DeviceEvent.Delivered e -> DeviceMove.DELIVER;
            case DeviceEvent.BroughtIn e -> DeviceMove.BRING_IN;
            case DeviceEvent.Repaired e -> DeviceMove.REPAIR;
            case DeviceEvent.Retired e -> DeviceMove.RETIRE;
            case DeviceEvent.Cancelled e -> DeviceMove.CANCEL;
            default -> null;
        };
    }

    /** The day from which a device stands otherwise; null for what changes nothing. */
    private static LocalDate stepped(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.NeedReferred e -> e.need().on();
            case DeviceEvent.Prescribed e -> e.prescription().on();
            case DeviceEvent.Measured e -> e.on();
            case DeviceEvent.FabricationStarted e -> e.on();
            case DeviceEvent.Fitted e -> e.fitting().on();
            case DeviceEvent.TrainingHeld e -> e.training().on();
            case DeviceEvent.QualityChecked e -> e.check().on();
            case DeviceEvent.Delivered e -> e.handover().on();
            case DeviceEvent.EarlierRecorded e -> e.since();
            case DeviceEvent.EarlierCorrected e -> e.since();
            case DeviceEvent.BroughtIn e -> e.fault().on();
            case DeviceEvent.Repaired e -> e.repaired().on();
            case DeviceEvent.Retired e -> e.on();
            case DeviceEvent.Cancelled e -> e.on();
            case DeviceEvent.Replaced e -> e.on();
            case DeviceEvent.StepCorrected e -> e.on();
            default -> null;
        };
    }

    private DeviceEvent ofDevice(Life life, UUID id, LocalDate day) {
        UUID person = life.survivor;
        return switch (random.nextInt(19)) {
            case 0, 1, 2, 17 -> {
                life.delivered.put(id, day);
                yield new DeviceEvent.Delivered(id, person, new Handover(day, true, null, null, null, payer()), null, null,
                        lifetime(day, 400), day.plusDays(30));
            }
            case 3, 4, 5, 6 -> {
                LocalDate since = life.delivered.getOrDefault(id, day);
                LocalDate on = said(since.plusDays(one(List.of(59, 60, 61, 90, 149, 150, 151))));
                yield new DeviceEvent.FollowedUp(id, person, new DeviceFollowUp(on, oneOrNull(0, 1, 2, 5), oneOrNull(0, 1, 5), null, null,
                        null, null), true, on.plusDays(90));
            }
            case 7 -> new DeviceEvent.LifetimeReviewed(id, person, reviewed(day));
            case 8 -> new DeviceEvent.BroughtIn(id, person, new Fault(day, null, null, null));
            case 9 -> new DeviceEvent.Repaired(id, person, new Fault(day, null, null, null, payer()), random.nextInt(40));
            case 10 -> new DeviceEvent.Measured(id, person, MeasuringMethod.values()[0], day);
            case 11 -> new DeviceEvent.FabricationStarted(id, person, "Workshop", null, day);
            case 12 -> new DeviceEvent.Fitted(id, person, 1, new Fitting(day, Answer.YES, Answer.YES, false, null));
            case 13 -> new DeviceEvent.TrainingHeld(id, person, new UseTraining(day, TrainingTopic.values()[0], 30, Set.of()));
            case 14 -> {
                boolean passed = random.nextBoolean();
                Set<QualityItem> items = Set.of(QualityItem.values());
                yield new DeviceEvent.QualityChecked(id, person, new QualityCheck(day, passed ? items : Set.of(), passed ? Set.of() : items,
                        null), passed);
            }
            case 15 -> random.nextBoolean()
                    ? new DeviceEvent.Retired(id, person, RetirementReason.values()[0], null, day)
                    : new DeviceEvent.Cancelled(id, person, DeviceCancelReason.values()[0], day);
            case 16 -> random.nextBoolean() || !isFromBefore(id)
                    ? new DeviceEvent.Replaced(id, person, id(), ReplacementReason.values()[0], day)
                    : new DeviceEvent.EarlierCorrected(id, person, earlier(person), day, null, orNull(lifetime(day, 200)), day, true, null);
            default -> random.nextBoolean()
                    ? new DeviceEvent.PutOnHold(id, person, DeviceHoldReason.values()[0], day, day)
                    : new DeviceEvent.Resumed(id, person, day);
        };
    }

    private Lifetime reviewed(LocalDate day) {
        Lifetime lifetime = lifetime(day, 200);
        return new Lifetime(lifetime.age(), lifetime.months(), lifetime.replacementDue(), null, Lifetime.Basis.AGE);
    }

    private Lifetime lifetime(LocalDate day, int most) {
        return new Lifetime(30, 1 + day.getDayOfMonth() % 12, said(day.plusDays(random.nextInt(most))), null, Lifetime.Basis.TABLE);
    }

    private EarlierDevice earlier(UUID person) {
        return new EarlierDevice(person, day(), PartialDate.ofYear(2020), DeviceOrigin.values()[0], DeviceCondition.values()[0],
                AssistiveProduct.values()[0], Side.LEFT, null, null, null, false, null, null);
    }

    private void followUp(Life life) {
        if (life.followUps.isEmpty() || random.nextBoolean()) {
            FollowUp due = new FollowUp(id(), one(FollowUpType.class), day());
            life.followUps.add(due);
            ofCase(life, new CaseEvent.FollowUpScheduled(life.caseId, life.survivor, due, random.nextInt(10)));
            return;
        }
        FollowUp due = one(life.followUps);
        UUID id = life.caseId;
        UUID person = life.survivor;
        ofCase(life, switch (random.nextInt(6)) {
            case 0 -> new CaseEvent.FollowUpMoved(id, person, new FollowUp(due.followUpId(), due.type(), day()), random.nextInt(10));
            case 1 -> new CaseEvent.FollowUpCorrected(id, person, due, day(), null, null);
            case 2, 3 -> new CaseEvent.FollowUpCompleted(id, person, due,
                    new FollowUpOutcome(due.followUpId(), FollowUpResult.DONE, day(), null, null));
            default -> new CaseEvent.FollowUpMissed(id, person, due, day(), 1 + random.nextInt(4));
        });
    }

    private void ofCase(Life life, CaseEvent event) {
        ofCase(life, null, event);
    }

    private void ofCase(Life life, LocalDate occurredOn, CaseEvent event) {
        if (life.hasCase) {
            tell(life.caseId, "CasePlan", occurredOn, event);
        }
    }

    private void tell(UUID aggregate, String type, LocalDate occurredOn, DomainEvent event) {
        told.add(new Told(aggregate, type, occurredOn, event));
    }

    /** Any day, or one as far from another of the same person as rules and indicators look. */
    private LocalDate day() {
        LocalDate day = days.isEmpty() || random.nextInt(3) == 0
                ? BEGIN.plusDays(random.nextInt(DAYS))
                : within(days.get(random.nextInt(days.size())).plusDays(SPANS[random.nextInt(SPANS.length)]));
        days.add(day);
        asked.add(day);
        return day;
    }

    /** Any day, or one so many days from another. */
    private LocalDate near(LocalDate day, Integer... spans) {
        return random.nextInt(3) == 0 ? day() : said(day.plusDays(one(List.of(spans))));
    }

    private LocalDate said(LocalDate day) {
        days.add(day);
        asked.add(day);
        return day;
    }

    /** Any day, or one that stands in the programme or is as far from one as indicators look. */
    LocalDate dayToAsk() {
        return asked.isEmpty() || random.nextInt(4) == 0
                ? BEGIN.plusDays(random.nextInt(DAYS))
                : asked.get(random.nextInt(asked.size())).plusDays(SPANS[random.nextInt(SPANS.length)]);
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(BEGIN) || !day.isBefore(BEGIN.plusDays(DAYS)) ? BEGIN.plusDays(Math.floorMod(day.toEpochDay(), DAYS)) : day;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
    }

    private <T> T orNull(T value) {
        return random.nextInt(7) == 0 ? null : value;
    }

    private Integer oneOrNull(Integer... values) {
        return random.nextInt(4) == 0 ? null : values[random.nextInt(values.length)];
    }

    private Set<String> some(String... all) {
        return Stream.of(all).filter(one -> random.nextBoolean()).collect(Collectors.toUnmodifiableSet());
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private UUID id() {
        return UUID.nameUUIDFromBytes((number + "/" + ids++).getBytes(StandardCharsets.UTF_8));
    }
}
