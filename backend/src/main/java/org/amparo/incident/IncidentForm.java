package org.amparo.incident;

import static org.amparo.platform.RuleBroken.require;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.amparo.access.Placement;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.vocabulary.Activation;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.PartialDate;

/** What an incident and its casualties must look like, and R7 for its date. */
final class IncidentForm {

    private static final int NAME = 200;
    private static final Pattern COORDINATES = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?),\\s?(-?\\d{1,3}(?:\\.\\d{1,8})?)");
    /** Set off by the victim by definition, so never by command. */
    private static final Set<DeviceType> VICTIM_ACTIVATED = Set.of(DeviceType.IMPROVISED_MINE,
            DeviceType.MINE_UNSPECIFIED_VICTIM_ACTIVATED);

    private IncidentForm() {
    }

    static void details(IncidentDetails details, LocalDate today) {
        Form.required(details, "details");
        PartialDate date = Form.required(details.date(), "details.date");
        require(!date.isSurelyAfter(today), "R7.future", "details.date", date.earliest());
        require(!date.isKnown() || date.year() >= PartialDate.EARLIEST_YEAR, "R7.tooLongAgo", "details.date",
                today.getYear() - PartialDate.EARLIEST_YEAR);
        Form.code(details.adm1(), "details.adm1");
        Form.text(Personal.value(details.adm2()).orElse(null), NAME, "details.adm2");
        Form.text(Personal.value(details.place()).orElse(null), NAME, "details.place");
        Personal.value(details.coordinates()).ifPresent(IncidentForm::coordinates);
        Form.required(details.device(), "details.device");
        Form.required(details.certainty(), "details.certainty");
        Form.code(details.register(), "details.register");
        require(details.activation() != Activation.COMMAND || !VICTIM_ACTIVATED.contains(details.device()), "form.commandDetonated",
                "details.device");
    }

    static void placed(Placement placement, IncidentDetails details) {
        Form.required(placement, "placement");
        require(Objects.equals(placement.adm1(), details.adm1()), "form.placement", "details.adm1");
    }

    static void casualty(Casualty casualty) {
        Form.required(casualty, "casualty");
        Form.required(casualty.casualtyId(), "casualty.casualtyId");
        Form.required(casualty.outcome(), "casualty.outcome");
        Form.required(casualty.sex(), "casualty.sex");
        Form.required(casualty.ageGroup(), "casualty.ageGroup");
        Form.required(casualty.civilStatus(), "casualty.civilStatus");
    }

    private static void coordinates(String text) {
        Matcher matcher = COORDINATES.matcher(text);
        require(matcher.matches() && Math.abs(Double.parseDouble(matcher.group(1))) <= 90
                && Math.abs(Double.parseDouble(matcher.group(2))) <= 180, "form.coordinates", "details.coordinates");
    }
}
