package org.amparo.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;

/**
 * A day that is known exactly. "3/12" is another day in another country: a day is shown in the one form that is the same everywhere, and a
 * typed one is read day first.
 */
public class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    /**
     * @param label what day it is, in words
     * @param value null for none yet
     */
    public DayField(String label, LocalDate value) {
        super(label, value);
        setI18n(new DatePickerI18n().setDateFormats("yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"));
        setManualValidation(true);
    }
}
