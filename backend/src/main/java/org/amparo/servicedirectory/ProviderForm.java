package org.amparo.servicedirectory;

import static org.amparo.platform.RuleBroken.require;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.amparo.platform.Form;
import org.amparo.platform.RuleBroken;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;

/** What a provider, its sites and services must look like. */
final class ProviderForm {

    static final Set<String> DETAILS = Set.of("name", "type", "organisation", "languages", "staffSex", "opening", "phone", "email");

    private static final int MOST_SITES = 100;
    private static final int NAME = 200;
    private static final int LINE = 500;
    private static final int TEXT = 2_000;
    private static final int MOST_PEOPLE = 10_000;
    private static final int LONGEST_WAIT_DAYS = 1_825;
    private static final Set<Sex> OF_STAFF = Set.of(Sex.F, Sex.M);
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()/.-]{3,40}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private ProviderForm() {
    }

    /** Checks the components that are named; the others of {@code details} are not looked at. */
    static void details(ProviderDetails details, Set<String> changed) {
        Form.required(details, "details");
        require(DETAILS.containsAll(changed), "form.field", "changed");
        if (changed.contains("name")) {
            Form.text(Form.required(details.name(), "details.name"), NAME, "details.name");
        }
        if (changed.contains("type")) {
            Form.required(details.type(), "details.type");
        }
        details.languages().forEach(ProviderForm::language);
        require(OF_STAFF.containsAll(details.staffSex()), "form.code", "details.staffSex");
        Form.text(details.opening(), LINE, "details.opening");
        matches(details.phone(), PHONE, "directory.phone", "details.phone");
        matches(details.email(), EMAIL, "directory.email", "details.email");
    }

    static void sites(List<Site> sites) {
        require(!sites.isEmpty(), "directory.noSite", "sites");
        require(sites.size() <= MOST_SITES, "form.number", "sites", 1, MOST_SITES);
        Set<UUID> ids = new HashSet<>();
        for (Site site : sites) {
            require(ids.add(Form.required(site.siteId(), "sites.siteId")), "directory.siteTwice", "sites");
            Form.text(site.name(), NAME, "sites.name");
            Form.code(Form.required(site.adm1(), "sites.adm1"), "sites.adm1");
            Form.text(site.adm2(), NAME, "sites.adm2");
            Form.text(site.address(), LINE, "sites.address");
        }
    }

    static void services(List<ServiceOffer> services) {
        require(!services.isEmpty(), "directory.noService", "services");
        Set<ServiceCode> codes = new HashSet<>();
        for (ServiceOffer offer : services) {
            require(codes.add(Form.required(offer.service(), "services.service")), "directory.serviceTwice", "services");
            Form.text(offer.eligibility(), TEXT, "services.eligibility");
        }
    }

    static int people(Integer people) {
        Form.number(Form.required(people, "people"), 0, MOST_PEOPLE, "people");
        return people;
    }

    static int waitingDays(Integer days) {
        Form.number(Form.required(days, "days"), 0, LONGEST_WAIT_DAYS, "days");
        return days;
    }

    static void note(Personal<String> note) {
        Form.text(Personal.value(note).orElse(null), TEXT, "note");
    }

    private static void matches(Personal<String> value, Pattern pattern, String rule, String field) {
        Personal.value(value).ifPresent(text -> require(pattern.matcher(text).matches(), rule, field));
    }

    private static void language(String code) {
        try {
            require(!new Locale.Builder().setLanguageTag(code).build().getLanguage().isEmpty(), "form.code", "details.languages");
        } catch (IllformedLocaleException e) {
            throw new RuleBroken("form.code", "details.languages");
        }
    }
}
