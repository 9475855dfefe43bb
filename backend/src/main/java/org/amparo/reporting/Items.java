package org.amparo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.access.RowScope;
import org.amparo.reporting.Cut.Level;

/**
 * The rows that are counted for a question: {@code item} has one for each item and cell, where a person who falls into several parts of a
 * cell is in the first of them; {@code thing} has what many people share once.
 *
 * <p>What the things of a person are is brought down to one row for each before it is asked who the person is: to tell rows apart by an id
 * and a pillar costs a third of telling them apart by all that is asked of the person too. Who does not count is left out before.
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
    private static final String GROUP = "split_part(m.part, '/', 1)";

    private final Question question;
    private final Indicator indicator;
    private final RowScope scope;
    private final List<String> values;

    private Items(Question question, RowScope scope, List<String> values) {
        this.question = question;
        this.indicator = question.indicator();
        this.scope = scope;
        this.values = values;
    }

    /**
     * @param scope people that the viewer may count, as rows {@code p}
     * @param values one cell, or none for all; parameter {@code value0} and so on
     */
    static String of(Question question, RowScope scope, List<String> values) {
        Items items = new Items(question, scope, values);
        return question.indicator().isPlaced() || question.indicator().of() == Indicator.Of.PROVIDERS ? items.ofNobody() : items.ofPeople();
    }

    private String ofPeople() {
        List<String> person = new ArrayList<>(List.of("p.id as person_id", "p.file_number"));
        person.addAll(cuts(false));
        List<String> one = new ArrayList<>(cuts(true));
        one.addAll(told());
        List<String> mine = narrowed(false);
        List<String> narrowing = new ArrayList<>(narrowed(true));
        if (!mine.isEmpty()) {
            narrowing.add("m.survivor_id in (select person_id from person)");
        }
        if (indicator.isOfLiving()) {
            mine.addFirst(LIVES);
        }
        mine.addFirst(Facts.at("p"));
        boolean ofIncident = question.cuts().contains(Cut.DEVICE) || question.only().containsKey(Cut.DEVICE);
        return OF_PEOPLE.formatted(indicator.members(), String.join(", ", person), ofIncident ? OF_INCIDENT : "",
                String.join(" and ", mine), String.join(", ", one),
                narrowing.isEmpty() ? "" : " where " + String.join(" and ", narrowing), grouping(cuts(true).size()), things());
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
                .collect(Collectors.joining(" ", "(array['" + String.join("', '", parts) + "'])[min(case " + part + " ", " end)]"));
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
