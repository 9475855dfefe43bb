package org.amparo.donor.disclosure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Keeps, while cells are widened and narrowed again, against what each of them shows less. */
final class Reasons {

    private static final Comparator<WideningReason> GRAVEST = Comparator.comparing(WideningReason::reader)
            .thenComparing(WideningReason::cause);

    private final List<Payload> payloads;
    private final Map<CellAt, Set<WideningReason>> kept = new LinkedHashMap<>();

    /** @param payloads earlier ones in order, and the release at hand as it was widened by chance alone, at last */
    Reasons(List<Payload> payloads) {
        this.payloads = payloads;
    }

    /**
     * Takes note of what one reader could have concluded. A cell that was narrowed to what it showed before this reader is not widened against anything.
     *
     * @param before what widened cells showed before this reader
     * @param now what a cell shows after
     */
    void against(List<Finding> findings, Map<CellAt, Cell> before, Function<CellAt, Cell> now) {
        findings.forEach(finding -> finding.widened().stream().filter(at -> !now.apply(at).equals(before.get(at)))
                .forEach(at -> kept.computeIfAbsent(at, first -> new LinkedHashSet<>()).add(reason(at, finding))));
    }

    private WideningReason reason(CellAt at, Finding finding) {
        List<String> tables = finding.cells().stream().filter(cell -> cell.payload() == at.payload()).map(this::table).distinct()
                .sorted().toList();
        List<Integer> releases = finding.cells().stream().filter(cell -> cell.payload() < at.payload())
                .map(cell -> payloads.get(cell.payload()).number()).distinct().sorted().toList();
        return new WideningReason(table(at), at.place(), WideningReason.Cause.of(finding), WideningReason.Reader.of(finding.reader()),
                finding.measure(), tables, releases);
    }

    private String table(CellAt at) {
        return payloads.get(at.payload()).tables().get(at.table()).design().name();
    }

    /** Why a cell shows less than its table alone would: against what could be concluded, those things first that anybody could; else by chance. */
    List<WideningReason> of(CellAt at) {
        Set<WideningReason> against = kept.get(at);
        return against == null
                ? List.of(WideningReason.byChance(table(at), at.place()))
                : against.stream().sorted(GRAVEST).toList();
    }
}
