package org.amparo.ui.schedule;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Written;

/** What a report is held to: values of cuts, e.g. women, or two areas. Several values of one cut are any of them. */
final class HeldField extends MultiSelectComboBox<String> {

    private static final long serialVersionUID = 1L;
    private static final char IS = '=';

    private transient Set<String> offered = Set.of();

    HeldField() {
        super(Labels.text("schedules.held"));
        setPlaceholder(Labels.text("schedules.held.none"));
        setManualValidation(true);
    }

    /**
     * @param values what can be chosen, by cut
     * @param cut words of a cut
     * @param value words of a value of a cut
     */
    void offer(Map<String, List<String>> values, Function<String, String> cut, BinaryOperator<String> value) {
        Set<String> chosen = getValue();
        offered = values.entrySet().stream().flatMap(one -> one.getValue().stream().map(code -> one.getKey() + IS + code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        setItemLabelGenerator(item -> Labels.text("schedules.held.line", cut.apply(cutOf(item)), value.apply(cutOf(item), valueOf(item))));
        Set<String> kept = chosen.stream().filter(item -> values.containsKey(cutOf(item))).collect(Collectors.toSet());
        items(kept);
        setValue(kept);
    }

    /** Values that are not offered, such as a provider, can be kept or taken away. */
    void hold(Map<String, Set<String>> held) {
        Set<String> items = held.entrySet().stream().flatMap(one -> one.getValue().stream().map(value -> one.getKey() + IS + value))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        items(items);
        setValue(items);
    }

    private void items(Set<String> further) {
        setItems(Stream.concat(further.stream(), offered.stream()).distinct().toList());
    }

    Map<String, Set<String>> held() {
        Map<String, Set<String>> held = new TreeMap<>();
        getValue().forEach(item -> held.computeIfAbsent(cutOf(item), first -> new TreeSet<>()).add(valueOf(item)));
        return held;
    }

    private static String cutOf(String item) {
        return item.substring(0, item.indexOf(IS));
    }

    private static String valueOf(String item) {
        return item.substring(item.indexOf(IS) + 1);
    }

    static Written<Set<String>> written() {
        return Written.of(
                chosen -> chosen.stream().map(item -> URLEncoder.encode(item, StandardCharsets.UTF_8)).collect(Collectors.joining(" ")),
                text -> Arrays.stream(text.split(" ")).map(item -> URLDecoder.decode(item, StandardCharsets.UTF_8))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
