package org.amparo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.amparo.access.Viewer;
import org.amparo.privacy.Personal;
import org.amparo.servicedirectory.Accessibility;
import org.amparo.servicedirectory.ProviderCommand;
import org.amparo.servicedirectory.ProviderDetails;
import org.amparo.servicedirectory.ServiceOffer;
import org.amparo.servicedirectory.Site;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.GeoPoint;
import org.amparo.vocabulary.ProviderEnd;
import org.amparo.vocabulary.ProviderType;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.ServiceCost;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.SiteCheck;

/** Invented providers of a country: one of each kind and a second rehabilitation centre; some full, some stale, one gone, one that answers here. */
final class DemoProviders {

    /** A provider to whom people are referred: neither stale nor gone. */
    record Known(UUID providerId, List<ServiceCode> services) {
    }

    /** What a kind of provider is called and offers. */
    private record Kind(ProviderType type, String name, List<ServiceCode> services) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(ProviderType.REHAB_CENTRE, "Physical Rehabilitation Centre",
                    List.of(ServiceCode.PROSTHETICS, ServiceCode.ORTHOTICS, ServiceCode.PHYSIOTHERAPY, ServiceCode.WHEELCHAIR,
                            ServiceCode.DEVICE_REPAIR, ServiceCode.GAIT_TRAINING)),
            new Kind(ProviderType.REHAB_CENTRE, "Orthopaedic Workshop",
                    List.of(ServiceCode.PROSTHETICS, ServiceCode.DEVICE_REPAIR, ServiceCode.WALKING_AID)),
            new Kind(ProviderType.HOSPITAL, "Provincial Hospital",
                    List.of(ServiceCode.TRAUMA_SURGERY, ServiceCode.REVISION_SURGERY, ServiceCode.WOUND_CARE, ServiceCode.EYE_CARE,
                            ServiceCode.PAIN_MANAGEMENT, ServiceCode.PSYCHIATRIC_CARE)),
            new Kind(ProviderType.SURVIVOR_ORG, "Survivors’ Network",
                    List.of(ServiceCode.PEER_SUPPORT, ServiceCode.SURVIVOR_GROUP, ServiceCode.SPORT_CULTURE, ServiceCode.LEGAL_AID)),
            new Kind(ProviderType.TRAINING_CENTRE, "Vocational Training Centre",
                    List.of(ServiceCode.VOCATIONAL_TRAINING, ServiceCode.BUSINESS_TRAINING, ServiceCode.APPRENTICESHIP,
                            ServiceCode.LITERACY)),
            new Kind(ProviderType.GOVERNMENT_OFFICE, "Social Welfare Office",
                    List.of(ServiceCode.DISABILITY_CARD, ServiceCode.PENSION_BENEFIT, ServiceCode.CIVIL_DOCUMENT,
                            ServiceCode.CASH_ASSISTANCE)),
            new Kind(ProviderType.BANK_MFI, "Small Loans Fund", List.of(ServiceCode.MICRO_CREDIT, ServiceCode.MICRO_GRANT)),
            new Kind(ProviderType.NGO, "Counselling Service",
                    List.of(ServiceCode.COUNSELLING_INDIVIDUAL, ServiceCode.COUNSELLING_GROUP, ServiceCode.CHILD_PSS,
                            ServiceCode.FAMILY_COUNSELLING)));

    private final Country country;
    private final Viewer by;
    private final UUID organisation;
    private final LocalDate today;
    private final Draw draw;
    private final List<Step> steps = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    /** @param organisation whose users answer the referrals to the first rehabilitation centre */
    DemoProviders(Country country, Viewer by, UUID organisation, LocalDate today, long seed) {
        this.country = country;
        this.by = by;
        this.organisation = organisation;
        this.today = today;
        this.draw = new Draw(seed, -1_000L - Country.ALL.indexOf(country));
    }

    /** The middle of an area, invented, within the country. */
    static GeoPoint middle(Country country, String area) {
        Draw draw = new Draw(area.hashCode(), 1);
        double[] box = country.box();
        return GeoPoint.of(draw.between(box[0], box[1]), draw.between(box[2], box[3]));
    }

    List<Step> tell() {
        List<String> areas = country.areas().keySet().stream().sorted().toList();
        for (int i = 0; i < KINDS.size(); i++) {
            register(KINDS.get(i), areas.get(i % areas.size()), i);
        }
        return steps;
    }

    /** To whom people can be referred, once told. */
    List<Known> known() {
        return List.copyOf(known);
    }

    private void register(Kind kind, String area, int number) {
        UUID id = draw.id();
        LocalDate verified = today.minusDays(number == 1 ? draw.between(190, 400) : draw.between(2, 170));
        Instant at = verified.atTime(10, number).toInstant(ZoneOffset.UTC);
        ProviderDetails details = new ProviderDetails(kind.name() + " " + country.areas().get(area), kind.type(),
                number == 0 ? organisation : null, Set.of(country.language()), draw.chance(0.7) ? Set.of(Sex.F, Sex.M) : Set.of(Sex.M),
                "Mon-Fri 8-16", Personal.of(country.phonePrefix() + " " + draw.between(100_000, 999_999)), null);
        List<ServiceOffer> offers = kind.services().stream()
                .map(service -> new ServiceOffer(service, draw.any(ServiceCost.FREE, ServiceCost.FREE, ServiceCost.SUBSIDISED), null))
                .toList();
        step(at, new ProviderCommand.Register(id, details, sites(area, number), offers, verified));
        for (ServiceCode service : kind.services()) {
            if (draw.chance(0.8)) {
                step(at.plus(Duration.ofMinutes(1)),
                        new ProviderCommand.ReportCapacity(id, service, verified, draw.chance(0.25) ? 0 : draw.between(2, 40)));
                step(at.plus(Duration.ofMinutes(2)), new ProviderCommand.ReportWaitingDays(id, service, draw.between(0, 90), verified));
            }
        }
        if (number != 1 && number != KINDS.size() - 2) {
            known.add(new Known(id, kind.services()));
        }
        if (number == KINDS.size() - 2) {
            step(at.plus(Duration.ofDays(1)), new ProviderCommand.Deactivate(id, ProviderEnd.NO_FUNDING, null));
        }
    }

    private List<Site> sites(String area, int number) {
        List<Site> sites = new ArrayList<>(List.of(site(null, area)));
        if (number % 3 == 0) {
            sites.add(site("Outreach post", draw.of(country.areas().keySet().stream().sorted().toList())));
        }
        return sites;
    }

    private Site site(String name, String area) {
        GeoPoint middle = middle(country, area);
        GeoPoint point = GeoPoint.of(middle.latitude().doubleValue() + draw.between(-0.3, 0.3),
                middle.longitude().doubleValue() + draw.between(-0.3, 0.3));
        return new Site(draw.id(), name, area, draw.of(country.districts()), null, draw.chance(0.9) ? point : null,
                new Accessibility(check(), check(), check(), check()));
    }

    private SiteCheck check() {
        return draw.any(SiteCheck.YES, SiteCheck.YES, SiteCheck.NO, SiteCheck.NOT_CHECKED);
    }

    private void step(Instant at, ProviderCommand command) {
        steps.add(new Step(at, by, draw.id(), Channel.IN_PERSON, command));
    }
}
