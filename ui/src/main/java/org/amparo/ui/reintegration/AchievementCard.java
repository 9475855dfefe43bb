package org.amparo.ui.reintegration;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.amparo.reintegration.Achievement;
import org.amparo.reintegration.Achievement.Verdict;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;

/** Whether reintegration is achieved, with each of its three parts and what is known of it. */
final class AchievementCard extends Section {

    private static final long serialVersionUID = 1L;

    AchievementCard(Achievement achievement) {
        addClassName("achievement");
        Span whole = ReintegrationWords.tone(achievement.verdict()).badge(Labels.text("achievement." + achievement.verdict()));
        Paragraph how = new Paragraph(Labels.text("achievement.how"));
        how.addClassName("second");
        UnorderedList parts = new UnorderedList(part(achievement.restriction().holds(), "restriction", restriction(achievement)),
                part(achievement.activity().holds(), "activity", activity(achievement)),
                part(achievement.takingPart().holds(), "takingPart", takingPart(achievement)));
        parts.addClassName("summary-list");
        add(new H3(Labels.text("achievement.title")), whole, how, parts);
    }

    private static ListItem part(Verdict holds, String word, String known) {
        Span what = new Span(Labels.text("achievement.part." + word));
        what.addClassName("row-what");
        Span facts = new Span(known);
        facts.addClassName("second");
        return new ListItem(what, ReintegrationWords.tone(holds).label(Labels.text("achievement.holds." + holds)), facts);
    }

    private static String restriction(Achievement achievement) {
        Achievement.Score latest = achievement.restriction().latest();
        if (latest == null) {
            return Labels.text("achievement.restriction.none");
        }
        Achievement.Score first = achievement.restriction().baseline();
        String now = score(latest);
        return first.equals(latest) ? now : Labels.text("achievement.restriction.since", now, score(first));
    }

    private static String score(Achievement.Score score) {
        return Labels.text("achievement.score", score.score(), Labels.text("achievement.band." + score.band()), DateWords.of(score.on()));
    }

    private static String activity(Achievement achievement) {
        Achievement.ByChoice told = achievement.activity();
        if (told.activity() == null) {
            return Labels.text("achievement.activity.none");
        }
        String what = Labels.of(told.activity());
        String choice = told.byChoice() == null
                ? Labels.text("achievement.activity.choice-unknown")
                : Labels.text(told.byChoice() ? "support.answer.byChoice.yes" : "support.answer.byChoice.no");
        String since = told.since() == null
                ? Labels.text("achievement.activity.since-unknown")
                : Labels.text("review.since", DateWords.of(told.since()));
        boolean does = told.activity() != org.amparo.vocabulary.ChosenActivity.NONE;
        return (does ? String.join(" · ", what, choice, since) : what) + " · " + Labels.text("achievement.told", DateWords.of(told.on()));
    }

    private static String takingPart(Achievement achievement) {
        Achievement.TakesPart told = achievement.takingPart();
        return told.answer() == null
                ? Labels.text("achievement.takingPart.none")
                : Labels.text("review.takes-part", told.answer()) + " · " + Labels.text("achievement.told", DateWords.of(told.on()));
    }
}
