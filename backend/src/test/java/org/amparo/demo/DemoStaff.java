package org.amparo.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Role;
import org.amparo.access.Scope;
import org.amparo.access.Viewer;
import org.amparo.access.accounts.AreaList;
import org.amparo.access.accounts.Credentials;
import org.amparo.access.accounts.OrganisationList;
import org.amparo.access.accounts.Teams;
import org.amparo.access.accounts.Users;

/** Areas, teams and accounts of the invented programme, made as an administrator makes them; what is there already is taken as it is. */
final class DemoStaff {

    private static final int CASEWORKERS = 3;

    private final AreaList areas;
    private final OrganisationList organisations;
    private final Teams teams;
    private final Users users;
    private final Credentials credentials;
    /** New in every run, so that no known password opens an installation that was filled once. */
    private final String password = "demo " + UUID.randomUUID();
    private final People people;
    private final PrintStream out;
    private final Viewer admin;
    private final Map<String, List<Team>> byCountry = new HashMap<>();

    DemoStaff(AreaList areas, OrganisationList organisations, Teams teams, Users users, Credentials credentials, People people,
            PrintStream out) {
        this.areas = areas;
        this.organisations = organisations;
        this.teams = teams;
        this.users = users;
        this.credentials = credentials;
        this.people = people;
        this.out = out;
        this.admin = administrator(people);
    }

    /** The administrator of the first start, also while the first password still stands. */
    private static Viewer administrator(People people) {
        Viewer found = people.viewerOf("admin").orElseThrow(() -> new IllegalStateException("There is no account \"admin\""));
        return new Viewer(found.user(), Role.ADMIN, null, found.organisation(), Set.of(), Map.of(Permission.USERS_ADMIN, Scope.ALL));
    }

    /** Who works on a file. */
    record Team(UUID team, Viewer supervisor, List<Viewer> caseworkers, Viewer technician, Viewer clinician) {
    }

    /** Who plans for all teams. */
    Viewer manager() {
        return people.viewerOf("manager").orElseThrow();
    }

    List<Team> of(Country country) {
        return byCountry.get(country.code());
    }

    /** Opens what is missing and prints the sign-in names with the password of new accounts. */
    void open(long seed) {
        out.printf("Accounts; the password of new ones is \"%s\", shown only now:%n", password);
        for (Country country : Country.ALL) {
            areas.addMissing(admin,
                    country.areas().entrySet().stream().map(area -> new People.Area(area.getKey(), area.getValue())).toList());
            country.areas().keySet().forEach(area -> areas.placeCentre(admin, area, DemoProviders.middle(country, area)));
            byCountry.put(country.code(), List.of(team(country, "Outreach", 1, seed), team(country, "Rehabilitation", 2, seed)));
        }
        Draw draw = new Draw(seed, -7);
        for (Role role : List.of(Role.MANAGER, Role.DONOR, Role.PROTECTION_OFFICER)) {
            user(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role, null, Country.ALL.get(2), Set.of(), draw);
        }
        user("administrator", Role.ADMIN, null, Country.ALL.get(2), Set.of(), draw);
    }

    /** Two organisations that give grants, each with an account that reads releases. */
    List<UUID> donors(long seed) {
        List<UUID> donors = new ArrayList<>();
        for (String name : List.of("North", "Solidarity")) {
            UUID donor = organisation("Donor " + name);
            user("donor-" + name.toLowerCase(Locale.ROOT), Role.DONOR, null, donor, Country.ALL.get(2), Set.of(),
                    new Draw(seed, -40L - donors.size()));
            donors.add(donor);
        }
        return donors;
    }

    private UUID organisation(String name) {
        return organisations.all(admin).stream().filter(row -> row.name().equals(name))
                .map(OrganisationList.OrganisationRow::organisation).findFirst().orElseGet(() -> organisations.create(admin, name));
    }

    /** The organisation of a country's rehabilitation centre, whose user answers referrals. */
    UUID clinic(Country country, long seed) {
        UUID clinic = organisation("Rehabilitation Centre " + country.code());
        user("provider-" + country.code().toLowerCase(Locale.ROOT), Role.PROVIDER, null, clinic, country, Set.of(),
                new Draw(seed, -50L - Country.ALL.indexOf(country)));
        return clinic;
    }

    private Team team(Country country, String kind, int number, long seed) {
        Draw draw = new Draw(seed, -100L * number - Country.ALL.indexOf(country));
        String name = kind + " " + country.code();
        UUID team = teams.all(admin).stream().filter(row -> row.name().equals(name)).map(Teams.TeamRow::team).findFirst()
                .orElseGet(() -> teams.create(admin, name));
        String place = country.code().toLowerCase(Locale.ROOT) + number;
        Set<String> all = country.areas().keySet();
        Viewer supervisor = user("supervisor-" + place, Role.SUPERVISOR, team, country, all, draw);
        List<Viewer> caseworkers = new ArrayList<>();
        for (int i = 1; i <= CASEWORKERS; i++) {
            caseworkers.add(user("caseworker-" + place + "-" + i, Role.CASEWORKER, team, country, all, draw));
        }
        Viewer clinician = user("clinician-" + place, Role.CLINICIAN, team, country, all, draw);
        Viewer technician = user("technician-" + place, Role.TECHNICIAN, team, country, all, draw);
        return new Team(team, supervisor, List.copyOf(caseworkers), technician, clinician);
    }

    private Viewer user(String userName, Role role, UUID team, Country country, Set<String> all, Draw draw) {
        return user(userName, role, team, null, country, all, draw);
    }

    private Viewer user(String userName, Role role, UUID team, UUID organisation, Country country, Set<String> all, Draw draw) {
        Country.Name name = country.name(draw.any(org.amparo.vocabulary.Sex.F, org.amparo.vocabulary.Sex.M), draw);
        if (people.viewerOf(userName).isEmpty()) {
            String shown = name.latin() == null ? name.written() : name.latin();
            Users.Created created = users.create(admin, userName, new Users.Details(shown, role, team, all, organisation));
            credentials.changeOwnPassword(created.user(), created.oneTimePassword(), password);
            out.printf("  %-24s %s%n", userName, role);
        } else {
            out.printf("  %-24s %s (was there already)%n", userName, role);
        }
        return people.viewerOf(userName).orElseThrow();
    }
}
