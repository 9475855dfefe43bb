package org.amparo.ui.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amparo.access.Permission;
import org.amparo.donor.CoarseningTrial;
import org.amparo.donor.CoarseningWay;
import org.amparo.donor.ReleasePeriod;
import org.amparo.donor.ReleaseQueries.ReleaseReview;
import org.amparo.donor.disclosure.Candidate;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Tone;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What coarser tables would tell the donor, as it was tried out, and buttons that make them so. Drawn by itself, since trials end one by one. */
final class CoarserTables extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseDesk desk;
    private final transient Consumer<List<CoarseningWay>> coarsen;
    private final transient Consumer<ReleasePeriod> draft;
    private final Paragraph progress = new Paragraph();

    /** @param coarsen is given all ways that shall hold @param draft is given a half-year of which a release is to be drafted */
    CoarserTables(ReleaseDesk desk, Consumer<List<CoarseningWay>> coarsen, Consumer<ReleasePeriod> draft) {
        this.desk = desk;
        this.coarsen = coarsen;
        this.draft = draft;
        addClassName("card");
        progress.getElement().setAttribute("role", "status");
    }

    void told(Candidate.Progress step) {
        progress.setText(ReleaseTexts.step(step));
    }

    /** @param open true while the tables can be changed */
    void show(ReleaseReview review, boolean open) {
        removeAll();
        boolean checked = open && review.row().check() != null;
        boolean changes = open && desk.viewer().may(Permission.RELEASE_DRAFT);
        setVisible(checked || !review.row().coarser().isEmpty());
        add(new H2(Labels.text("releases.coarser")));
        if (!review.row().coarser().isEmpty()) {
            add(standing(review.row().coarser(), changes));
        }
        if (checked) {
            trials(review, changes);
        }
    }

    private Component standing(List<CoarseningWay> ways, boolean changes) {
        Paragraph now = new Paragraph(Labels.text("releases.coarser.now",
                ways.stream().map(Labels::inSentence).collect(Collectors.joining("; "))));
        if (changes) {
            Button back = new Button(Labels.text("releases.coarser.back"), click -> coarsen.accept(List.of()));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            now.add(new Text(" "), back);
        }
        return now;
    }

    private void trials(ReleaseReview review, boolean changes) {
        if (review.trials().isEmpty() && !review.row().trying()) {
            add(new Paragraph(Labels.text("releases.coarser.none")));
            return;
        }
        add(new Paragraph(Labels.text("releases.coarser.help")));
        UnorderedList list = new UnorderedList();
        list.addClassName("release-steps");
        review.trials().forEach(trial -> list.add(line(review, trial, changes)));
        add(list);
        if (review.row().trying()) {
            progress.setText(Labels.text("releases.coarser.trying"));
            add(progress);
        }
    }

    private ListItem line(ReleaseReview review, CoarseningTrial trial, boolean changes) {
        Tone tone = switch (trial.outcome()) {
            case WINS -> Tone.DONE;
            case WINS_NOTHING, NOT_SAFE -> Tone.STOPPED;
            case FAILED -> Tone.NOW;
        };
        Span words = tone.label(Labels.text("releases.coarser." + trial.outcome(), way(trial), trial.wonBack(), trial.givenUp()));
        ListItem line = new ListItem(words);
        if (changes && trial.outcome() == CoarseningTrial.Outcome.WINS) {
            line.add(new Text(" "), button(review, trial));
        }
        return line;
    }

    private static String way(CoarseningTrial trial) {
        return trial.way() == CoarseningWay.HALF_YEAR
                ? Labels.text("releases.coarser.half-year", ReleaseTexts.period(new ReleasePeriod(trial.from(), trial.to())))
                : Labels.of(trial.way());
    }

    private Button button(ReleaseReview review, CoarseningTrial trial) {
        boolean half = trial.way() == CoarseningWay.HALF_YEAR;
        Button button = new Button(Labels.text(half ? "releases.coarser.draft" : "releases.coarser.make"), click -> {
            if (half) {
                draft.accept(new ReleasePeriod(trial.from(), trial.to()));
            } else {
                coarsen.accept(and(review.row().coarser(), trial.way()));
            }
        });
        button.getElement().setAttribute("aria-label", button.getText() + ": " + way(trial));
        button.setDisableOnClick(true);
        return button;
    }

    private static List<CoarseningWay> and(List<CoarseningWay> ways, CoarseningWay one) {
        return new ArrayList<>(Stream.concat(ways.stream(), Stream.of(one)).distinct().toList());
    }
}
