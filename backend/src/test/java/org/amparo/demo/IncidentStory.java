package org.amparo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.incident.Casualty;
import org.amparo.incident.IncidentCommand;
import org.amparo.incident.IncidentDetails;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.Channel;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PlaceSetting;
import org.amparo.vocabulary.Sex;

/** One invented explosion: when, where, and what it was. */
record IncidentStory(UUID incidentId, LocalDate day, PartialDate date, String adm1, Country country) {

    static IncidentStory happen(Draw draw, Country country, LocalDate today) {
        LocalDate day = draw.between(LocalDate.of(country.firstYear(), 1, 1), today.minusDays(40));
        PartialDate date = draw.chance(0.6)
                ? PartialDate.exact(day)
                : draw.chance(0.5) ? PartialDate.ofMonth(day.getYear(), day.getMonthValue()) : PartialDate.ofYear(day.getYear());
        return new IncidentStory(draw.id(), day, date, draw.of(List.copyOf(new TreeSet<>(country.areas().keySet()))), country);
    }

    /** How it was recorded, with the people injured who have files and those killed. */
    Step recorded(Draw draw, Viewer by, Instant at, List<LifeStory> injured) {
        List<Casualty> casualties = new ArrayList<>();
        for (LifeStory person : injured) {
            casualties.add(new Casualty(draw.id(), CasualtyOutcome.INJURED, person.sex(), person.ageGroupOn(day), CivilStatus.CIVILIAN,
                    person.survivorId()));
        }
        for (int killed = draw.chance(0.25) ? draw.between(1, 2) : 0; killed > 0; killed--) {
            casualties.add(new Casualty(draw.id(), CasualtyOutcome.KILLED, draw.any(Sex.M, Sex.M, Sex.F, Sex.U),
                    draw.any(AgeGroup.ADULT, AgeGroup.CHILD, AgeGroup.UNKNOWN), CivilStatus.CIVILIAN, null));
        }
        return new Step(at, by, draw.id(), Channel.IN_PERSON, new IncidentCommand.RecordIncident(incidentId, details(draw), casualties,
                new Placement(by.user(), by.team(), adm1, by.organisation())));
    }

    private IncidentDetails details(Draw draw) {
        DeviceType device = draw.chance(0.1) ? DeviceType.UNKNOWN : draw.of(country.devices());
        double[] box = country.box();
        String point = String.format(Locale.ROOT, "%.5f,%.5f", draw.between(box[0], box[1]), draw.between(box[2], box[3]));
        return new IncidentDetails(date, adm1, Personal.of(draw.of(country.districts())), Personal.of(draw.of(country.villages())),
                Personal.of(point), draw.any(PlaceSetting.FIELD, PlaceSetting.ROAD, PlaceSetting.FOREST, PlaceSetting.HOUSE), device,
                draw.any(Certainty.CONFIRMED, Certainty.PROBABLE, Certainty.REPORTED_BY_PERSON, Certainty.UNKNOWN),
                draw.any(Activation.PRESSURE, Activation.HANDLING, Activation.VEHICLE, Activation.UNKNOWN), Answer.DONT_KNOW,
                draw.any(Answer.NO, Answer.DONT_KNOW, Answer.YES), IdentificationSource.COMMUNITY, null);
    }

    static Instant morning(LocalDate day) {
        return day.atTime(7, 30).toInstant(ZoneOffset.UTC);
    }
}
