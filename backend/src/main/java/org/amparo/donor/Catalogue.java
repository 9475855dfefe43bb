package org.amparo.donor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.amparo.donor.disclosure.Dimension;
import org.amparo.donor.disclosure.ReleaseScope;
import org.amparo.donor.disclosure.TableDesign;
import org.amparo.vocabulary.Pillar;

/**
 * The tables a donor may get, all of them and no others: nobody can ask for a table of their own, since the answer could be subtracted from
 * another. All are flows of a closed period. A change of any design is a new version; a release says by which version it was made.
 */
public final class Catalogue {

    /** Version of the designs below. */
    public static final int VERSION = 3;

    /** Category of those whose first-level area is not known, or is on no list. */
    public static final String AREA_UNKNOWN = "AREA_UNKNOWN";

    /** Dimensions that may be made coarser where too much would be hidden: ages into generations, ends into met or not, areas left out. */
    public static final List<String> MAY_BE_COARSER = List.of("age", "end", "area");

    private static final Dimension SEX = Dimension.of("sex", "FEMALE", "MALE", "UNKNOWN");
    private static final Dimension GENERATION = Dimension.of("age", "CHILD", "ADULT", "AGE_UNKNOWN");
    private static final Dimension AGE = GENERATION.with("CHILD", "AGE_0_11", "AGE_12_17").with("ADULT", "AGE_18_59", "AGE_60");
    private static final Dimension DISABILITY = Dimension.of("disability", "YES", "NO", "NOT_ASSESSED");
    private static final Dimension PILLAR = Dimension.of("pillar", Stream.of(Pillar.values()).map(Enum::name).toArray(String[]::new));
    private static final Dimension DEVICE = Dimension.of("device", "PROSTHESIS", "ORTHOSIS", "WHEELCHAIR", "WALKING_AID", "OTHER_DEVICE");
    private static final Dimension CAUSE = Dimension.of("cause", "MINE_OR_ERW", "OTHER_CAUSE");
    private static final Dimension SUPPORT = Dimension.of("support", "ENROLLED", "TRAINED", "GRANTED", "PAPERS");
    private static final Dimension RESULT = Dimension.of("result", "BETTER", "NOT_BETTER");
    private static final Dimension MET = Dimension.of("end", "MET", "NOT_MET");
    private static final Dimension END = MET.with("MET", "WITHIN_30_DAYS", "WITHIN_90_DAYS", "AFTER_90_DAYS").with("NOT_MET", "NONE_EXISTS",
            "TOO_FAR", "COST", "REFUSED", "OTHER_BARRIER");
    private static final Dimension KNOWN = Dimension.of("known", "RECORDED", "MISSING");

    private Catalogue() {
    }

    /**
     * The designs for a release.
     *
     * @param areas codes of the first-level areas; a release about one of them shows that one alone
     */
    public static List<TableDesign> designs(ReleaseScope scope, Collection<String> areas) {
        Dimension area = scope.area().equals(Dimension.ALL)
                ? Dimension.of("area", areas.stream().sorted().toArray(String[]::new))
                : new Dimension("area", false, List.of(new Dimension.Category(scope.area(), "")));
        return List.of(people("reached.age", "reached", PILLAR.severally(), SEX, AGE),
                people("reached.disability", "reached", PILLAR.severally(), SEX, DISABILITY),
                people("reached.area", "reached", area, SEX, GENERATION), things("services", "services", area, PILLAR),
                things("devices", "devices", DEVICE, SEX, CAUSE), things("devices.area", "devices", area, DEVICE),
                results("outcomes", false, "I1", "O2", "O4", "O5", "O6", "O7"), results("outcomes.sensitive", true, "O3"),
                things("needs", "needs", PILLAR, END), things("needs.area", "needs", area, MET),
                people("quality", "quality",
                        Dimension.of("item", "BIRTH_DATE", "SEX", "AREA", "DISABILITY", "INCIDENT", "CONSENT").apart().severally(), KNOWN),
                people("families", "families", area), things("repairs", "repairs", area),
                people("supports", "supports", SUPPORT.severally()),
                things("referrals.made", "referrals.made", PILLAR),
                things("referrals.completed", "referrals.completed", PILLAR));
    }

    /**
     * The designs that a release has. Results stand in none that nobody counts, since "0-9" would say something that is not known; and in none about
     * a grant, since whoever has a result of I1, O2, O4 or O7 by a grant was reached by that grant earlier in the year, which the check does not know.
     */
    public static List<TableDesign> filled(ReleaseScope scope, Collection<String> areas) {
        boolean whole = scope.grant().equals(Dimension.ALL);
        return designs(scope, areas).stream().filter(design -> !design.name().equals("outcomes.sensitive"))
                .filter(design -> whole || !design.name().equals("outcomes")).toList();
    }

    private static TableDesign people(String name, String measure, Dimension... by) {
        return new TableDesign(name, measure, true, false, "", List.of(by));
    }

    private static TableDesign things(String name, String measure, Dimension... by) {
        return new TableDesign(name, measure, false, false, "", List.of(by));
    }

    /** People with two measurements, or with something that was due, and how many of them are better; each result is about people of its own. */
    private static TableDesign results(String name, boolean sensitive, String... indicators) {
        return new TableDesign(name, name, true, sensitive, "result",
                List.of(Dimension.of("indicator", indicators).apart().severally(), SEX, RESULT));
    }
}
