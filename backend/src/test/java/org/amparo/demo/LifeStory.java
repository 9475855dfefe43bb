package org.amparo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Age;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Death;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.IncidentLink;
import org.amparo.survivor.Injury;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.ResidualLimb;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.Musculature;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.Relation;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SoftTissue;
import org.amparo.vocabulary.TissueConsistency;
import org.amparo.vocabulary.VictimType;

/** One invented survivor's file over the years, step by step as staff recorded it. */
final class LifeStory {

    private static final List<AmputationLevel> LEGS = List.of(AmputationLevel.TRANSTIBIAL, AmputationLevel.TRANSTIBIAL,
            AmputationLevel.TRANSFEMORAL, AmputationLevel.PARTIAL_FOOT, AmputationLevel.KNEE_DISARTICULATION);
    private static final List<AmputationLevel> ARMS = List.of(AmputationLevel.TRANSRADIAL, AmputationLevel.PARTIAL_HAND,
            AmputationLevel.TRANSHUMERAL);
    private static final List<InjuryKind> OTHER_INJURIES = List.of(InjuryKind.FRAGMENT_WOUND, InjuryKind.FRACTURE, InjuryKind.EYE_INJURY,
            InjuryKind.HEARING_LOSS, InjuryKind.BURN, InjuryKind.NERVE_INJURY, InjuryKind.TINNITUS);

    private final Draw draw;
    private final Country country;
    private final LocalDate today;
    private final UUID survivorId;
    private final Sex sex;
    private final PartialDate birth;
    private final DemoStaff.Team team;
    private final Viewer caseworker;
    private final String adm1;
    private final List<Step> steps = new ArrayList<>();
    private LocalDate registeredOn;
    private LocalDate lastDay;
    private LinkedPerson guardian;
    private UUID withdrawable;
    private boolean shares;
    private Injury amputation;

    /** A draw of its own for each part of a story, so that none of them changes the others. */
    record Draws(Draw cases, Draw devices, Draw care) {
    }

    LifeStory(Draw draw, Country country, DemoStaff staff, IncidentStory incident, LocalDate today) {
        this.draw = draw;
        this.country = country;
        this.today = today;
        this.survivorId = draw.id();
        this.sex = draw.chance(0.25) ? Sex.F : Sex.M;
        this.birth = birth(incident.day());
        this.team = draw.of(staff.of(country));
        this.caseworker = draw.of(team.caseworkers());
        this.adm1 = draw.chance(0.8) ? incident.adm1() : draw.of(List.copyOf(new java.util.TreeSet<>(country.areas().keySet())));
    }

    UUID survivorId() {
        return survivorId;
    }

    Sex sex() {
        return sex;
    }

    AgeGroup ageGroupOn(LocalDate day) {
        return Age.on(day, birth).map(age -> age.isChild() ? AgeGroup.CHILD : AgeGroup.ADULT).orElse(AgeGroup.UNKNOWN);
    }

    /** A third were children when it happened; older people often know the year only. */
    private PartialDate birth(LocalDate incident) {
        int age = draw.chance(0.35) ? draw.between(3, 17) : draw.between(18, 60);
        LocalDate day = incident.minusYears(age).minusDays(draw.between(0, 364));
        if (age < 18 || draw.chance(0.5)) {
            return PartialDate.exact(day);
        }
        return draw.chance(0.5) ? PartialDate.ofYear(day.getYear()) : PartialDate.ofEstimatedAge(age, incident);
    }

    private Age ageOn(LocalDate day) {
        return Age.on(day, birth).orElseThrow();
    }

    /** All steps in the order in which they were recorded. */
    List<Step> tell(IncidentStory incident, String fileNumber, Draws draws, List<DemoProviders.Known> providers) {
        LocalDate opened = LocalDate.of(2012, 1, 10);
        LocalDate first = incident.day().isAfter(opened) ? incident.day() : opened;
        registeredOn = draw.between(first.plusDays(3), min(today.minusDays(2), first.plusYears(draw.between(1, 12))));
        if (registeredOn.isAfter(today)) {
            registeredOn = today;
        }
        lastDay = today;
        mayDie(incident);
        register(fileNumber);
        add(registeredOn, caseworker, new SurvivorCommand.LinkIncident(survivorId, link(incident)));
        injuries(incident);
        functioning();
        lifeGoesOn();
        caseWork(draws.cases(), draws.devices(), draws.care(), providers);
        return sorted();
    }

    /** Most people have a case, as long as the agreement of that time holds: two years, and a child's until coming of age. */
    private void caseWork(Draw story, Draw devices, Draw care, List<DemoProviders.Known> providers) {
        LocalDate last = min(min(lastDay, today.minusDays(2)), registeredOn.plusMonths(23));
        if (guardian != null) {
            last = min(last, birth.earliest().plusYears(Age.OF_MAJORITY).minusDays(2));
        }
        if (story.chance(0.7)) {
            Placement placement = new Placement(caseworker.user(), team.team(), adm1, caseworker.organisation());
            CaseStory casework = new CaseStory(story, survivorId, caseworker, team.supervisor(), placement, shares, providers, last);
            List<Step> told = casework.tell(registeredOn, today);
            steps.addAll(told);
            boolean leg = amputation != null && amputation.level().limb() == AmputationLevel.Limb.LOWER;
            casework.open()
                    .ifPresent(open -> steps.addAll(new CareStory(care, new CareStory.Who(survivorId, birth.year(), amputation != null,
                            leg), caseworker, team.clinician(), placement, open).tell()));
            if (amputation != null && !told.isEmpty()) {
                LocalDate open = told.getFirst().at().atOffset(ZoneOffset.UTC).toLocalDate();
                boolean goesOn = casework.open().filter(CaseStory.Open::goesOn).isPresent();
                steps.addAll(new DeviceStory(devices, survivorId, caseworker, team.technician(), placement, amputation, birth.year(),
                        goesOn ? last : last.minusDays(25), min(lastDay, today.minusDays(2))).tell(open.plusDays(devices.between(5, 60))));
            }
        }
    }

    private List<Step> sorted() {
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void add(LocalDate day, Viewer by, Command command) {
        add(day, by, draw.any(Channel.IN_PERSON, Channel.IN_PERSON, Channel.OUTREACH, Channel.PHONE), command);
    }

    private void add(LocalDate day, Viewer by, Channel channel, Command command) {
        if (!day.isAfter(lastDay)) {
            Instant at = day.atTime(LocalTime.of(8, 0)).plusSeconds(steps.size() * 600L).toInstant(ZoneOffset.UTC);
            steps.add(new Step(at.isAfter(Instant.now()) ? Instant.now() : at, by, draw.id(), channel, command));
        }
    }

    private void mayDie(IncidentStory incident) {
        if (draw.chance(0.04)) {
            LocalDate died = draw.between(registeredOn.plusMonths(1), today.minusDays(1));
            if (died.isAfter(registeredOn) && died.isBefore(today)) {
                lastDay = died.plusDays(draw.between(0, 30)).isAfter(today) ? today : died.plusDays(draw.between(0, 30));
                Answer related = draw.any(Answer.NO, Answer.NO, Answer.YES, Answer.DONT_KNOW);
                Instant at = lastDay.atTime(17, 0).toInstant(ZoneOffset.UTC);
                steps.add(new Step(at.isAfter(Instant.now()) ? Instant.now() : at, caseworker, draw.id(), Channel.PHONE,
                        new SurvivorCommand.RecordDeath(survivorId,
                                new Death(PartialDate.exact(died), related, IdentificationSource.FAMILY))));
                lastDay = died.minusDays(1);
            }
        }
    }

    private void register(String fileNumber) {
        Country.Name name = country.name(sex, draw);
        boolean child = ageOn(registeredOn).isChild();
        guardian = child ? guardian() : null;
        List<Consent> consents = new ArrayList<>();
        consents.add(consent(ConsentPurpose.CASE_MANAGEMENT, registeredOn));
        consents.add(consent(ConsentPurpose.DATA_STORAGE, registeredOn));
        if (draw.chance(0.7)) {
            consents.add(consent(ConsentPurpose.SHARE_FOR_REFERRAL, registeredOn));
            shares = true;
        }
        if (draw.chance(0.5)) {
            Consent reporting = consent(ConsentPurpose.ANONYMISED_REPORTING, registeredOn);
            consents.add(reporting);
            withdrawable = reporting.consentId();
        }
        add(registeredOn, caseworker, Channel.IN_PERSON, new SurvivorCommand.Register(survivorId, fileNumber, person(name), residence(),
                contact(), guardian, consents, new Placement(caseworker.user(), team.team(), adm1, caseworker.organisation())));
    }

    private Person person(Country.Name name) {
        List<CommunicationNeed> needs = draw.chance(0.1)
                ? List.of(draw.any(CommunicationNeed.LARGE_PRINT, CommunicationNeed.SIGN_LANGUAGE, CommunicationNeed.INTERPRETER))
                : List.of();
        return new Person(Personal.of(name.written()), Personal.of(name.latin()), sex, Personal.of(birth), birth.year(),
                country.language(), needs, draw.any(DisplacementStatus.RESIDENT, DisplacementStatus.RESIDENT, DisplacementStatus.IDP,
                        DisplacementStatus.RETURNEE, DisplacementStatus.REFUGEE),
                VictimType.DIRECT_SURVIVOR, draw.any(IdentificationSource.COMMUNITY, IdentificationSource.HOSPITAL,
                        IdentificationSource.FAMILY, IdentificationSource.SELF, IdentificationSource.MINE_ACTION_TEAM));
    }

    private Residence residence() {
        return new Residence(adm1, Personal.of(draw.of(country.districts())), Personal.of(draw.of(country.villages())),
                draw.any(ResidenceSetting.RURAL, ResidenceSetting.RURAL, ResidenceSetting.REMOTE, ResidenceSetting.URBAN,
                        ResidenceSetting.CAMP));
    }

    private Contact contact() {
        String phone = draw.chance(0.7) ? country.phonePrefix() + draw.between(1000000, 9999999) : null;
        return new Contact(Personal.of(phone), null, phone == null ? PreferredContact.VISIT : PreferredContact.PHONE,
                draw.any(Answer.YES, Answer.YES, Answer.NO, Answer.DONT_KNOW), null);
    }

    private LinkedPerson guardian() {
        boolean mother = draw.chance(0.6);
        return new LinkedPerson(draw.id(), Personal.of(country.name(mother ? Sex.F : Sex.M, draw).written()),
                mother ? Relation.MOTHER : Relation.FATHER, null, Personal.of(country.phonePrefix() + draw.between(1000000, 9999999)),
                registeredOn);
    }

    private Consent consent(ConsentPurpose purpose, LocalDate day) {
        int age = ageOn(day).likely();
        boolean child = age < Age.OF_MAJORITY;
        Assent assent = !child ? null : age < 6 ? Assent.EXPLAINED_ONLY : age < 12 ? Assent.GIVEN_ORALLY : Assent.GIVEN_IN_WRITING;
        boolean oral = !child && draw.chance(0.2);
        return new Consent(draw.id(), purpose,
                oral ? ConsentForm.ORAL_WITNESSED : draw.chance(0.3) ? ConsentForm.THUMBPRINT : ConsentForm.WRITTEN,
                child ? ConsentGiver.PARENT : draw.chance(0.1) ? ConsentGiver.SELF_WITH_SUPPORT : ConsentGiver.SELF, assent,
                child ? guardian.personId() : null, oral ? draw.id() : null,
                oral ? Personal.of(country.name(Sex.M, draw).written()) : null, day, day.plusMonths(24), List.of(), List.of(), "2019-1",
                country.language());
    }

    private IncidentLink link(IncidentStory incident) {
        boolean child = ageGroupOn(incident.day()) == AgeGroup.CHILD;
        Activity activity = child
                ? draw.any(Activity.PLAYING, Activity.HERDING, Activity.SCHOOL, Activity.COLLECTING_FOOD_WATER_WOOD)
                : draw.any(Activity.FARMING, Activity.TRAVELLING_ON_FOOT, Activity.COLLECTING_FOOD_WATER_WOOD, Activity.RETURNING_HOME,
                        Activity.COLLECTING_SCRAP_METAL, Activity.UNKNOWN);
        return new IncidentLink(incident.incidentId(), incident.date(), CasualtyOutcome.INJURED, activity, CivilStatus.CIVILIAN,
                draw.any(Answer.YES, Answer.NO, Answer.DONT_KNOW), ageGroupOn(incident.day()));
    }

    private void injuries(IncidentStory incident) {
        LocalDate day = registeredOn.plusDays(draw.between(0, 5));
        if (draw.chance(0.6)) {
            amputation(incident, day);
        }
        for (int i = draw.between(0, 2); i > 0; i--) {
            add(day, caseworker, new SurvivorCommand.RecordInjury(survivorId, injury(draw.of(OTHER_INJURIES), null, incident.date())));
        }
    }

    private Injury injury(InjuryKind kind, AmputationLevel level, PartialDate date) {
        return new Injury(draw.id(), kind, draw.any(Side.LEFT, Side.RIGHT), level, date,
                draw.any(Answer.YES, Answer.YES, Answer.NO, Answer.DONT_KNOW), draw.chance(0.7) ? draw.between(0, 8) : null, null);
    }

    private void amputation(IncidentStory incident, LocalDate day) {
        Injury injury = injury(InjuryKind.AMPUTATION, draw.of(draw.chance(0.8) ? LEGS : ARMS), incident.date());
        amputation = injury;
        add(day, caseworker, new SurvivorCommand.RecordInjury(survivorId, injury));
        for (LocalDate seen = day; !seen.isAfter(lastDay) && draw.chance(0.75); seen = seen.plusDays(draw.between(150, 700))) {
            add(seen, caseworker, new SurvivorCommand.DescribeResidualLimb(survivorId,
                    new ResidualLimb(injury.injuryId(), seen, draw.any(ResidualLimbShape.values()), draw.any(SoftTissue.values()),
                            draw.any(TissueConsistency.values()), draw.any(Musculature.values()), null)));
        }
        if (draw.chance(0.15)) {
            PartialDate told = PartialDate.exact(draw.between(incident.date().earliest(), min(incident.date().latest().plusDays(60), day)));
            Injury right = new Injury(injury.injuryId(), injury.kind(), injury.side(), injury.level(), told, injury.treated(),
                    injury.pain(), injury.detail());
            add(draw.between(day.plusDays(1), lastDay), team.supervisor(), Channel.IN_PERSON,
                    new SurvivorCommand.CorrectInjury(survivorId, right, 9_999, Personal.of("Person recalls the day of the operation")));
        }
    }

    private void functioning() {
        LocalDate day = registeredOn.plusDays(draw.between(0, 20));
        while (!day.isAfter(lastDay) && draw.chance(0.85)) {
            FunctioningTool tool = toolAt(ageOn(day).likely());
            if (tool != null) {
                boolean proxy = tool == FunctioningTool.CFM_2_4 || draw.chance(0.1);
                add(day, caseworker, new SurvivorCommand.AssessFunctioning(survivorId,
                        new Functioning(draw.id(), tool, day, Personal.of(answers(tool)), proxy, null)));
            }
            day = day.plusDays(draw.between(250, 800));
        }
    }

    private static FunctioningTool toolAt(int age) {
        for (FunctioningTool tool : FunctioningTool.values()) {
            if (tool.fits(age)) {
                return tool;
            }
        }
        return null;
    }

    private String answers(FunctioningTool tool) {
        StringBuilder answers = new StringBuilder();
        for (String domain : tool.domains()) {
            double grade = draw.between(0.0, domain.equals("WALK") ? 1.6 : 1.0);
            answers.append(tool.isByFrequency(domain)
                    ? draw.any("1", "2", "3", "4", "5")
                    : grade < 0.6 ? "1" : grade < 0.85 ? "2" : grade < 1.3 ? "3" : "4");
        }
        return answers.toString();
    }

    private void lifeGoesOn() {
        comesOfAge();
        for (int i = draw.between(0, 4); i > 0; i--) {
            LocalDate day = draw.between(registeredOn, lastDay);
            add(day, caseworker, new SurvivorCommand.WriteNote(survivorId, draw.id(), day, Personal.of(draw.of(country.notes()))));
        }
        if (draw.chance(0.2)) {
            add(draw.between(registeredOn.plusDays(30), lastDay), caseworker, new SurvivorCommand.UpdateContact(survivorId, contact(),
                    residence(), Set.of("village"), Long.MAX_VALUE));
        }
        if (withdrawable != null && draw.chance(0.06)) {
            LocalDate day = draw.between(registeredOn.plusDays(10), lastDay);
            add(day, caseworker, new SurvivorCommand.WithdrawConsent(survivorId, withdrawable, day));
        } else if (draw.chance(0.1)) {
            LocalDate day = draw.between(registeredOn, lastDay);
            add(day, caseworker, new SurvivorCommand.RefuseConsent(survivorId, ConsentPurpose.PHOTO_STORY, day));
        }
        if (draw.chance(0.05)) {
            Viewer next = draw.of(team.caseworkers());
            add(today, team.supervisor(), Channel.IN_PERSON,
                    new SurvivorCommand.Assign(survivorId, next.user(), team.team(), next.organisation()));
        }
    }

    /** At 18 the guardian's consent stops; the person is asked within 90 days. */
    private void comesOfAge() {
        if (guardian != null) {
            LocalDate asked = birth.latest().plusYears(Age.OF_MAJORITY).plusDays(draw.between(1, 89));
            if (asked.isAfter(registeredOn)) {
                add(asked, caseworker, Channel.IN_PERSON,
                        new SurvivorCommand.GiveConsent(survivorId, consent(ConsentPurpose.CASE_MANAGEMENT, asked)));
            }
        }
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
