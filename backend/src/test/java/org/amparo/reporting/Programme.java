package org.amparo.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.amparo.prosthetics.DeviceFollowUp;
import org.amparo.prosthetics.DeviceNeed;
import org.amparo.prosthetics.Fault;
import org.amparo.prosthetics.Handover;
import org.amparo.prosthetics.Lifetime;
import org.amparo.prosthetics.Prescription;
import org.amparo.referral.ReferralEvent;
import org.amparo.referral.Request;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ProviderEvent;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Death;
import org.amparo.vocabulary.Answer;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorEvent;
import org.amparo.vocabulary.AnsweredBy;
import org.amparo.vocabulary.AssistiveProduct;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.ClosureReason;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DeclineReason;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.FollowUpResult;
import org.amparo.vocabulary.FollowUpType;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.QuantityUnit;
import org.amparo.vocabulary.ReferralRecipient;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.Urgency;
import org.amparo.vocabulary.VictimType;

/** A small programme that never was: people, needs, services, referrals and devices, entered late, moved and corrected at random. */
final class Programme {

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 700;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<ServiceCode> SERVICES = List.of(ServiceCode.PROSTHETICS, ServiceCode.PHYSIOTHERAPY, ServiceCode.PEER_SUPPORT,
            ServiceCode.MICRO_GRANT);

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
    private final double north;
    private final double east;
    private final List<UUID> caseworkers;
    private final Random random;
    private final List<Told> told = new ArrayList<>();
    /** Days of the person at hand. */
    private List<LocalDate> days = new ArrayList<>();
    private final List<LocalDate> asked = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();

    Programme(Random random) {
        this.random = random;
        this.organisation = id();
        int number = NUMBER.getAndIncrement();
        this.areas = List.of("T" + number + "-LUA", "T" + number + "-UIG", "T" + number + "-MOX");
        this.north = -58 + 4.0 * (number / 80);
        this.east = -170 + 4.0 * (number % 80);
        this.caseworkers = List.of(id(), id());
    }

    /** Some hundred things that happened to {@code people} people. */
    List<Told> play(int people, int happenings) {
        for (int i = 0; i < people; i++) {
            register(i);
        }
        for (int i = 0; i < 3; i++) {
            provider();
        }
        goOn(happenings);
        return List.copyOf(told);
    }

    /** What happens after that. */
    List<Told> goOn(int happenings) {
        int before = told.size();
        for (int i = 0; i < happenings; i++) {
            happen(lives.get(random.nextInt(lives.size())));
        }
        return List.copyOf(told.subList(before, told.size()));
    }

    private void register(int number) {
        Life life = new Life(id(), id(), day());
        life.days.add(life.registered);
        lives.add(life);
        Integer year = random.nextInt(8) == 0 ? null : 1950 + random.nextInt(73);
        PartialDate birth = year == null ? null : PartialDate.ofYear(year);
        Person person = new Person(Personal.of("P" + number), null, one(Sex.class), Personal.of(birth), year, null, null,
                DisplacementStatus.RESIDENT, random.nextInt(6) == 0 ? VictimType.INDIRECT_FAMILY : VictimType.DIRECT_SURVIVOR,
                IdentificationSource.SELF);
        tell(life.survivor, "Survivor", life.registered, new SurvivorEvent.Registered(life.survivor, "T-" + life.survivor, person,
                residence(), new Contact(null, null, PreferredContact.PHONE, null, null), caseworker(), null, organisation));
        if (random.nextInt(5) > 0) {
            tell(life.caseId, "CasePlan", life.registered, new CaseEvent.Opened(life.caseId, life.survivor, life.registered, null));
        }
    }

    private Residence residence() {
        String area = areas.get(random.nextInt(areas.size()));
        return new Residence(area, random.nextInt(4) == 0 ? null : Personal.of(district(area)), null, one(ResidenceSetting.class));
    }

    private String district(String area) {
        return area + "-" + random.nextInt(2);
    }

    /** Most work with one. */
    private UUID caseworker() {
        return caseworkers.get(random.nextInt(8) == 0 ? 1 : 0);
    }

    // --- providers

    private void provider() {
        UUID id = id();
        providers.add(id);
        tell(id, "Provider", day(), new ProviderEvent.Registered(id, details(), List.of(site(id()), site(id())), List.of(offer()), day()));
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
        UUID id = providers.get(random.nextInt(providers.size()));
        tell(id, "Provider", random.nextBoolean() ? day() : null, switch (random.nextInt(7)) {
            case 0, 1 -> new ProviderEvent.CapacityReported(id, SERVICES.get(random.nextInt(SERVICES.size())), day().withDayOfMonth(1),
                    random.nextInt(9));
            case 2 -> new ProviderEvent.ServicesUpdated(id, List.of(offer()), Set.of(SERVICES.get(random.nextInt(SERVICES.size()))));
            case 3 -> new ProviderEvent.SitesUpdated(id, List.of(site(id())), Set.of());
            case 4 -> new ProviderEvent.Verified(id, day());
            case 5 -> new ProviderEvent.Deactivated(id, ProviderEnd.values()[0], null);
            default -> new ProviderEvent.Reactivated(id, day());
        });
    }

    // --- people

    private void happen(Life life) {
        days = life.days;
        switch (random.nextInt(27)) {
            case 26 -> death(life);
            case 16, 17 -> ofProvider();
            case 18 -> tell(life.survivor, "Survivor", null, consent(life));
            case 19 -> {
                UUID id = id();
                tell(id, "Measure", null, new MeasureEvent.Recorded(id, life.survivor, new Measurement(life.survivor,
                        Instrument.QUEST_DEVICE, day(),
                        new BigDecimal(random.nextBoolean() ? 398 + random.nextInt(4) : 100 + random.nextInt(401)).movePointLeft(2), null,
                        null, null, false,
                        null, null)));
            }
            case 20, 24 -> incident(life);
            case 21 -> tell(life.survivor, "Survivor", day(),
                    new SurvivorEvent.Assigned(life.survivor, caseworker(), null, organisation, null));
            case 22 -> ofCase(life, new CaseEvent.ReviewHeld(life.caseId, life.survivor,
                    new CaseReview(id(), day(), random.nextBoolean() ? ReviewDecision.MAINTENANCE : ReviewDecision.values()[0], null,
                            null)));
            case 0 -> tell(life.survivor, "Survivor", day(), new SurvivorEvent.ContactUpdated(life.survivor,
                    new Contact(null, null, PreferredContact.PHONE, null, null), residence(), Set.of("adm1", "adm2", "setting")));
            case 1 -> tell(life.survivor, "Survivor", null, new SurvivorEvent.IdentityUpdated(life.survivor,
                    new Person(null, null, one(Sex.class), null, null, null, null, null, null, null), Set.of("sex"), null));
            case 2, 25 -> tell(life.survivor, "Survivor", null, new SurvivorEvent.FunctioningAssessed(life.survivor, new Functioning(id(),
                    FunctioningTool.values()[0], day(), null, false, one(DisabilityStatus.class), null)));
            case 3, 4, 5 -> {
                Need need = need(id());
                life.needs.add(need);
                ofCase(life, new CaseEvent.NeedIdentified(life.caseId, life.survivor, need));
            }
            case 6, 7 -> life.needs.stream().skip(random.nextInt(life.needs.size() + 1)).findFirst().ifPresent(need -> ofCase(life,
                    new CaseEvent.NeedReviewed(life.caseId, life.survivor,
                            new NeedReview(need.needId(), review(), NeedEvidence.values()[0], day(), barriers(), null))));
            case 8 -> life.needs.stream().skip(random.nextInt(life.needs.size() + 1)).findFirst().ifPresent(need -> ofCase(life,
                    new CaseEvent.NeedCorrected(life.caseId, life.survivor, need(need.needId()), null)));
            case 9, 10 -> {
                ServiceDelivered service = service(id());
                life.services.add(service);
                ofCase(life, new CaseEvent.ServiceGiven(life.caseId, life.survivor, service));
            }
            case 11 -> life.services.stream().findFirst().ifPresent(service -> ofCase(life,
                    new CaseEvent.ServiceCorrected(life.caseId, life.survivor, service(service.serviceId()), null)));
            case 12 -> referral(life);
            case 13 -> device(life);
            case 14 -> followUp(life);
            default -> ofCase(life, caseMove(life));
        }
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
                : PartialDate.exact(day().minusDays(random.nextBoolean() ? 0 : 700));
        if (random.nextInt(4) > 0) {
            tell(id, "Incident", null,
                    new IncidentEvent.IncidentRecorded(id, new IncidentDetails(on, areas.getFirst(), null, null, null, null,
                            random.nextInt(4) == 0 ? DeviceType.UNKNOWN : one(DeviceType.class), Certainty.CONFIRMED, null, null, null,
                            null, null), organisation));
        }
        tell(life.survivor, "Survivor", null, new SurvivorEvent.IncidentLinked(life.survivor, new IncidentLink(id, on,
                CasualtyOutcome.INJURED, null, null, null, null)));
    }

    private SurvivorEvent consent(Life life) {
        LocalDate day = day();
        ConsentPurpose purpose = ConsentPurpose.SHARE_FOR_REFERRAL;
        return switch (random.nextInt(3)) {
            case 0 -> new SurvivorEvent.ConsentRefused(life.survivor, purpose, day);
            case 1 -> new SurvivorEvent.ConsentWithdrawn(life.survivor, id(), purpose, day);
            default -> new SurvivorEvent.ConsentGiven(life.survivor, new Consent(id(), purpose, ConsentForm.values()[0],
                    ConsentGiver.values()[0], null, null, null, null, day, said(day.plusDays(random.nextInt(300))), List.of(), List.of(),
                    "1",
                    "en"));
        };
    }

    private CaseEvent caseMove(Life life) {
        return switch (random.nextInt(4)) {
            case 0 -> new CaseEvent.AssessmentCompleted(life.caseId, life.survivor, new Assessment(id(), day(), List.of(), null), day());
            case 1 -> new CaseEvent.RiskLevelSet(life.caseId, life.survivor, one(RiskLevel.class), day(), null);
            case 2 -> new CaseEvent.PlanApproved(life.caseId, life.survivor, 1, id(), day(), null);
            default -> random.nextBoolean()
                    ? new CaseEvent.Closed(life.caseId, life.survivor, one(ClosureReason.class), day(), 0, 0, 0, 0, null)
                    : new CaseEvent.PutOnHold(life.caseId, life.survivor, day(), day(), null);
        };
    }

    private Need need(UUID needId) {
        return new Need(needId, SERVICES.get(random.nextInt(SERVICES.size())), one(Urgency.class), barriers(), NeedSource.SELF, day(),
                null);
    }

    private Set<Barrier> barriers() {
        Set<Barrier> barriers = EnumSet.noneOf(Barrier.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            barriers.add(Barrier.values()[random.nextInt(4)]);
        }
        return barriers;
    }

    private NeedStatus review() {
        return List.of(NeedStatus.MET, NeedStatus.MET, NeedStatus.PARTIALLY_MET, NeedStatus.UNMET_BARRIER, NeedStatus.DECLINED_BY_PERSON,
                NeedStatus.IN_PROGRESS).get(random.nextInt(6));
    }

    private ServiceDelivered service(UUID serviceId) {
        Integer km = random.nextInt(4) == 0 ? null : random.nextBoolean() ? 24 + random.nextInt(4) : random.nextInt(60);
        return new ServiceDelivered(serviceId, List.of(), SERVICES.get(random.nextInt(SERVICES.size())), null, null, day(), BigDecimal.ONE,
                QuantityUnit.values()[0], null, DeliveryMode.values()[0], false, false, false, null, null, km, null, null,
                random.nextInt(3) == 0 ? null : "FUND " + random.nextInt(2), null);
    }

    private void referral(Life life) {
        if (life.referrals.isEmpty() || random.nextBoolean()) {
            UUID id = id();
            life.referrals.add(id);
            tell(id, "Referral", null, new ReferralEvent.Drafted(id, life.survivor, new Request(life.survivor, life.caseId, List.of(), id(),
                    SERVICES.get(random.nextInt(SERVICES.size())), one(Urgency.class), List.of(), null)));
            LocalDate sent = day();
            tell(id, "Referral", null, new ReferralEvent.Sent(id, life.survivor, id(), ReferralRecipient.values()[0], null, null, List.of(),
                    1, sent, said(sent.plusDays(random.nextInt(15)))));
            return;
        }
        UUID id = life.referrals.get(random.nextInt(life.referrals.size()));
        tell(id, "Referral", null, switch (random.nextInt(6)) {
            case 0 -> new ReferralEvent.Accepted(id, life.survivor, day(), AnsweredBy.values()[0]);
            case 1 -> new ReferralEvent.Declined(id, life.survivor, one(DeclineReason.class), day(), AnsweredBy.values()[0], null);
            case 2 -> new ReferralEvent.Expired(id, life.survivor, day());
            case 3 -> new ReferralEvent.ServiceStarted(id, life.survivor, day());
            case 4 -> new ReferralEvent.Completed(id, life.survivor, day(), null);
            default -> new ReferralEvent.Withdrawn(id, life.survivor, org.amparo.vocabulary.ReferralWithdrawal.values()[0], day());
        });
    }

    private void device(Life life) {
        if (life.devices.isEmpty() || random.nextInt(3) == 0) {
            UUID id = id();
            life.devices.add(id);
            tell(id, "DeviceOrder", null, new DeviceEvent.NeedReferred(id, life.survivor, life.caseId,
                    new DeviceNeed(life.survivor, AssistiveProduct.values()[0], Side.LEFT, Urgency.ROUTINE, day(), null)));
            tell(id, "DeviceOrder", null,
                    new DeviceEvent.Prescribed(id, life.survivor, new Prescription(day(), AssistiveProduct.values()[0],
                            Side.LEFT, null, null, null, null, null, null, null, null), null));
            return;
        }
        UUID id = life.devices.get(random.nextInt(life.devices.size()));
        LocalDate day = day();
        tell(id, "DeviceOrder", null, switch (random.nextInt(6)) {
            case 4 -> new DeviceEvent.BroughtIn(id, life.survivor, new Fault(day, null, null, null));
            case 5 -> new DeviceEvent.Repaired(id, life.survivor, new Fault(day, null, null, null), random.nextInt(40));
            case 0, 1 -> new DeviceEvent.Delivered(id, life.survivor, new Handover(day, true, null, null, null), null, null,
                    new Lifetime(30, 36, said(day.plusDays(random.nextInt(400))), null, Lifetime.Basis.TABLE), day.plusDays(30));
            case 2 -> new DeviceEvent.FollowedUp(id, life.survivor, new DeviceFollowUp(day, random.nextInt(3) == 0
                    ? null
                    : random.nextInt(
                            12),
                    random.nextInt(3) == 0 ? null : random.nextInt(8), null, null, null, null), true, day.plusDays(90));
            default -> new DeviceEvent.LifetimeReviewed(id, life.survivor,
                    new Lifetime(30, 36, said(day.plusDays(random.nextInt(200))), null, Lifetime.Basis.AGE));
        });
    }

    private void followUp(Life life) {
        if (life.followUps.isEmpty() || random.nextBoolean()) {
            FollowUp due = new FollowUp(id(), one(FollowUpType.class), day());
            life.followUps.add(due);
            ofCase(life, new CaseEvent.FollowUpScheduled(life.caseId, life.survivor, due, random.nextInt(10)));
            return;
        }
        FollowUp due = life.followUps.get(random.nextInt(life.followUps.size()));
        ofCase(life, random.nextBoolean()
                ? new CaseEvent.FollowUpCompleted(life.caseId, life.survivor, due,
                        new FollowUpOutcome(due.followUpId(), FollowUpResult.DONE, day(), null, null))
                : new CaseEvent.FollowUpMissed(life.caseId, life.survivor, due, day(), 1 + random.nextInt(4)));
    }

    private void ofCase(Life life, CaseEvent event) {
        if (told.stream().anyMatch(before -> before.aggregate().equals(life.caseId))) {
            tell(life.caseId, "CasePlan", null, event);
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

    private <E extends Enum<E>> E one(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
