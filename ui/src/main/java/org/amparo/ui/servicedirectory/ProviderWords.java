package org.amparo.ui.servicedirectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.amparo.servicedirectory.DirectoryFilter.Standing;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ServiceCode;

/** What the screens of the directory say about a provider. */
final class ProviderWords {

    private static final int NEAR_KM = 10;

    private ProviderWords() {
    }

    /** How fresh the entry is: "Checked 2 Mar", "Check again: 200 days". */
    static String standing(Standing standing, LocalDate verifiedOn, LocalDate today) {
        return switch (standing) {
            case FRESH -> Labels.text("directory.fresh", DateWords.brief(verifiedOn, today));
            case STALE -> Labels.text("directory.stale", ChronoUnit.DAYS.between(verifiedOn, today));
            case OUT_OF_USE -> Labels.of(standing);
        };
    }

    static Tone tone(Standing standing) {
        return switch (standing) {
            case FRESH -> Tone.DONE;
            case STALE -> Tone.DUE;
            case OUT_OF_USE -> Tone.STOPPED;
        };
    }

    static String toneClass(Standing standing) {
        return "tone tone-" + tone(standing).name().toLowerCase(Locale.ROOT);
    }

    /** "Prosthetics", "Prosthetics and 3 more". */
    static String services(List<ServiceCode> services, ServiceCode wanted) {
        ServiceCode first = wanted != null && services.contains(wanted) ? wanted : services.getFirst();
        return services.size() == 1 ? Labels.of(first) : Labels.text("directory.services", Labels.of(first), services.size() - 1);
    }

    /** "takes 12 a month", "no place free", "places not known". */
    static String people(Integer people) {
        if (people == null) {
            return Labels.text("directory.people.unknown");
        }
        return people == 0 ? Labels.text("directory.people.none") : Labels.text("directory.people", people);
    }

    /** The same with the month of the report. */
    static String people(Integer people, LocalDate month) {
        return month == null ? people(people) : Labels.text("directory.people.in", people(people), month(month));
    }

    static String month(LocalDate month) {
        return DateWords.of(PartialDate.ofMonth(month.getYear(), month.getMonthValue()));
    }

    /** "wait 30 days", "wait not known". */
    static String waiting(Integer days) {
        return days == null ? Labels.text("directory.waiting.unknown") : Labels.text("directory.waiting", days);
    }

    /** Kilometres as people say them: whole ones, below ten with one decimal. */
    static BigDecimal rounded(double kilometres) {
        return BigDecimal.valueOf(kilometres).setScale(kilometres < NEAR_KM ? 1 : 0, RoundingMode.HALF_UP);
    }
}
