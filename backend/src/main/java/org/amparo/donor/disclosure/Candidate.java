package org.amparo.donor.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A release being made: true tables, and what is to be published of them. It is checked together with everything published before, and its cells are
 * widened until nothing can be concluded; those of earlier releases can no longer be changed.
 */
public final class Candidate {

    /** Share of cells that may be widened before coarser tables are the better answer. */
    public static final double TOO_MANY = 0.10;

    /**
     * How far the check is.
     *
     * @param step e.g. {@code counted}, {@code checked}, {@code provider C1}, {@code confirmed}
     * @param left counts still to be looked at in this step
     */
    public record Progress(String step, int left) {
    }

    /**
     * What came out.
     *
     * @param payload what would be published
     * @param findings what could have been concluded, and the cells that were widened against each
     * @param widened cells that show less than each table alone would
     * @param withheld those of them that show nothing
     * @param hidden cells below the threshold
     * @param cells all of them
     * @param reasons why each widened cell is, one after the other; one or more for each, none for any other
     */
    public record Checked(Payload payload, List<Finding> findings, int widened, int withheld, int hidden, int cells,
            List<WideningReason> reasons) {

        /** True when nothing is left that could be concluded. */
        public boolean isSafe() {
            return findings.stream().noneMatch(Finding::isLeft);
        }

        /** How many of the widened cells are so by chance alone. */
        public int widenedByChance() {
            return (int) reasons.stream().filter(reason -> reason.cause() == WideningReason.Cause.CHANCE).count();
        }

        /** How many of the widened cells are so against a conclusion. */
        public int widenedByRepair() {
            return widened - widenedByChance();
        }
    }

    private final List<TrueTable> tables;
    private final Collection<Unit> units;
    private final Protection protection;
    private final List<Payload> earlier;
    private final Consumer<Progress> progress;
    private final List<Finding> findings = new ArrayList<>();
    /** Whole counts that agree with what is published, for each part; the true ones first. */
    private final List<List<long[]>> examples = new ArrayList<>();
    /** What cells showed before this reader, against whom they were widened: an earlier reader was looked at with that. */
    private final Map<CellAt, Cell> before = new HashMap<>();
    private final Reasons reasons;
    private Payload payload;

    private Candidate(int number, int catalogue, List<TrueTable> tables, Collection<Unit> units, Protection protection,
            List<Payload> earlier,
            Consumer<Progress> progress) {
        this.tables = tables;
        this.units = units;
        this.protection = protection;
        this.earlier = earlier;
        this.progress = progress;
        this.payload = new Payload(number, catalogue, tables.getFirst().scope(),
                ByChance.widened(tables, protection));
        this.reasons = new Reasons(and(payload));
    }

    /**
     * Protects and checks.
     *
     * @param tables the true ones, all of one scope
     * @param units of the days the tables are about, and of those that earlier releases share with them: a first example of counts that agree with
     * what is published
     * @param earlier everything ever published, to whomever; withdrawn releases too, since they were read
     * @param insiders readers with knowledge of their own
     * @throws IllegalArgumentException when something would be told a second time (the period was published)
     */
    public static Checked check(int catalogue, List<TrueTable> tables, Collection<Unit> units, Protection protection, List<Payload> earlier,
            List<Insider> insiders, Consumer<Progress> progress) {
        ReleaseScope scope = tables.getFirst().scope();
        if (earlier.stream().anyMatch(payload -> payload.scope().repeats(scope))) {
            throw new IllegalArgumentException("This period was published already");
        }
        int number = earlier.stream().mapToInt(Payload::number).max().orElse(0) + 1;
        Candidate candidate = new Candidate(number, catalogue, tables, units, protection, sharing(scope, earlier), progress);
        candidate.repair(insiders);
        candidate.confirm();
        return candidate.checked();
    }

    /** What a reader, with or without knowledge of their own, could conclude from these payloads, the last one and what is connected with it. */
    public static List<Finding> audit(List<Payload> published, Insider reader, Consumer<Progress> progress) {
        List<Finding> found = new ArrayList<>();
        Knowledge knowledge = Knowledge.of(published);
        long[] own = knowledge.own(reader.own());
        for (Part part : Part.of(knowledge)) {
            if (part.says(published.size() - 1)) {
                found.addAll(Auditor.audit(part, part.ownOf(own), reader.name(), new ArrayList<>(), Widening.none(),
                        left -> progress.accept(new Progress(reader.name(), left))));
            }
        }
        return found;
    }

    /** Releases that are about the same days, or about the days of one that is, and so on; all others are about other units. */
    private static List<Payload> sharing(ReleaseScope scope, List<Payload> earlier) {
        LocalDate from = scope.from();
        LocalDate to = scope.to();
        List<Payload> shared = List.of();
        while (true) {
            LocalDate first = from;
            LocalDate last = to;
            List<Payload> wider = earlier.stream()
                    .filter(payload -> !payload.scope().from().isAfter(last) && !first.isAfter(payload.scope().to())).toList();
            if (wider.size() == shared.size()) {
                return wider;
            }
            shared = wider;
            for (Payload payload : wider) {
                from = payload.scope().from().isBefore(from) ? payload.scope().from() : from;
                to = payload.scope().to().isAfter(to) ? payload.scope().to() : to;
            }
        }
    }

    /** Widens cells until neither a reader of everything nor one who knows their own can conclude anything. */
    private void repair(List<Insider> insiders) {
        Knowledge knowledge = Knowledge.of(and(payload));
        List<Part> parts = Part.of(knowledge);
        long[] truth = knowledge.own(units);
        parts.forEach(part -> examples.add(new ArrayList<>(List.of(part.ownOf(truth)))));
        look(parts, new long[truth.length], "", "checked", cells);
        insiders.forEach(reader -> look(parts, knowledge.own(reader.own()), reader.name(), reader.name(), cells));
    }

    /**
     * Looks once more, at the text that will be read and without changing it. The examples found before are put into all rows anew; a count they do
     * not settle is looked at as if for the first time.
     */
    private void confirm() {
        Knowledge knowledge = Knowledge.of(and(PayloadJson.read(PayloadJson.write(payload))));
        look(Part.of(knowledge), new long[knowledge.unknowns()], "", "confirmed", Widening.none());
    }

    private List<Payload> and(Payload current) {
        List<Payload> all = new ArrayList<>(earlier);
        all.add(current);
        return all;
    }

    private void look(List<Part> parts, long[] own, String reader, String step, Widening widening) {
        before.clear();
        List<Finding> found = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            if (part.says(earlier.size())) {
                found.addAll(Auditor.audit(part, part.ownOf(own), reader, examples.get(p), widening,
                        left -> progress.accept(new Progress(step, left))));
            }
        }
        findings.addAll(found);
        reasons.against(found, before, this::shown);
    }

    private final Widening cells = new Widening() {

        /** The cell that costs readers least: deep in its table and with a small count. */
        @Override
        public Optional<Widened> widen(Collection<CellAt> from) {
            return from.stream().filter(at -> at.payload() == earlier.size()).filter(at -> !(shown(at) instanceof Cell.Withheld))
                    .min(Comparator.comparingDouble(Candidate.this::cost)).map(at -> {
                        before.putIfAbsent(at, shown(at));
                        return show(at, protection.wider(shown(at), count(at)));
                    });
        }

        @Override
        public List<Step> steps(CellAt at) {
            List<Step> steps = new ArrayList<>();
            if (at.payload() == earlier.size()) {
                Cell cell = shown(at);
                while (!(cell instanceof Cell.Withheld)) {
                    Cell next = protection.wider(cell, count(at));
                    steps.add(new Step(next, price(at, cell, next)));
                    cell = next;
                }
            }
            return steps;
        }

        @Override
        public List<Cell> narrower(CellAt at) {
            List<Cell> narrower = new ArrayList<>();
            Cell cell = before.getOrDefault(at, shown(at));
            while (!cell.equals(shown(at))) {
                narrower.add(cell);
                cell = protection.wider(cell, count(at));
            }
            return narrower;
        }

        @Override
        public void narrow(Widened back) {
            show(back.at(), back.cell());
        }
    };

    private Widening.Widened show(CellAt at, Cell cell) {
        payload = payload.with(at.table(), payload.tables().get(at.table()).with(at.place(), cell));
        return new Widening.Widened(at, cell);
    }

    private Cell shown(CellAt at) {
        return payload.tables().get(at.table()).cells().get(at.place());
    }

    private long count(CellAt at) {
        return tables.get(at.table()).counts().get(at.place());
    }

    private double cost(CellAt at) {
        TableDesign design = tables.get(at.table()).design();
        int deepest = design.places().stream().mapToInt(design::depth).max().orElse(0);
        int height = deepest - design.depth(at.place());
        double level = 1 + height * height + (design.depth(at.place()) == 0 ? 1000 : 0);
        double cheaper = shown(at) instanceof Cell.Shown shown && Protection.canBeRounded(shown) ? 0.1 : 1;
        return level * cheaper * (1 + Math.log(1.0 + (shown(at) instanceof Cell.Small ? 0 : count(at))));
    }

    /** What a step costs readers: one for a cell that is rounded more coarsely, more for one that shows nothing, and more the wider its categories. */
    private double price(CellAt at, Cell cell, Cell next) {
        TableDesign design = tables.get(at.table()).design();
        int depth = design.depth(at.place());
        double level = 1 + 0.3 * (design.deepest() - depth) + (depth == 0 ? 20 : 0);
        double loss = next instanceof Cell.Shown
                ? 1
                : cell instanceof Cell.Small ? 1.3 : 1 + Math.log(1.0 + count(at));
        return level * loss;
    }

    private Checked checked() {
        int widened = 0;
        int withheld = 0;
        int hidden = 0;
        int cells = 0;
        List<WideningReason> why = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            PublishedTable alone = PublishedTable.of(tables.get(t), protection);
            for (Map.Entry<List<String>, Cell> cell : payload.tables().get(t).cells().entrySet()) {
                cells++;
                if (!cell.getValue().equals(alone.cells().get(cell.getKey()))) {
                    widened++;
                    why.addAll(reasons.of(new CellAt(earlier.size(), t, cell.getKey())));
                }
                withheld += cell.getValue() instanceof Cell.Withheld ? 1 : 0;
                hidden += cell.getValue() instanceof Cell.Small ? 1 : 0;
            }
        }
        return new Checked(payload, List.copyOf(findings), widened, withheld, hidden, cells, List.copyOf(why));
    }
}
