package org.amparo.ui.reporting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.People;
import org.amparo.reporting.Cut;
import org.amparo.reporting.Figure;
import org.amparo.reporting.IndicatorWords;
import org.amparo.reporting.Question;
import org.amparo.reporting.ReportTables;
import org.amparo.ui.kit.Labels;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.VictimType;

/** What the values of cuts are called, and in which order they stand. Names of areas, teams, staff and providers are read once for all. */
public final class CutWords {

    /** Values that say that something is not known, of any cut. */
    private static final Set<String> NOT_KNOWN = Set.of("UNKNOWN", "U", "NOT_ASSESSED");
    private static final List<String> AGES = List.of("0-4", "5-9", "10-14", "15-17", "18-24", "25-34", "35-49", "50-59", "60+");
    private static final List<String> AGE_GROUPS = List.of("CHILD", "ADULT", "OLDER");
    private static final List<String> SINCE = List.of("0-3 m", "3-12 m", "1-2 y", "2-5 y", "5-10 y", ">10 y");
    private static final int CODE_SHOWN = 6;
    private static final Map<Cut, Class<? extends Enum<?>>> LISTS = Map.of(Cut.SEX, Sex.class, Cut.DISABILITY, DisabilityStatus.class,
            Cut.SETTING, ResidenceSetting.class, Cut.DISPLACEMENT, DisplacementStatus.class, Cut.CIVIL_STATUS, CivilStatus.class,
            Cut.VICTIM_TYPE, VictimType.class, Cut.DEVICE, DeviceType.class, Cut.PILLAR, Pillar.class, Cut.SERVICE, ServiceCode.class);

    private final ReportDesk desk;
    private final Map<Cut, Map<String, String>> names = new HashMap<>();

    private CutWords(ReportDesk desk) {
        this.desk = desk;
    }

    /** Words for all values of these figures, and of what they are held to. */
    public static CutWords of(ReportDesk desk, Figure... figures) {
        CutWords words = new CutWords(desk);
        for (Cut cut : List.of(Cut.ADM1, Cut.ADM2, Cut.TEAM, Cut.CASEWORKER, Cut.PROVIDER, Cut.FUNDER)) {
            Set<String> values = Stream.of(figures).flatMap(figure -> values(figure, cut)).filter(value -> !NOT_KNOWN.contains(value))
                    .collect(Collectors.toSet());
            if (!values.isEmpty()) {
                words.names.computeIfAbsent(cut, missing -> new HashMap<>()).putAll(words.read(cut, values));
            }
        }
        return words;
    }

    private static Stream<String> values(Figure figure, Cut cut) {
        int at = figure.question().cuts().indexOf(cut);
        Stream<String> held = figure.question().only().getOrDefault(cut, Set.of()).stream();
        return at < 0 ? held : Stream.concat(held, figure.cells().stream().map(cell -> cell.values().get(at)));
    }

    private Map<String, String> read(Cut cut, Set<String> values) {
        return switch (cut) {
            case ADM1 ->
                desk.people().areas().stream().collect(Collectors.toMap(People.Area::code, People.Area::name, (one, other) -> one));
            case ADM2 -> desk.districts().names();
            case PROVIDER -> desk.providers().names(ids(values)).entrySet().stream()
                    .collect(Collectors.toMap(name -> name.getKey().toString(), Map.Entry::getValue));
            case CASEWORKER -> {
                desk.people().prepare(ids(values));
                yield named(values, id -> desk.people().staff(id).map(People.Staff::displayName));
            }
            case FUNDER -> desk.grantTitles();
            case TEAM -> named(values, desk.people()::teamName);
            default -> Map.of();
        };
    }

    private static Map<String, String> named(Set<String> values, java.util.function.Function<UUID, Optional<String>> name) {
        Map<String, String> named = new HashMap<>();
        ids(values).forEach(id -> name.apply(id).ifPresent(word -> named.put(id.toString(), word)));
        return named;
    }

    private static List<UUID> ids(Set<String> values) {
        return values.stream().flatMap(value -> id(value).stream()).toList();
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException code) {
            return Optional.empty();
        }
    }

    /** What a cut is called. */
    public static String of(Cut cut) {
        return Labels.text("figure.cut." + cut.name());
    }

    /** As {@link #of(Cut)}, for the middle of a sentence. */
    public static String inSentence(Cut cut) {
        String word = of(cut);
        return word.substring(0, 1).toLowerCase(Labels.locale()) + word.substring(1);
    }

    /** What a value is called; one that nobody knows any more by the beginning of its code. */
    public String of(Cut cut, String value) {
        if (cut == Cut.FUNDER) {
            return NOT_KNOWN.contains(value)
                    ? Labels.text("funding.own-means")
                    : names.getOrDefault(cut, Map.of()).getOrDefault(value, value);
        }
        if (NOT_KNOWN.contains(value)) {
            return Labels.text("NOT_ASSESSED".equals(value) ? "figure.not-assessed" : "figure.not-known");
        }
        if (Set.of("NONE", "OWN_STAFF").contains(value)) {
            return Labels.text("figure.value." + value);
        }
        String name = names.getOrDefault(cut, Map.of()).get(value);
        if (name != null) {
            return name;
        }
        return switch (cut) {
            case AGE_GROUP -> AGE_GROUPS.contains(value) ? Labels.text("figure.age." + value) : value;
            case AGE_BAND -> Labels.text("figure.years", value);
            case TIME_SINCE_INJURY -> SINCE.contains(value) ? Labels.text("figure.since." + SINCE.indexOf(value)) : value;
            case ADM2 -> Labels.text("figure.district", brief(value));
            case TEAM, CASEWORKER, PROVIDER -> Labels.text("figure.nameless", brief(value));
            default -> code(cut, value);
        };
    }

    /** For tables that are taken out. */
    public ReportTables.CutWords ofTables() {
        return new ReportTables.CutWords() {
            @Override
            public String name(Cut cut) {
                return CutWords.of(cut);
            }

            @Override
            public String value(Cut cut, String value) {
                return of(cut, value);
            }

            @Override
            public String part(String part, IndicatorWords words) {
                return FigureWords.part(part);
            }

            @Override
            public Comparator<Figure.Cell> order(List<Cut> cuts) {
                return CutWords.this.order(cuts);
            }
        };
    }

    /** What a question is held to, a line for each cut. */
    public List<String> held(Question question) {
        return question.only().entrySet().stream().map(cut -> Labels.text("figure.held-line", of(cut.getKey()),
                String.join(", ", cut.getValue().stream().map(value -> of(cut.getKey(), value)).toList()))).toList();
    }

    /** When and of whom a question asks, a line each, as it stands on a file. */
    public List<String> of(Question question) {
        return Stream.concat(Stream.of(FigureWords.when(question)), held(question).stream()).toList();
    }

    private static String brief(String value) {
        return value.substring(0, Math.min(CODE_SHOWN, value.length()));
    }

    private static String code(Cut cut, String value) {
        Class<? extends Enum<?>> list = LISTS.get(cut);
        if (list != null) {
            for (Enum<?> code : list.getEnumConstants()) {
                if (code.name().equals(value)) {
                    return Labels.of(code);
                }
            }
        }
        return value;
    }

    public static boolean isKnown(String value) {
        return !NOT_KNOWN.contains(value);
    }

    /** Orders cells: codes as in their list, ages and times as they grow, names by the alphabet, what is not known last. */
    public Comparator<Figure.Cell> order(List<Cut> cuts) {
        Comparator<Figure.Cell> order = Comparator.comparing(cell -> 0);
        for (int i = 0; i < cuts.size(); i++) {
            int at = i;
            Cut cut = cuts.get(i);
            order = order.thenComparing(cell -> rank(cut, cell.values().get(at)))
                    .thenComparing(cell -> of(cut, cell.values().get(at)), Labels.alphabetical());
        }
        return order;
    }

    private static int rank(Cut cut, String value) {
        if (!isKnown(value)) {
            return Integer.MAX_VALUE;
        }
        int place = switch (cut) {
            case AGE_BAND -> AGES.indexOf(value);
            case AGE_GROUP -> AGE_GROUPS.indexOf(value);
            case TIME_SINCE_INJURY -> SINCE.indexOf(value);
            default -> LISTS.containsKey(cut)
                    ? Stream.of(LISTS.get(cut).getEnumConstants()).map(Enum::name).toList().indexOf(value)
                    : 0;
        };
        return place < 0 ? Integer.MAX_VALUE - 1 : place;
    }
}
