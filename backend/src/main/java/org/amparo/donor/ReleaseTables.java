package org.amparo.donor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.amparo.access.People;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.donor.disclosure.Coarsening;
import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.Finding;
import org.amparo.donor.disclosure.Insider;
import org.amparo.donor.disclosure.Payload;
import org.amparo.donor.disclosure.PayloadJson;
import org.amparo.donor.disclosure.Protection;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.donor.disclosure.TrueTable;
import org.amparo.donor.disclosure.Unit;
import org.amparo.donor.disclosure.WideningReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the tables of a release, protects them and checks them together with everything ever released. */
@Component
class ReleaseTables {

    private final JdbcClient sql;
    private final ReleaseUnits units;
    private final People people;
    private final ReleaseSettings settings;
    private final ReleaseGrants grants;
    private final ReleaseChance chance;

    ReleaseTables(JdbcClient sql, ReleaseUnits units, People people, ReleaseSettings settings, ReleaseGrants grants,
            ReleaseChance chance) {
        this.sql = sql;
        this.units = units;
        this.people = people;
        this.settings = settings;
        this.grants = grants;
        this.chance = chance;
    }

    /** @param reasons why each widened cell is */
    record Told(ReleaseCheck check, List<WideningReason> reasons) {
    }

    /** @param coarser how its tables are coarser than those of the catalogue @throws ReleaseNotCheckable for a reason that somebody has to know */
    Told check(ReleaseScope scope, List<CoarseningWay> coarser, Consumer<Candidate.Progress> told) {
        List<Payload> earlier = published();
        if (earlier.stream().anyMatch(payload -> payload.scope().repeats(scope))) {
            throw new ReleaseNotCheckable(CheckFailure.PUBLISHED_BEFORE, null);
        }
        told.accept(new Candidate.Progress("counted", 0));
        Designs designs = designs(scope, coarser, earlier);
        Collection<Unit> all = units(scope, earlier, designs);
        List<TrueTable> tables = filled(designs, scope, all);
        Collection<Unit> merged = Coarsening.merged(designs.catalogue, designs.wanted, earlier, all);
        Candidate.Checked checked = protectedAndChecked(tables, merged, earlier, told);
        String payload = PayloadJson.write(checked.payload());
        int open = (int) checked.findings().stream().filter(Finding::isLeft).count();
        StringBuilder proofs = new StringBuilder();
        checked.findings().forEach(finding -> proofs.append(finding).append('\n'));
        ReleaseCheck check = new ReleaseCheck(ReleaseCheck.AUDITOR, Catalogue.VERSION,
                earlier.stream().mapToInt(Payload::number).max().orElse(0), earlier.size(), checked.cells(), checked.hidden(),
                checked.widened(), checked.withheld(), checked.findings().size(), open, all.size(), payload,
                SealedRelease.checksum(payload), SealedRelease.checksum(proofs.toString()));
        return new Told(check, checked.reasons());
    }

    /**
     * The ways by which something can be won back at all: coarser tables of the same days show no count that was below the threshold, so they help
     * only where cells were widened against something.
     */
    List<Coarsening.Way> ways(ReleaseScope scope, List<CoarseningWay> coarser, ReleaseCheck check) {
        List<Payload> earlier = published();
        return Coarsening.ways(scope, designs(scope, coarser, earlier).wanted, Catalogue.MAY_BE_COARSER, earlier).stream()
                .filter(way -> check.findings() > 0 || check.hidden() > 0 && way instanceof Coarsening.Way.HalfYear).toList();
    }

    /** Takes as long as a check. */
    Coarsening attempt(ReleaseScope scope, List<CoarseningWay> coarser, ReleaseCheck check, Coarsening.Way way,
            Consumer<Candidate.Progress> told) {
        List<Payload> earlier = published();
        Designs designs = designs(scope, coarser, earlier);
        Candidate.Checked checked = new Candidate.Checked(PayloadJson.read(check.payload()), List.of(), check.widened(), check.withheld(),
                check.hidden(), check.cells(), List.of());
        Function<ReleaseScope, Collection<Unit>> counted = wanted -> units(wanted, earlier, designs);
        return Coarsening.attempt(new Coarsening.Draft(checked, designs.catalogue, designs.wanted, counted, this::readers,
                protection(), earlier), way, told);
    }

    /** @param catalogue the finest tables @param wanted those of the release @param areas first-level areas that both name */
    private record Designs(List<TableDesign> catalogue, List<TableDesign> wanted, List<String> areas) {
    }

    private Designs designs(ReleaseScope scope, List<CoarseningWay> coarser, List<Payload> earlier) {
        List<String> areas = areas(scope, earlier);
        List<TableDesign> catalogue = Catalogue.filled(scope, areas);
        return new Designs(catalogue, Coarsening.coarser(catalogue, CoarseningWay.dimensions(coarser)), areas);
    }

    /**
     * The areas that the first release of the year told of, if there is one: people of an area that was put on the list later were told as of unknown
     * area, and stay so until the year is over.
     */
    private List<String> areas(ReleaseScope scope, List<Payload> earlier) {
        Set<String> areas = new TreeSet<>();
        earlier.stream().filter(
                payload -> payload.scope().area().equals(Dimension.ALL) && payload.scope().from().getYear() == scope.from().getYear())
                .flatMap(payload -> payload.tables().stream()).flatMap(table -> table.design().by().stream())
                .filter(dimension -> dimension.name().equals("area")).forEach(dimension -> areas.addAll(dimension.codes()));
        areas.remove(Dimension.ALL);
        if (areas.isEmpty()) {
            people.areas().forEach(area -> areas.add(area.code()));
            areas.add(Catalogue.AREA_UNKNOWN);
        } else if (!scope.area().equals(Dimension.ALL)) {
            areas.add(scope.area());
        }
        return List.copyOf(areas);
    }

    private Collection<Unit> units(ReleaseScope scope, List<Payload> earlier, Designs designs) {
        return units.of(lastDay(scope, earlier), designs.areas);
    }

    private static List<TrueTable> filled(Designs designs, ReleaseScope scope, Collection<Unit> all) {
        try {
            List<Unit> within = scope.within(all);
            return designs.wanted.stream().map(design -> TrueTable.count(design, scope, within, designs.catalogue)).toList();
        } catch (IllegalArgumentException unknown) {
            throw new ReleaseNotCheckable(CheckFailure.UNKNOWN_CATEGORY, unknown);
        }
    }

    private Candidate.Checked protectedAndChecked(List<TrueTable> tables, Collection<Unit> all,
            List<Payload> earlier,
            Consumer<Candidate.Progress> told) {
        try {
            return Candidate.check(Catalogue.VERSION, tables, all, protection(), earlier, readers(all), told);
        } catch (IllegalStateException contradiction) {
            throw new ReleaseNotCheckable(CheckFailure.CONTRADICTION, contradiction);
        }
    }

    private Protection protection() {
        return settings.protection().with(chance.drawn());
    }

    private List<Insider> readers(Collection<Unit> all) {
        return Insider.all(all, grants.byDonor().values().stream()
                .map(several -> several.stream().map(ReleaseQueries.Grant::code).toList()).toList());
    }

    /** Units of all days that earlier releases of the same year tell about, since what they tell belongs to the check. */
    private static LocalDate lastDay(ReleaseScope scope, List<Payload> earlier) {
        return Stream.concat(Stream.of(scope), earlier.stream().map(Payload::scope)).map(ReleaseScope::to)
                .filter(day -> day.getYear() == scope.to().getYear()).max(LocalDate::compareTo).orElseThrow();
    }

    /** The ledger: everything ever released, to whomever; withdrawn releases too, since they were read. */
    private List<Payload> published() {
        return sql.sql("select released_text from read.donor_release where number is not null order by number").query(String.class).list()
                .stream().map(text -> ReleaseJson.read(text).tables()).toList();
    }
}
