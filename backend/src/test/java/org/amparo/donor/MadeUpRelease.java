package org.amparo.donor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.amparo.donor.disclosure.Cell;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.PublishedTable;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;

/** Releases of a made-up programme: every table of the catalogue, every kind of cell, words with every kind of letter. */
public final class MadeUpRelease {

    public static final Map<String, String> AREAS = Map.of("CO05", "Antioquia", "CO18", "Caquetá", "CO52", "Nariño");
    private static final int OF_ALL = 400;

    private MadeUpRelease() {
    }

    /** A quarter of a grant. @param quarter from 0, the first of 2026 */
    public static PublishedRelease of(int number, UUID donor, String grant, int quarter) {
        return of(number, donor, "Norwegian Fund for Recovery", grant, quarter);
    }

    public static PublishedRelease of(int number, UUID donor, String name, String grant, int quarter) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusMonths(3L * quarter);
        ReleaseScope scope = new ReleaseScope(donor.toString(), grant, Dimension.ALL, from, from.plusMonths(3).minusDays(1));
        RandomGenerator random = new SplittableRandom(number);
        List<PublishedTable> tables = new ArrayList<>();
        Catalogue.designs(scope, AREAS.keySet()).forEach(design -> tables.add(table(design, scope, random)));
        Payload payload = new Payload(number, Catalogue.VERSION, scope, tables);
        return new PublishedRelease(
                new PublishedRelease.Programme("Caminos – victim assistance", "Fundación Caminos", "CO-CCB-12345", "CO"),
                new PublishedRelease.Recipient(donor, name),
                new PublishedRelease.Grant(grant, "Mobility & livelihoods <Nariño>", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)),
                AREAS, scope.to().plusDays(10), scope.to().plusDays(20), 1, payload, logframe(payload), narrative());
    }

    private static PublishedTable table(TableDesign design, ReleaseScope scope, RandomGenerator random) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (List<String> place : design.places()) {
            int depth = design.depth(place);
            counts.put(place, depth == 0 ? OF_ALL + random.nextInt(50) : random.nextInt(1 + OF_ALL / (1 << (2 * depth))));
        }
        PublishedTable table = PublishedTable.of(new TrueTable(design, scope, counts), Protection.PROMISED);
        Map<List<String>, Cell> cells = new LinkedHashMap<>(table.cells());
        List<String> last = design.places().getLast();
        cells.put(last, new Cell.Withheld());
        return new PublishedTable(design, cells);
    }

    private static List<LogframeLine> logframe(Payload payload) {
        LogframeLine.Baseline none = new LogframeLine.Baseline(BigDecimal.ZERO, LocalDate.of(2026, 1, 1));
        return List.of(
                share("I1", "", payload, "outcomes", List.of("I1", Dimension.ALL, "BETTER"), List.of("I1", Dimension.ALL, Dimension.ALL)),
                new LogframeLine("I2", "", true, none, new BigDecimal("60.0"), null),
                share("O2", "", payload, "outcomes", List.of("O2", Dimension.ALL, "BETTER"), List.of("O2", Dimension.ALL, Dimension.ALL)),
                share("O3", "", payload, "outcomes.sensitive", List.of("O3", Dimension.ALL, "BETTER"),
                        List.of("O3", Dimension.ALL, Dimension.ALL)),
                new LogframeLine("U1", "", false, none, new BigDecimal("300"),
                        new LogframeLine.Actual.Count("reached.age", List.of(Dimension.ALL, Dimension.ALL, Dimension.ALL))),
                new LogframeLine("U2", "PROSTHESIS", false, none, new BigDecimal("80"),
                        new LogframeLine.Actual.Count("devices", List.of("PROSTHESIS", Dimension.ALL, Dimension.ALL))));
    }

    private static LogframeLine share(String indicator, String part, Payload payload, String table, List<String> few, List<String> all) {
        return new LogframeLine(indicator, part, true, new LogframeLine.Baseline(new BigDecimal("25"), LocalDate.of(2026, 1, 1)),
                new BigDecimal("60"), new LogframeLine.Actual.Share(table, few, all));
    }

    private static List<PublishedRelease.Narrative> narrative() {
        return List.of(
                new PublishedRelease.Narrative(PublishedRelease.Section.SUMMARY, "en",
                        "Two new prosthetic workshops opened.\nMore people were reached than planned; roads were closed in June."),
                new PublishedRelease.Narrative(PublishedRelease.Section.LESSONS, "es",
                        "Las visitas a domicilio evitaron que la gente abandonara la rehabilitación.\r\n=1+1 «ñ» \"cita\" & <b>"));
    }
}
