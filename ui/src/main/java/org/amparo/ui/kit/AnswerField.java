package org.amparo.ui.kit;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.amparo.vocabulary.Answer;

/** Yes, no, don't know, or prefer not to say. Nothing is chosen until somebody answers. */
public final class AnswerField extends RadioButtonGroup<Answer> {

    private static final long serialVersionUID = 1L;

    public AnswerField(String question) {
        super(question);
        setManualValidation(true);
        setItems(Answer.values());
        setItemLabelGenerator(Labels::of);
        addClassName("answers");
    }
}
