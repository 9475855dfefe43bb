package org.amparo.ui.survivor.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.amparo.survivor.FunctioningQuestion;
import org.amparo.survivor.FunctioningTool;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Worded;

/**
 * Questions about functioning, one at a time, in their order; an answer leads to the next question, and each can be changed in the list below.
 * The value is one sign a question: its answer, {@code -} where it is passed over, a blank where none was chosen yet.
 */
final class WashingtonGroupField extends CustomField<String> implements Worded<String> {

    private static final long serialVersionUID = 1L;
    private static final char OPEN = ' ';
    private static final char PASSED_OVER = '-';

    private final Div question = new Div();
    private final OrderedList answered = new OrderedList();
    private FunctioningTool tool;
    private char[] answers = new char[0];
    private int at;

    WashingtonGroupField(String label, FunctioningTool tool) {
        super("");
        setLabel(label);
        question.addClassName("wg-question");
        answered.addClassName("wg-answers");
        add(question, answered);
        ask(tool);
    }

    /** Changes the set of questions; answers given to another set are put away. */
    void ask(FunctioningTool asked) {
        tool = asked;
        answers = new char[tool.questions().size()];
        java.util.Arrays.fill(answers, OPEN);
        passOver();
        at = 0;
        show(false);
    }

    /** Marks what is not asked after the answers so far, and opens again what is. */
    private void passOver() {
        for (int i = 0; i < answers.length; i++) {
            FunctioningQuestion question = tool.questions().get(i);
            if (question.gate() != null) {
                boolean asked = tool.asks(i, new String(answers));
                boolean open = answers[i] == PASSED_OVER || answers[i] == OPEN;
                answers[i] = !asked ? PASSED_OVER : open ? OPEN : answers[i];
            }
        }
    }

    FunctioningTool tool() {
        return tool;
    }

    /** How many questions have no answer yet. */
    int open() {
        return (int) new String(answers).chars().filter(answer -> answer == OPEN).count();
    }

    @Override
    protected String generateModelValue() {
        String value = new String(answers);
        return value.chars().allMatch(sign -> sign == OPEN || sign == PASSED_OVER) ? "" : value;
    }

    @Override
    protected void setPresentationValue(String value) {
        java.util.Arrays.fill(answers, OPEN);
        if (value != null && value.length() == answers.length) {
            value.getChars(0, answers.length, answers, 0);
        }
        passOver();
        at = Math.max(0, new String(answers).indexOf(OPEN));
        if (open() == 0) {
            at = answers.length;
        }
        show(false);
    }

    @Override
    public String words(String value) {
        if (value.length() != answers.length) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (value.charAt(i) != OPEN && value.charAt(i) != PASSED_OVER) {
                FunctioningQuestion asked = tool.questions().get(i);
                words.add(Answers.question(tool, asked) + ": " + Answers.words(asked, value.charAt(i)));
            }
        }
        return String.join("; ", words);
    }

    private void show(boolean focus) {
        question.removeAll();
        if (at < answers.length) {
            ask(tool.questions().get(at), focus);
        } else {
            Paragraph all = new Paragraph(Labels.text("wg.all-answered"));
            question.add(all);
            if (focus) {
                all.getElement().setAttribute("tabindex", "-1");
                all.getElement().callJsFunction("focus");
            }
        }
        list();
    }

    private void ask(FunctioningQuestion asked, boolean focus) {
        Span place = new Span(Labels.text("wg.place", String.valueOf(at + 1), String.valueOf(answers.length), Answers.domain(asked
                .domain())));
        place.addClassName("note");
        Paragraph words = new Paragraph(Labels.text("wg." + tool.name() + "." + asked.code()));
        words.setId("wg-question-" + System.identityHashCode(this));
        words.addClassName("wg-words");
        Div choices = new Div();
        choices.addClassName("wg-choices");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-labelledby", words.getId().orElseThrow());
        for (char answer : asked.scale().answers()) {
            Button choice = new Button(Answers.words(asked, answer), click -> answer(answer));
            choice.getElement().setAttribute("aria-pressed", String.valueOf(answers[at] == answer));
            choice.addClassName("wg-choice");
            choices.add(choice);
        }
        question.add(place, words, choices);
        if (focus) {
            words.getElement().setAttribute("tabindex", "-1");
            words.getElement().callJsFunction("focus");
        }
    }

    private void answer(char answer) {
        answers[at] = answer;
        passOver();
        int next = new String(answers).indexOf(OPEN, at);
        at = next >= 0 ? next : open() == 0 ? answers.length : new String(answers).indexOf(OPEN);
        setInvalid(false);
        updateFromAnswers();
        show(true);
    }

    private void updateFromAnswers() {
        setModelValue(generateModelValue(), true);
    }

    private void list() {
        answered.removeAll();
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] != OPEN && answers[i] != PASSED_OVER) {
                answered.add(line(i));
            }
        }
    }

    private ListItem line(int index) {
        FunctioningQuestion asked = tool.questions().get(index);
        Button change = new Button(Labels.text("wg.change"), click -> {
            at = index;
            show(true);
        });
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        change.setAriaLabel(Labels.text("wg.change.of", Answers.question(tool, asked)));
        ListItem line = new ListItem(new Span(Answers.question(tool, asked) + ": " + Answers.words(asked, answers[index])), change);
        line.getElement().setAttribute("value", String.valueOf(index + 1));
        return line;
    }
}
