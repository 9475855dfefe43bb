package org.amparo.ui.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Command;
import org.amparo.access.Commands;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.caseplan.CaseCommand;
import org.amparo.privacy.Personal;
import org.amparo.referral.AnswerLinks;
import org.amparo.referral.AnswerLinks.Issued;
import org.amparo.referral.ReferralCommand;
import org.amparo.referral.Request;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.survivor.Consent;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SurvivorCommand;
import org.amparo.survivor.SurvivorQueries;
import org.amparo.ui.testing.Accounts;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.ui.testing.Files;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, providers and referrals for tests of screens, made by the same commands as the screens. */
@Component
public class Scenes {

    private final Commands commands;
    private final Files files;
    private final Accounts accounts;
    private final SurvivorQueries survivors;
    private final AnswerLinks links;
    private final JdbcClient sql;
    private final Clock clock;
    private final Viewer editor = new Viewer(UUID.randomUUID(), Role.SUPERVISOR, null, null, Set.of(),
            Map.of(Permission.DIRECTORY_EDIT, Scope.ALL));

    Scenes(Commands commands, Files files, Accounts accounts, SurvivorQueries survivors, AnswerLinks links, JdbcClient sql,
            Clock clock) {
        this.commands = commands;
        this.files = files;
        this.accounts = accounts;
        this.survivors = survivors;
        this.links = links;
        this.sql = sql;
        this.clock = clock;
    }

    /** The file of an adult with an open case. */
    public UUID person(Account caseworker, String name) {
        UUID person = files.adult(caseworker, name);
        send(caseworker, new CaseCommand.Open(UUID.randomUUID(), person, LocalDate.now(clock)));
        return person;
    }

    public void send(Account by, Command command) {
        commands.send(files.viewer(by), UUID.randomUUID(), command);
    }

    /** Agrees to share with everybody, except these fields. */
    public UUID agrees(Account by, UUID person, ShareableField... withheld) {
        Consent consent = new Consent(UUID.randomUUID(), ConsentPurpose.SHARE_FOR_REFERRAL, ConsentForm.WRITTEN, ConsentGiver.SELF, null,
                null, null, null, LocalDate.now(clock), null, List.of(), List.of(withheld).stream().map(Enum::name).toList(), "2026-11",
                "pt");
        send(by, new SurvivorCommand.GiveConsent(person, consent));
        return consent.consentId();
    }

    /** A provider of prosthetics; with an organisation its people answer on a screen. */
    public UUID provider(String name, UUID organisation) {
        UUID id = UUID.randomUUID();
        commands.send(editor, UUID.randomUUID(),
                new ProviderCommand.Register(id,
                        new ProviderDetails(name, ProviderType.REHAB_CENTRE, organisation, Set.of("pt"), Set.of(Sex.F), "8 to 16", null,
                                null),
                        List.of(new Site(UUID.randomUUID(), null, "CO05", null, null, null, null)),
                        List.of(new ServiceOffer(ServiceCode.PROSTHETICS, ServiceCost.FREE, null)), LocalDate.now(clock)));
        return id;
    }

    public UUID organisation() {
        UUID id = UUID.randomUUID();
        sql.sql("insert into access.organisation (id, name) values (?, ?)").params(id, "Organisation " + id).update();
        return id;
    }

    /** Somebody who answers for this organisation. */
    public Account answering(UUID organisation) {
        Account account = accounts.of(Role.PROVIDER);
        sql.sql("update access.app_user set organisation = ? where id = ?").params(organisation, account.user()).update();
        return account;
    }

    public UUID refer(Account by, UUID person, UUID provider, ShareableField... fields) {
        UUID id = UUID.randomUUID();
        send(by, new ReferralCommand.Refer(id, new Request(person, null, List.of(), provider, ServiceCode.PROSTHETICS, Urgency.URGENT,
                List.of(fields), Personal.of("Needs <b>a new socket</b>")), survivors.open(files.viewer(by), person).placement()));
        return id;
    }

    public Issued link(Account by, UUID referral) {
        return links.issue(files.viewer(by), referral);
    }
}
