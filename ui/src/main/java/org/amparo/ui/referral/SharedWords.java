package org.amparo.ui.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.privacy.Personal;
import org.amparo.survivor.Functioning;
import org.amparo.survivor.Injury;
import org.amparo.survivor.LinkedPerson;
import org.amparo.survivor.ShareableField;
import org.amparo.survivor.SharedFile;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.Precision;

/**
 * The shared fields of a file in words, on a screen and on the page without a session alike. A field that is shared but empty in the file is
 * said to be not known.
 */
final class SharedWords {

    /** Words of a key in the reader's language. */
    interface Words {
        String text(String key, Object... values);

        /** A day, as people read it. */
        String day(LocalDate day);

        default String code(Enum<?> code) {
            return code == null ? "" : text("code." + code.getDeclaringClass().getSimpleName() + "." + code.name());
        }
    }

    private final Words words;
    private final Locale locale;
    private final Map<String, String> areas;

    SharedWords(Words words, Locale locale, People people) {
        this.words = words;
        this.locale = locale;
        this.areas = people.areas().stream().collect(Collectors.toMap(Area::code, Area::name, (one, other) -> one));
    }

    /** Each shared field with what it says, in the order of the list of fields. */
    Map<ShareableField, String> of(SharedFile file) {
        Map<ShareableField, String> lines = new LinkedHashMap<>();
        for (ShareableField field : ShareableField.values()) {
            if (file.shows(field)) {
                String value = value(file, field);
                lines.put(field, value == null || value.isBlank() ? words.text("referral.field.empty") : value);
            }
        }
        return lines;
    }

    private String value(SharedFile file, ShareableField field) {
        return switch (field) {
            case NAME -> text(file.person().fullName());
            case OTHER_NAMES -> text(file.person().otherNames());
            case SEX -> words.code(file.person().sex());
            case AGE -> file.age() == null ? null : words.text("referral.field.age", file.age());
            case BIRTH_DATE -> Personal.value(file.person().birthDate()).map(this::date).orElse(null);
            case LANGUAGE -> file.person().preferredLanguage() == null
                    ? null
                    : Locale.forLanguageTag(file.person().preferredLanguage()).getDisplayLanguage(locale);
            case COMMUNICATION_NEEDS -> file.person().communicationNeeds().stream().map(words::code).collect(Collectors.joining(", "));
            case PHONE -> file.contact() == null ? null : text(file.contact().phone());
            case SAFE_TO_CALL -> file.contact() == null
                    ? null
                    : joined(words.code(file.contact().safeToCall()), text(file.contact().safeTimes()));
            case ADDRESS -> file.contact() == null ? null : text(file.contact().address());
            case AREA -> file.residence() == null || file.residence().adm1() == null
                    ? null
                    : areas.getOrDefault(file.residence().adm1(), file.residence().adm1());
            case VILLAGE -> file.residence() == null ? null : joined(text(file.residence().village()), text(file.residence().adm2()));
            case GUARDIAN -> guardian(file.guardian());
            case INJURIES -> file.injuries().stream().map(this::injury).collect(Collectors.joining("; "));
            case FUNCTIONING -> latest(file.functioning());
        };
    }

    private String guardian(LinkedPerson guardian) {
        return guardian == null ? null : joined(text(guardian.fullName()), words.code(guardian.relation()), text(guardian.phone()));
    }

    private String injury(Injury injury) {
        return joined(words.code(injury.kind()), words.code(injury.level()), words.code(injury.side()), date(injury.date()),
                text(injury.detail()));
    }

    private String latest(List<Functioning> asked) {
        return asked.isEmpty()
                ? null
                : joined(words.code(asked.getLast().status()), words.code(asked.getLast().tool()), words.day(asked.getLast().assessedOn()));
    }

    private String date(PartialDate date) {
        if (!date.isKnown()) {
            return null;
        }
        return date.precision() == Precision.EXACT ? words.day(date.date()) : String.valueOf(date.year());
    }

    private static String text(Personal<String> value) {
        return Personal.value(value).orElse(null);
    }

    private static String joined(String... parts) {
        return Optional.of(Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(", ")))
                .filter(all -> !all.isEmpty()).orElse(null);
    }
}
