package org.amparo.ui.schedule;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.reporting.Cut;
import org.amparo.reporting.DistrictNames;
import org.amparo.reporting.ReportTables;
import org.amparo.schedule.ReportWords;
import org.amparo.servicedirectory.ProviderNames;
import org.springframework.stereotype.Component;

/** What the screens of figures call cuts and values, for files that no screen stands behind. */
@Component
class ScreenWords implements ReportWords {

    private static final Set<String> NOT_KNOWN = Set.of("UNKNOWN", "U");
    private static final Map<Cut, String> LISTS = Map.of(Cut.SEX, "Sex", Cut.DISABILITY, "DisabilityStatus", Cut.SETTING,
            "ResidenceSetting", Cut.DISPLACEMENT, "DisplacementStatus", Cut.CIVIL_STATUS, "CivilStatus", Cut.VICTIM_TYPE, "VictimType",
            Cut.DEVICE, "DeviceType", Cut.PILLAR, "Pillar", Cut.SERVICE, "ServiceCode");
    private static final int CODE_SHOWN = 6;

    private final I18NProvider texts;
    private final People people;
    private final ProviderNames providers;
    private final DistrictNames districts;

    ScreenWords(I18NProvider texts, People people, ProviderNames providers, DistrictNames districts) {
        this.texts = texts;
        this.people = people;
        this.providers = providers;
        this.districts = districts;
    }

    @Override
    public ReportTables.CutWords in(Locale locale) {
        Map<String, String> areas = people.areas().stream()
                .collect(Collectors.toMap(People.Area::code, People.Area::name, (one, other) -> one));
        Map<String, String> signs = districts.names();
        return new ReportTables.CutWords() {
            @Override
            public String name(Cut cut) {
                return texts.getTranslation("figure.cut." + cut.name(), locale);
            }

            @Override
            public String value(Cut cut, String value) {
                return cut == Cut.ADM2 && signs.containsKey(value) ? signs.get(value) : word(cut, value, areas, locale);
            }
        };
    }

    private String word(Cut cut, String value, Map<String, String> areas, Locale locale) {
        if (NOT_KNOWN.contains(value)) {
            return texts.getTranslation("figure.not-known", locale);
        }
        if (Set.of("NONE", "OWN_STAFF").contains(value)) {
            return texts.getTranslation("figure.value." + value, locale);
        }
        return switch (cut) {
            case ADM1 -> areas.getOrDefault(value, value);
            case ADM2 -> texts.getTranslation("figure.district", locale, brief(value));
            case AGE_GROUP -> texts.getTranslation("figure.age." + value, locale);
            case AGE_BAND -> texts.getTranslation("figure.years", locale, value);
            case TEAM -> named(value, people::teamName, locale);
            case CASEWORKER -> named(value, id -> people.staff(id).map(People.Staff::displayName), locale);
            case PROVIDER -> named(value, id -> Optional.ofNullable(providers.names(List.of(id)).get(id)), locale);
            default -> code(cut, value, locale);
        };
    }

    private String code(Cut cut, String value, Locale locale) {
        if ("NOT_ASSESSED".equals(value)) {
            return texts.getTranslation("figure.not-assessed", locale);
        }
        return LISTS.containsKey(cut) ? texts.getTranslation("code." + LISTS.get(cut) + "." + value, locale) : value;
    }

    private String named(String value, java.util.function.Function<UUID, Optional<String>> name, Locale locale) {
        return name.apply(UUID.fromString(value)).orElseGet(() -> texts.getTranslation("figure.nameless", locale, brief(value)));
    }

    private static String brief(String value) {
        return value.substring(0, Math.min(CODE_SHOWN, value.length()));
    }
}
