package org.amparo.ui.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Commands;
import org.amparo.access.People;
import org.amparo.access.Placement;
import org.amparo.access.Role;
import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Consent;
import org.amparo.survivor.Contact;
import org.amparo.survivor.Injury;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.Person;
import org.amparo.survivor.Residence;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.Relation;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.VictimType;
import org.springframework.stereotype.Component;

/** Makes survivors' files for tests of screens, by the same commands as the screens. */
@Component
public class Files {

    private final Commands commands;
    private final People people;
    private final SurvivorQueries survivors;
    private final Accounts accounts;
    private final Clock clock;

    Files(Commands commands, People people, SurvivorQueries survivors, Accounts accounts, Clock clock) {
        this.commands = commands;
        this.people = people;
        this.survivors = survivors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who this account is at this moment. */
    public Viewer viewer(Account account) {
        return people.viewerOf(account.userName()).orElseThrow();
    }

    /** The file of an adult born in 1992 who agreed to case management. */
    public UUID adult(Account caseworker, String name) {
        return register(caseworker, name, PartialDate.ofYear(1992), null, ConsentGiver.SELF, null);
    }

    /** The file of a child of nine years whose mother agreed, and who agreed too. */
    public UUID child(Account caseworker, String name) {
        LinkedPerson mother = new LinkedPerson(UUID.randomUUID(), Personal.of("Rosa " + name), Relation.MOTHER, Personal.of("Mother"), null,
                null);
        return register(caseworker, name, PartialDate.ofEstimatedAge(9, LocalDate.now(clock)), mother, ConsentGiver.PARENT,
                Assent.GIVEN_ORALLY);
    }

    /** The file of a small child born on this day; the mother agreed and it was explained to the child. */
    public UUID smallChild(Account caseworker, String name, LocalDate born) {
        LinkedPerson mother = new LinkedPerson(UUID.randomUUID(), Personal.of("Rosa " + name), Relation.MOTHER, Personal.of("Mother"), null,
                null);
        return register(caseworker, name, PartialDate.exact(born), mother, ConsentGiver.PARENT, Assent.EXPLAINED_ONLY);
    }

    private UUID register(Account caseworker, String name, PartialDate birth, LinkedPerson guardian, ConsentGiver giver, Assent assent) {
        Viewer viewer = viewer(caseworker);
        UUID id = UUID.randomUUID();
        Person person = new Person(Personal.of(name), null, Sex.F, Personal.of(birth), null, "pt", List.of(CommunicationNeed.LARGE_PRINT),
                DisplacementStatus.RESIDENT, VictimType.DIRECT_SURVIVOR, IdentificationSource.SELF);
        Contact contact = new Contact(Personal.of("+244 923 000 000"), null, PreferredContact.PHONE, Answer.YES, Personal.of("evenings"));
        Consent consent = new Consent(UUID.randomUUID(), ConsentPurpose.CASE_MANAGEMENT, ConsentForm.WRITTEN, giver, assent,
                guardian == null ? null : guardian.personId(), null, null, LocalDate.now(clock), null, List.of(), List.of(), "2026-11",
                "pt");
        commands.send(viewer, UUID.randomUUID(),
                new SurvivorCommand.Register(id, survivors.nextFileNumber(viewer), person,
                        new Residence(null, null, Personal.of("Quibala"), null), contact, guardian, List.of(consent),
                        new Placement(viewer.user(), viewer.team(), null, viewer.organisation())));
        return id;
    }

    /** Records an amputation of the left leg below the knee. */
    public UUID amputation(Account by, UUID survivor, PartialDate date) {
        UUID injury = UUID.randomUUID();
        commands.send(viewer(by), UUID.randomUUID(), new SurvivorCommand.RecordInjury(survivor, new Injury(injury, InjuryKind.AMPUTATION,
                Side.LEFT, AmputationLevel.TRANSTIBIAL, date, Answer.YES, 4, Personal.of("Stepped on a mine while farming"))));
        return injury;
    }

    /** A supervisor of the caseworker's team. */
    public Account supervisorOf(Account caseworker) {
        return accounts.of(Role.SUPERVISOR, caseworker.team());
    }

    /** The number of a file, as this account sees it. */
    public String fileNumber(Account by, UUID survivor) {
        return survivors.open(viewer(by), survivor).fileNumber();
    }

    /** Carries out any command as this account. */
    public void send(Account by, SurvivorCommand command) {
        commands.send(viewer(by), UUID.randomUUID(), command);
    }
}
