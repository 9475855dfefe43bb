package org.amparo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.RowScope;
import org.amparo.access.Scope;
import org.amparo.reporting.Cut.Level;
import org.amparo.vocabulary.Pillar;

/**
 * The rows that are counted for a question: {@code item} has one for each item and cell, where a person who falls into several parts of a
 * cell is in the first of them; {@code thing} has what many people share once.
 *
 * <p>What the things of a person are is brought down to one row for each before it is asked who the person is: to tell rows apart by an id
 * and a pillar costs a third of telling them apart by all that is asked of the person too. Where a question is about few people, they are
 * looked up first, and what is told of them by indices. Where it is only counted by pillar, a person is one row with all pillars in it.
 */
final class Items {

    /** What is told of one person, and who that is. */
    private static final String OF_PEOPLE = """
            with member as (%s),
            person as (select %s from stat.person p%s where %s),
            one as (select %s from member m%s group by %s),
            item as (select one.*, person.* from one join person on person.person_id = one.survivor_id),
            thing as (select %s from item)
            """;
    /** The same of few people: to bring down what is told of them, with who they are beside it, is no work. */
    private static final String OF_FEW = """
            with member as (%s),
            item as (select %s from member m join stat.person p on p.id = m.survivor_id%s where %s group by %s),
            thing as (select %s from item)
            """;
    /**
     * Only counted, with the pillars among the cuts: each part of each pillar is a bit of one number, so that a person is told apart from
     * others and looked up once, and not once a pillar. {@code thing} has how many people there are of each kind.
     */
    private static final String BY_PILLAR = """
            with member as (%s),
            person as (select %s from stat.person p%s where %s),
            one as (select m.survivor_id, bit_or(1::bigint << (%s + %s)) as told from member m%s group by 1),
            alike as (select %s told, count(*) as people from one join person on person.person_id = one.survivor_id group by %s told),
            thing as (
                select alike.*, pillar.name as %s, %s as part
                from alike cross join (values %s) as pillar(name, bit)
                cross join lateral (select alike.told >> pillar.bit & %d as bits) pillars
                where bits > 0)
            """;
    private static final String OF_INCIDENT = " left join stat.incident i on i.id = p.incident_id and " + Facts.at("i");
    /** What may be of nobody, or have a place of its own. */
    private static final String OF_NOBODY = """
            with member as (%%s),
            person as (select * from stat.person p where %s),
            incident as (select * from stat.incident i where %s),
            item as (
                select %%s, min(p.file_number) as file_number
                from member m left join person p on p.id = m.survivor_id left join incident i on i.id = p.incident_id
                where %%s
                group by %%s),
            thing as (select %%s from item)
            """.formatted(Facts.at("p"), Facts.at("i"));
    /** That a person {@code p} has not died by the last day: who has died waits for nothing. */
    static final String LIVES = "(p.dead_on is null or p.dead_on > :to)";
    private static final String NOT_PLACED = "select l.*, null::text as adm1, null::text as adm2 from (%s) l";
    /** Stops the query: a part that the definition does not name would be counted nowhere. */
    private static final String UNKNOWN_PART = " else ('no part: ' || coalesce(%s, 'none'))::int";
    private static final String GROUP = "split_part(m.part, '/', 1)";

    private final Question question;
    private final Indicator indicator;
    private final RowScope scope;
    private final boolean few;
    private final boolean counted;
    private final List<String> values;

    private Items(Question question, RowScope scope, Scope reach, List<String> values, boolean counted) {
        this.question = question;
        this.indicator = question.indicator();
        this.scope = scope;
        this.values = values;
        this.counted = counted;
        this.few = reach.compareTo(Scope.ORGANISATION) < 0 || !held(false).isEmpty();
    }

    /**
     * @param scope people that the viewer may count, as rows {@code p}
     * @param reach how far that goes
     * @param values one cell, or none for all; parameter {@code value0} and so on
     */
    static String of(Question question, RowScope scope, Scope reach, List<String> values) {
        return new Items(question, scope, reach, values, false).sql();
    }

    /**
     * The same where nothing but {@code thing} is asked for, its cuts, parts and amounts. Each row stands for one, or for as many as
     * {@link #number} says.
     */
    static String counted(Question question, RowScope scope, Scope reach) {
        Items items = new Items(question, scope, reach, List.of(), true);
        return items.isByPillar() ? items.byPillar() : items.sql();
    }

    /** How many things the rows of {@link #counted} are together. */
    static String number(Question question, RowScope scope, Scope reach) {
        return new Items(question, scope, reach, List.of(), true).isByPillar() ? "sum(people)::bigint" : "count(*)";
    }

    /** Few people are found first instead, and then it matters little how often each is told. */
    private boolean isByPillar() {
        return !few && indicator.of() == Indicator.Of.PEOPLE && !indicator.form().isOverlapping() && !indicator.hasAmounts()
                && !indicator.isPlaced()
                && question.cuts().stream().filter(cut -> cut.level() == Level.MEMBER).toList().equals(List.of(Cut.PILLAR));
    }

    private String sql() {
        if (indicator.isPlaced() || indicator.of() == Indicator.Of.PROVIDERS) {
            return ofNobody();
        }
        return few ? ofFew() : ofPeople();
    }

    private String ofPeople() {
        List<String> one = new ArrayList<>(cuts(true));
        one.addAll(told());
        return OF_PEOPLE.formatted(indicator.members(), person(), ofIncident(), people(narrowed(false)), String.join(", ", one),
                where(narrowed(true)), grouping(cuts(true).size()), things());
    }

    private String ofFew() {
        List<String> chosen = new ArrayList<>(IntStream.range(0, question.cuts().size())
                .mapToObj(i -> question.cuts().get(i).sql() + " as c" + i).toList());
        chosen.addAll(told());
        List<String> where = narrowed(false);
        where.addAll(narrowed(true));
        String file = counted ? "" : ", p.file_number";
        return OF_FEW.formatted(indicator.members(), String.join(", ", chosen) + file, ofIncident(), people(where),
                grouping(question.cuts().size()) + file, things());
    }

    private String byPillar() {
        int parts = indicator.parts().size();
        List<Pillar> pillars = List.of(Pillar.values());
        int none = parts * pillars.size();
        String bit = IntStream.range(0, pillars.size()).mapToObj(i -> "when '" + pillars.get(i) + "' then " + parts * i)
                .collect(Collectors.joining(" ", "case when m.pillar is null then " + none + " else case m.pillar ",
                        " else ('no pillar: ' || m.pillar)::int end end"));
        String part = IntStream.range(0, parts).mapToObj(i -> "when '" + indicator.parts().get(i) + "' then " + i)
                .collect(Collectors.joining(" ", "case m.part ", UNKNOWN_PART.formatted("m.part") + " end"));
        String first = IntStream.range(0, parts).mapToObj(i -> "when bits & " + (1 << i) + " > 0 then '" + indicator.parts().get(i) + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
        String each = Stream.concat(IntStream.range(0, pillars.size()).mapToObj(i -> "('" + pillars.get(i) + "', " + parts * i + ")"),
                Stream.of("('NONE', " + none + ")")).collect(Collectors.joining(", "));
        String by = IntStream.range(0, question.cuts().size()).filter(i -> question.cuts().get(i) != Cut.PILLAR)
                .mapToObj(i -> "c" + i + ", ")
                .collect(Collectors.joining());
        return BY_PILLAR.formatted(indicator.members(), person(), ofIncident(), people(narrowed(false)), bit, part, where(narrowed(true)),
                by,
                by, "c" + question.cuts().indexOf(Cut.PILLAR), first, each, (1 << parts) - 1);
    }

    private String person() {
        List<String> person = new ArrayList<>(List.of("p.id as person_id"));
        if (!counted) {
            person.add("p.file_number");
        }
        person.addAll(cuts(false));
        return String.join(", ", person);
    }

    /** People at the day and place of the question. */
    private String people(List<String> narrowing) {
        List<String> people = new ArrayList<>(List.of(Facts.at("p")));
        if (indicator.isOfLiving()) {
            people.add(LIVES);
        }
        people.addAll(narrowing);
        return String.join(" and ", people);
    }

    private static String where(List<String> narrowing) {
        return narrowing.isEmpty() ? "" : " where " + String.join(" and ", narrowing);
    }

    private String ofIncident() {
        return question.cuts().contains(Cut.DEVICE) || question.only().containsKey(Cut.DEVICE) ? OF_INCIDENT : "";
    }

    private String ofNobody() {
        List<String> chosen = new ArrayList<>(IntStream.range(0, question.cuts().size())
                .mapToObj(i -> question.cuts().get(i).placed() + " as c" + i).toList());
        chosen.addAll(told());
        List<String> where = new ArrayList<>(List.of("(m.survivor_id is null or " + scope.sql() + ")"));
        if (indicator.isOfLiving()) {
            where.add(LIVES);
        }
        question.only().keySet().forEach(cut -> where.add(cut.placed() + " = any(:only" + cut + "::text[])"));
        IntStream.range(0, values.size()).forEach(i -> where.add(question.cuts().get(i).placed() + " = any(:value" + i + "::text[])"));
        return OF_NOBODY.formatted(indicator.isPlaced() ? indicator.members() : NOT_PLACED.formatted(indicator.members()),
                String.join(", ", chosen), String.join(" and ", where), grouping(question.cuts().size()), things());
    }

    /** Cuts of the member, or of its person. */
    private List<String> cuts(boolean ofMember) {
        return IntStream.range(0, question.cuts().size()).filter(i -> question.cuts().get(i).level() == Level.MEMBER == ofMember)
                .mapToObj(i -> question.cuts().get(i).sql() + " as c" + i).toList();
    }

    private List<String> narrowed(boolean ofMember) {
        List<String> where = new ArrayList<>();
        if (!ofMember && !"(true)".equals(scope.sql())) {
            where.add(scope.sql());
        }
        where.addAll(held(ofMember));
        return where;
    }

    private List<String> held(boolean ofMember) {
        List<String> where = new ArrayList<>();
        question.only().forEach((cut, allowed) -> {
            if (cut.level() == Level.MEMBER == ofMember) {
                where.add(cut.among(allowed, "only" + cut));
            }
        });
        IntStream.range(0, values.size()).filter(i -> question.cuts().get(i).level() == Level.MEMBER == ofMember)
                .forEach(i -> where.add(question.cuts().get(i).among(Set.of(values.get(i)), "value" + i)));
        return where;
    }

    private List<String> told() {
        return List.of("m.survivor_id", isOfPeople() ? "min(m.subject_id::text)::uuid as subject_id" : "m.subject_id", part(),
                "max(m.amount) as amount");
    }

    private String part() {
        return switch (indicator.form()) {
            case EQUITY -> GROUP + " || '/' || " + first("split_part(m.part, '/', 2)") + " as part";
            case RANKING, RATIO -> "m.part";
            case COUNT, SHARE, TIME -> first("m.part") + " as part";
        };
    }

    /** The first of the parts in their order; told by numbers, since a list of texts is looked through for each row. */
    private String first(String part) {
        List<String> parts = indicator.parts();
        return IntStream.range(0, parts.size()).mapToObj(i -> "when '" + parts.get(i) + "' then " + (i + 1))
                .collect(Collectors.joining(" ", "(array['" + String.join("', '", parts) + "'])[min(case " + part + " ",
                        UNKNOWN_PART.formatted(part) + " end)]"));
    }

    private String grouping(int cuts) {
        List<String> grouping = new ArrayList<>(IntStream.rangeClosed(1, cuts + 1).mapToObj(String::valueOf).toList());
        if (!isOfPeople()) {
            grouping.add("m.subject_id");
        }
        if (indicator.form() == Indicator.Form.EQUITY) {
            grouping.add(GROUP);
        } else if (indicator.form().isOverlapping()) {
            grouping.add("m.part");
        }
        return String.join(", ", grouping);
    }

    private String things() {
        return indicator.of().isShared()
                ? "distinct " + IntStream.range(0, question.cuts().size()).mapToObj(i -> "c" + i + ", ").collect(Collectors.joining())
                        + "subject_id, part, amount"
                : "*";
    }

    private boolean isOfPeople() {
        return indicator.of() == Indicator.Of.PEOPLE;
    }
}
