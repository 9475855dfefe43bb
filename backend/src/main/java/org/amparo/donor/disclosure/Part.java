package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows that are about the same unknowns, and say nothing about any others: what is known falls into such parts, and each is looked at alone.
 *
 * @param unknowns numbers of the unknowns in the whole
 * @param worlds for each of them, the division of units it is from
 * @param rows with the unknowns numbered within the part; they say less when a cell is widened
 * @param targets the same
 */
record Part(int[] unknowns, int[] worlds, List<Row> rows, List<Target> targets) {

    static List<Part> of(Knowledge knowledge) {
        int[] root = IntStream.range(0, knowledge.unknowns()).toArray();
        knowledge.rows().forEach(row -> join(root, row.unknowns()));
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            members.computeIfAbsent(find(root, i), found -> new ArrayList<>()).add(i);
        }
        int[] local = new int[root.length];
        members.values().forEach(all -> IntStream.range(0, all.size()).forEach(i -> local[all.get(i)] = i));
        Map<Integer, List<Row>> rows = new LinkedHashMap<>();
        for (Row row : knowledge.rows()) {
            if (row.unknowns().length > 0) {
                rows.computeIfAbsent(find(root, row.unknowns()[0]), found -> new ArrayList<>())
                        .add(new Row(local(local, row.unknowns()), row.weights(), row.least(), row.most(), row.source()));
            }
        }
        Map<Integer, List<Target>> targets = new LinkedHashMap<>();
        for (Target target : knowledge.targets()) {
            int part = find(root, target.unknowns()[0]);
            if (Arrays.stream(target.unknowns()).allMatch(each -> find(root, each) == part)) {
                targets.computeIfAbsent(part, found -> new ArrayList<>()).add(new Target(target.words(), local(local, target.unknowns()),
                        target.weights(), local(local, target.part()), target.k()));
            }
        }
        return members.entrySet().stream().map(part -> new Part(part.getValue().stream().mapToInt(Integer::intValue).toArray(),
                part.getValue().stream().mapToInt(knowledge::world).toArray(), rows.getOrDefault(part.getKey(), new ArrayList<>()),
                targets.getOrDefault(part.getKey(), List.of()))).toList();
    }

    private static int[] local(int[] local, int[] unknowns) {
        return Arrays.stream(unknowns).map(each -> local[each]).toArray();
    }

    private static void join(int[] root, int[] unknowns) {
        for (int i = 1; i < unknowns.length; i++) {
            root[find(root, unknowns[i])] = find(root, unknowns[0]);
        }
    }

    private static int find(int[] root, int unknown) {
        int at = unknown;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    long[] ownOf(long[] own) {
        return Arrays.stream(unknowns).mapToLong(each -> own[each]).toArray();
    }

    /** Takes note that a cell was widened. */
    void say(Widening.Widened widened) {
        for (int r = 0; r < rows.size(); r++) {
            if (widened.at().equals(rows.get(r).source())) {
                rows.set(r, rows.get(r).saying(widened.cell()));
            }
        }
    }

    /** Takes note that a cell was narrowed again. */
    void sayAgain(Widening.Widened back) {
        rows.replaceAll(row -> back.at().equals(row.source()) ? row.with(back.cell()) : row);
    }

    boolean says(int payload) {
        return rows.stream().anyMatch(row -> row.source() != null && row.source().payload() == payload);
    }

    /** True when these counts agree with everything that is known. */
    boolean agrees(long[] counts, long[] own) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < own[i]) {
                return false;
            }
        }
        return rows.stream().allMatch(row -> row.holds(counts));
    }
}
