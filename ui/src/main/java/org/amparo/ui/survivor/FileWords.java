package org.amparo.ui.survivor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.access.People.Area;
import org.amparo.access.People.Staff;
import org.amparo.privacy.Personal;
import org.amparo.survivor.FunctioningTool;
import org.amparo.survivor.LimbMeasure;
import org.amparo.survivor.TimelineEntry;
import org.amparo.survivor.TimelineEntry.Change;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.LanguageSelect;
import org.amparo.ui.survivor.record.Answers;
import org.amparo.vocabulary.Activity;
import org.amparo.vocabulary.AgeGroup;
import org.amparo.vocabulary.AmputationLevel;
import org.amparo.vocabulary.Answer;
import org.amparo.vocabulary.Assent;
import org.amparo.vocabulary.CasualtyOutcome;
import org.amparo.vocabulary.Certainty;
import org.amparo.vocabulary.CivilStatus;
import org.amparo.vocabulary.CommunicationNeed;
import org.amparo.vocabulary.ConsentForm;
import org.amparo.vocabulary.ConsentGiver;
import org.amparo.vocabulary.ConsentPurpose;
import org.amparo.vocabulary.DisabilityStatus;
import org.amparo.vocabulary.DisplacementStatus;
import org.amparo.vocabulary.EnrolmentDecline;
import org.amparo.vocabulary.ErasureGround;
import org.amparo.vocabulary.HeelPad;
import org.amparo.vocabulary.IdentificationSource;
import org.amparo.vocabulary.InjuryKind;
import org.amparo.vocabulary.LawfulBasis;
import org.amparo.vocabulary.Musculature;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.PreferredContact;
import org.amparo.vocabulary.Relation;
import org.amparo.vocabulary.ResidenceSetting;
import org.amparo.vocabulary.ResidualLimbShape;
import org.amparo.vocabulary.Sex;
import org.amparo.vocabulary.Side;
import org.amparo.vocabulary.SoftTissue;
import org.amparo.vocabulary.TissueConsistency;
import org.amparo.vocabulary.VictimType;

/** What happened in a file, in words: codes and dates of an entry become a sentence and its details. */
final class FileWords {

    /** Facts in the order in which people tell them; others, such as ids, are not told. */
    private static final List<String> TOLD = List.of("kind", "level", "side", "purpose", "status", "tool", "outcome", "activity",
            "civilStatus", "relation", "basis", "givenBy", "form", "assent", "shape", "softTissue", "consistency", "musculature",
            "heelPad", "relatedToInjury", "enrolment", "source", "certainty", "register", "caseworker", "team", "overLimit", "legalGround",
            "date",
            "pain",
            "validUntil");

    private static final Map<String, Class<? extends Enum<?>>> CODES = Map.ofEntries(Map.entry("kind", InjuryKind.class),
            Map.entry("level", AmputationLevel.class), Map.entry("side", Side.class), Map.entry("purpose", ConsentPurpose.class),
            Map.entry("status", DisabilityStatus.class), Map.entry("tool", FunctioningTool.class),
            Map.entry("outcome", CasualtyOutcome.class), Map.entry("activity", Activity.class),
            Map.entry("civilStatus", CivilStatus.class), Map.entry("relation", Relation.class), Map.entry("basis", LawfulBasis.class),
            Map.entry("givenBy", ConsentGiver.class), Map.entry("form", ConsentForm.class), Map.entry("assent", Assent.class),
            Map.entry("shape", ResidualLimbShape.class), Map.entry("softTissue", SoftTissue.class),
            Map.entry("consistency", TissueConsistency.class), Map.entry("musculature", Musculature.class),
            Map.entry("heelPad", HeelPad.class), Map.entry("relatedToInjury", Answer.class),
            Map.entry("source", IdentificationSource.class),
            Map.entry("certainty", Certainty.class), Map.entry("legalGround", ErasureGround.class), Map.entry("sex", Sex.class),
            Map.entry("displacement", DisplacementStatus.class), Map.entry("victimType", VictimType.class),
            Map.entry("preferred", PreferredContact.class), Map.entry("safeToCall", Answer.class),
            Map.entry("setting", ResidenceSetting.class), Map.entry("treated", Answer.class), Map.entry("ageGroup", AgeGroup.class),
            Map.entry("priorRiskEducation", Answer.class), Map.entry("communicationNeeds", CommunicationNeed.class),
            Map.entry("overLimit", Answer.class), Map.entry("enrolment", EnrolmentDecline.class));

    private final People people;
    private final Map<String, UnaryOperator<String>> others;

    FileWords(People people) {
        this.people = people;
        UnaryOperator<String> date = text -> DateWords.of(PartialDate.ofText(text));
        UnaryOperator<String> day = text -> DateWords.of(java.time.LocalDate.parse(text));
        others = Map.ofEntries(Map.entry("date", date), Map.entry("birthDate", date), Map.entry("incidentDate", date),
                Map.entry("on", date), Map.entry("validUntil", day), Map.entry("assessedOn", day), Map.entry("describedOn", day),
                Map.entry("measures", text -> LimbWords.measures(LimbMeasure.ofText(text))), Map.entry("from", day),
                Map.entry("preferredLanguage", LanguageSelect::name), Map.entry("adm1", this::area), Map.entry("caseworker", this::staff),
                Map.entry("team", this::team),
                Map.entry("byProxy", text -> Labels.of(Boolean.parseBoolean(text) ? Answer.YES : Answer.NO)));
    }

    /** What happened, e.g. "Injury recorded". */
    static String title(TimelineEntry entry) {
        return Labels.text("timeline." + entry.eventName());
    }

    /** The entry's codes and dates, in the order people tell them. */
    String details(TimelineEntry entry) {
        List<String> words = new ArrayList<>();
        for (String fact : TOLD) {
            String value = entry.facts().get(fact);
            if (value != null && !value.isEmpty()) {
                words.add(Labels.text("fact." + (labelled(fact) ? fact : "plain"), word(fact, value)));
            }
        }
        return String.join(" · ", words);
    }

    private static boolean labelled(String fact) {
        return switch (fact) {
            case "pain", "validUntil", "relatedToInjury", "assent", "source", "givenBy", "team", "caseworker", "overLimit" -> true;
            default -> false;
        };
    }

    /** Name of a changed field. */
    static String field(Change change) {
        return Labels.text("part." + change.field());
    }

    /** A value before or after a change, in words. */
    String value(TimelineEntry entry, Change change, Personal<String> value) {
        return switch (value) {
            case null -> Labels.text("file.not-told");
            case Personal.Erased<String> erased -> Labels.text("file.erased-value");
            case Personal.Known<String>(String text) -> word(change.field().substring(change.field().indexOf('.') + 1), text);
        };
    }

    /** The answers that a correction changed, in words; empty when it is not about answers. */
    static Optional<List<String[]>> answers(TimelineEntry entry, Change change) {
        String was = Personal.value(change.was()).orElse("");
        String now = Personal.value(change.now()).orElse("");
        if (!change.field().equals("functioning.answers") || was.length() != now.length() || entry.facts().get("tool") == null) {
            return Optional.empty();
        }
        FunctioningTool tool = FunctioningTool.valueOf(entry.facts().get("tool"));
        List<String[]> changed = new ArrayList<>();
        for (int i = 0; i < was.length(); i++) {
            if (was.charAt(i) != now.charAt(i)) {
                changed.add(new String[]{Answers.words(tool, i, was.charAt(i)), Answers.words(tool, i, now.charAt(i))});
            }
        }
        return Optional.of(changed);
    }

    private String word(String name, String value) {
        if (others.containsKey(name)) {
            return others.get(name).apply(value);
        }
        Class<? extends Enum<?>> codes = CODES.get(name);
        if (codes == null) {
            return value;
        }
        return Arrays.stream(value.split(",")).map(code -> code(codes, code)).collect(Collectors.joining(", "));
    }

    private static String code(Class<? extends Enum<?>> codes, String name) {
        return Arrays.stream(codes.getEnumConstants()).filter(code -> code.name().equals(name)).findFirst().map(code -> Labels.of(code))
                .orElse(name);
    }

    private String area(String code) {
        return people.areas().stream().filter(area -> area.code().equals(code)).map(Area::name).findFirst().orElse(code);
    }

    private String staff(String user) {
        return people.staff(java.util.UUID.fromString(user)).map(Staff::displayName).orElse(Labels.text("file.somebody"));
    }

    private String team(String team) {
        return people.teamName(java.util.UUID.fromString(team)).orElse(Labels.text("file.somebody"));
    }
}
