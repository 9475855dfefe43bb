package org.amparo.ui.house;

import com.vaadin.flow.component.datepicker.DatePicker;

/** A planted fault: 3/12 would be read as the browser's country reads it. */
class ReadsDaysItsOwnWay {

    DatePicker day() {
        return new DatePicker("Day");
    }
}
