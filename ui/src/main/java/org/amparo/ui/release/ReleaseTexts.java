package org.amparo.ui.release;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amparo.access.Organisations;
import org.amparo.access.People;
import org.amparo.donor.ReleasePeriod;
import org.amparo.donor.ReleaseQueries.ReleaseRow;
import org.amparo.donor.ReleaseState;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

import com.vaadin.flow.component.html.Span;

/** What a release is called. Names are read once, for as many releases as there are. */
final class ReleaseTexts {

    private final Map<UUID, String> donors;
    private final Map<String, String> areas;

    ReleaseTexts(ReleaseDesk desk) {
        donors = desk.organisations().organisations().stream()
                .collect(Collectors.toMap(Organisations.Organisation::organisation, Organisations.Organisation::name));
        areas = desk.people().areas().stream().collect(Collectors.toMap(People.Area::code, People.Area::name, (one, same) -> one));
    }

    static String title(ReleaseRow row) {
        return row.number() == null ? Labels.text("releases.draft") : Labels.text("releases.number", String.valueOf(row.number()));
    }

    String donor(ReleaseRow row) {
        return donors.getOrDefault(row.donor(), "–");
    }

    /** Grant and area. */
    String about(ReleaseRow row) {
        return Labels.text("releases.about", row.grant() == null ? Labels.text("releases.whole") : row.grant(),
                row.area() == null ? Labels.text("releases.country") : areas.getOrDefault(row.area(), row.area()));
    }

    static String period(ReleasePeriod period) {
        return Labels.text("releases.days", DateWords.of(period.from()), DateWords.of(period.to()));
    }

    /** How far a check is, or what is tried out after it. */
    static String step(Candidate.Progress step) {
        String[] known = step.step().split(" ", 2);
        String key = switch (known[0]) {
            case "counted", "confirmed", "provider", "grant" -> known[0];
            case "coarser" -> known[0] + "." + known[1];
            default -> "checked";
        };
        return Labels.text("releases.step." + key, String.valueOf(step.left()));
    }

    static Span state(ReleaseState state) {
        Tone tone = switch (state) {
            case DRAFT -> Tone.DUE;
            case CHECKING, CHECKED -> Tone.WAITING;
            case RELEASED -> Tone.DONE;
            case WITHDRAWN, DISCARDED -> Tone.STOPPED;
        };
        return tone.label(Labels.of(state));
    }
}
