package org.amparo.ui.survivor.record;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Age;
import org.amparo.survivor.Person;
import org.amparo.vocabulary.PartialDate;

/** A person's age as a file knows it: from the birth date where it may be read, else from the year of birth. */
public final class Ages {

    private Ages() {
    }

    /** The birth date as exactly as this viewer may know it; unknown when nobody knows. */
    public static PartialDate birth(Person person) {
        if (person == null) {
            return PartialDate.UNKNOWN;
        }
        PartialDate year = person.birthYear() == null ? PartialDate.UNKNOWN : PartialDate.ofYear(person.birthYear());
        return Personal.value(person.birthDate()).orElse(year);
    }

    /** Age on a day; empty when the birth date is unknown. */
    public static Optional<Age> of(Person person, LocalDate day) {
        return Age.on(day, birth(person));
    }

    /** Age on a day, of somebody of whom only the year of birth may be known; empty when it is unknown. */
    public static Optional<Age> of(Integer birthYear, LocalDate day) {
        return birthYear == null ? Optional.empty() : Age.on(day, PartialDate.ofYear(birthYear));
    }
}
