package org.amparo.ui.kit;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A picture of figures over days, drawn on the server as SVG, so that it prints, follows the colours of the page and needs no script. What it
 * tells must stand beside it in words. Where people read from right to left, time runs that way too.
 */
public abstract class Drawing extends Div {

    private static final long serialVersionUID = 1L;
    /** Between the end of the line and the edge of the picture's inside. */
    private static final int INSET = 10;

    private final int width;
    private final int left;
    private final int right;
    private final transient LocalDate from;
    private final long days;
    private final Element svg = new Element("svg");

    /**
     * @param words what a screen reader says of it
     * @param width in units of the picture
     * @param left room at the side where scales stand
     * @param right room at the other side
     */
    protected Drawing(String words, int width, int height, int left, int right, LocalDate from, LocalDate to) {
        this.width = width;
        this.left = left;
        this.right = right;
        this.from = from;
        this.days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", words);
        svg.executeJs("this.setAttribute('viewBox', $0)", "0 0 " + width + " " + height);
        getElement().appendChild(svg);
    }

    protected static boolean isRightToLeft() {
        return ULocale.forLocale(Labels.locale()).isRightToLeft();
    }

    /** Where a day stands. */
    protected double x(LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(from, day) / days;
        double room = width - left - right - 2.0 * INSET;
        return isRightToLeft() ? width - left - INSET - part * room : left + INSET + part * room;
    }

    /** A line from side to side. */
    protected void across(String look, double y) {
        add("line", look, "x1", left, "x2", width - right, "y1", y, "y2", y);
    }

    /** A band from side to side. */
    protected void band(String look, double top, double bottom) {
        add("rect", look, "x", left, "y", top, "width", width - left - right, "height", bottom - top);
    }

    /** Words beside the picture, where its scale is. */
    protected void scale(String look, String words, double y) {
        text(look, words, isRightToLeft() ? width - left + INSET : left - INSET, y, isRightToLeft() ? "start" : "end");
    }

    /** @param anchor which end of the words stands at x: start, middle or end */
    protected void text(String look, String words, double x, double y, String anchor) {
        add("text", look, "x", x, "y", y, "text-anchor", anchor).setText(words);
    }

    /** A shape with its names and values; numbers are written with one place behind the point. */
    protected Element add(String tag, String look, Object... namesAndValues) {
        Element shape = new Element(tag);
        shape.setAttribute("class", look);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            shape.setAttribute((String) namesAndValues[i], value instanceof Number number ? format(number.doubleValue()) : (String) value);
        }
        svg.appendChild(shape);
        return shape;
    }

    protected static String format(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
