package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the check takes for known about some releases, held against what was really counted. */
public final class TrueRows {

    private TrueRows() {
    }

    /**
     * @param tables the true ones of each release
     * @param units of all of their days
     * @return what is taken for known and does not hold, by measures and worlds; nothing when all holds
     */
    public static List<String> broken(Collection<List<TrueTable>> tables, Collection<Unit> units) {
        List<Payload> payloads = new ArrayList<>();
        tables.forEach(of -> payloads.add(new Payload(payloads.size() + 1, org.amparo.donor.Catalogue.VERSION, of.getFirst().scope(),
                of.stream().map(table -> PublishedTable.of(table, Protection.PROMISED)).toList())));
        Worlds worlds = new Worlds(payloads);
        long[] counts = Knowledge.of(payloads).own(units);
        return Knowledge.of(payloads).rows().stream().filter(row -> !row.holds(counts)).map(row -> words(worlds, row) + row.of(counts))
                .toList();
    }

    /** How many rows tie different measures to each other. */
    public static long bonds(Collection<List<TrueTable>> tables) {
        List<Payload> payloads = new ArrayList<>();
        tables.forEach(of -> payloads.add(new Payload(payloads.size() + 1, org.amparo.donor.Catalogue.VERSION, of.getFirst().scope(),
                of.stream().map(table -> PublishedTable.of(table, Protection.PROMISED)).toList())));
        return new Bonds(new Worlds(payloads)).rows().size();
    }

    private static String words(Worlds worlds, Row row) {
        return worlds.all().stream().flatMap(world -> Arrays.stream(row.unknowns())
                .filter(each -> each >= world.first() && each < world.first() + world.size())
                .mapToObj(each -> Stream.of(world.measure, world.several, world.from, world.to, Map.copyOf(world.where(each)))
                        .map(String::valueOf).collect(Collectors.joining(" "))))
                .distinct().limit(6).toList() + " " + row.least() + " to " + row.most() + " is ";
    }
}
