package org.amparo.reporting;

import java.util.List;
import java.util.Set;

/**
 * The one definition of an indicator (domain 6): a list of the people or things it is about, each with the part it falls into. Screens,
 * exports and releases count this list and nothing else.
 *
 * @param id e.g. {@code G05}
 * @param version one more whenever the list, or the file that is made of it, would come out otherwise; part of every stamp
 * @param of what is counted, each once
 * @param form how the figure is told
 * @param parts what an item can be; where one person falls into several of them, the first in this order counts, so that the parts always
 * add up to all; empty when the parts are codes of a list and a person may be in more than one
 * @param numerator parts that make the share; empty for a count
 * @param members query of the list: {@code survivor_id, subject_id, pillar, service, provider_id, funded_by, part, amount}, and {@code adm1,
 * adm2} where something else than a person's home says where it belongs; its parameters are {@code from}, {@code to} (both days count) and
 * {@code known}, a place of the sealed order
 */
public record Indicator(String id, int version, Of of, Form form, List<String> parts, Set<String> numerator, String members) {

    /** What is counted. */
    public enum Of {
        PEOPLE,
        NEEDS,
        REFERRALS,
        FOLLOW_UPS,
        DEVICES,
        REPAIRS,
        PROVIDERS,
        /** A service in a district, with the people there who need it behind it. */
        DISTRICTS,
        /** Caseworkers, with the people they accompany behind each. */
        CASEWORKERS;

        /** True when many people stand behind one item, so that it is counted once and opened as all of them. */
        boolean isShared() {
            return this == DISTRICTS || this == CASEWORKERS;
        }
    }

    /** How a figure is told. */
    public enum Form {
        /** Items, and how many are in each part. */
        COUNT,
        /** Share of the items that are in the numerator. */
        SHARE,
        /** Median and 90th percentile of the amounts, with those still waiting beside it. */
        TIME,
        /** Items by part, a person in as many as apply. */
        RANKING,
        /** The amounts of the numerator's parts against those of the others; an item may be in several parts. */
        RATIO,
        /** Shares of groups against those of their reference groups; parts are told as {@code GROUP/PART}. */
        EQUITY;

        /** True when one item may be in several parts, so that they do not add up to all. */
        public boolean isOverlapping() {
            return this == RANKING || this == RATIO || this == EQUITY;
        }
    }

    /** What is told of people who live: a person who has died waits for nothing from the day of death on, and no device falls due. */
    private static final Set<String> OF_LIVING = Set.of("G05", "G06", "G07", "G15", "G16", "G20", "G21", "G23", "G24", "G27", "G28");

    /** Whose first definition asked for fewer fields. */
    private static final Set<String> OF_MORE_FIELDS = Set.of("G30");
    /** Where a correction once changed the barriers told first, or left a device due as from a wrong day of delivery. */
    private static final Set<String> CORRECTED_ANEW = Set.of("G15", "G23", "G24");

    /** Whose amounts are days up to the last day. */
    private static final Set<String> AGING = Set.of("G07", "G08", "G13", "G15", "G16");

    /** By the rules of versions. */
    Indicator(String id, Of of, Form form, List<String> parts, Set<String> numerator, String members) {
        this(id, version(id), of, form, parts, numerator, members);
    }

    public Indicator {
        parts = List.copyOf(parts);
        numerator = Set.copyOf(numerator);
    }

    /** Ways in which it can be divided, in the order of all cuts: those that tell its items apart. */
    public Set<Cut> cuts() {
        return IndicatorCuts.dividing(id);
    }

    /**
     * True when it can be held to values of a cut: where the cut divides it, has one value for all its items, or is told of the people who
     * stand behind an item.
     */
    public boolean isHeldBy(Cut cut) {
        return cuts().contains(cut) || IndicatorCuts.theSameOfAll(id).contains(cut) || of.isShared() && cut.level() != Cut.Level.MEMBER;
    }

    /** True when a period and not only its last day matters. */
    public boolean isOfPeriod() {
        return members.contains(":from");
    }

    /** True when its items have amounts, such as days or kilometres. */
    boolean hasAmounts() {
        return !members.contains("null::bigint as amount");
    }

    /** True when a median of its amounts is told. */
    boolean hasSpread() {
        return hasAmounts() && !form.isOverlapping();
    }

    /** In what amounts are told. */
    public enum Unit {
        DAYS, KILOMETRES, PERCENT, PEOPLE
    }

    /** Of its amounts, where it has any. */
    public Unit unit() {
        return switch (id) {
            case "G22" -> Unit.KILOMETRES;
            case "G25" -> Unit.PERCENT;
            case "G20" -> Unit.PEOPLE;
            default -> Unit.DAYS;
        };
    }

    /** True when the amount of an item in this part is days up to the last day, and grows with it. */
    boolean isAging(String part) {
        return AGING.contains(id) && !(form == Form.TIME && numerator.contains(part));
    }

    /** True when people who have died by the last day are not counted. */
    boolean isOfLiving() {
        return OF_LIVING.contains(id);
    }

    /**
     * How often its answers have come to be others. What is told of people who live once counted those who had died. All that can be divided by
     * disability, or goes by barriers, steps of devices, repairs or satisfaction, once kept on the days in between what was put right later;
     * of the others the file had other columns.
     */
    private static int version(String id) {
        return 2 + (OF_LIVING.contains(id) || OF_MORE_FIELDS.contains(id) ? 1 : 0) + (CORRECTED_ANEW.contains(id) ? 1 : 0);
    }

    /** True when the list itself says where its things are; they are of no person. */
    boolean isPlaced() {
        return members.contains(" as adm2");
    }

    static Indicator count(String id, Of of, String part, String members) {
        return new Indicator(id, of, Form.COUNT, List.of(part), Set.of(), members);
    }

    static Indicator share(String id, Of of, List<String> parts, Set<String> numerator, String members) {
        return new Indicator(id, of, Form.SHARE, parts, numerator, members);
    }

    static Indicator time(String id, Of of, List<String> parts, String done, String members) {
        return new Indicator(id, of, Form.TIME, parts, Set.of(done), members);
    }

    static Indicator ranking(String id, Of of, String members) {
        return new Indicator(id, of, Form.RANKING, List.of(), Set.of(), members);
    }
}
