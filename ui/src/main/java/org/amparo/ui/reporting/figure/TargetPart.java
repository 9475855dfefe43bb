package org.amparo.ui.reporting.figure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.NotAllowed;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.platform.RuleBroken;
import org.amparo.reporting.Question;
import org.amparo.targets.Target;
import org.amparo.targets.TargetCommand;
import org.amparo.targets.TargetsKnown;
import org.amparo.ui.kit.Bdi;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.Notices;
import org.amparo.ui.kit.RuleMessages;
import org.amparo.ui.reporting.ExportedTable;
import org.amparo.ui.reporting.FigureWords;
import org.amparo.ui.reporting.NumberTable;
import org.amparo.ui.reporting.ReportDesk;

/** Everything that was said of an indicator's targets, the latest first, and for those who may the way to say what is wanted. */
final class TargetPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReportDesk desk;
    private final transient Question question;
    private final transient Runnable changed;

    /** @param changed called after something was said */
    TargetPart(ReportDesk desk, Question question, TargetsKnown known, Runnable changed) {
        this.desk = desk;
        this.question = question;
        this.changed = changed;
        addClassName("part");
        add(new H2(Labels.text("target.title")));
        List<Target> said = known.of(question.indicator().id()).reversed();
        if (said.isEmpty()) {
            add(new Paragraph(Labels.text("target.none-yet")));
        } else {
            NumberTable table = table(said, known);
            add(ExportedTable.of(desk, table, table.name(), question.stamp(), List.of(FigureWords.when(question))));
        }
        if (desk.viewer().may(Permission.TARGET_SET)) {
            add(new H3(Labels.text("target.set")), new TargetForm(desk, question.indicator(), changed));
        }
    }

    private NumberTable table(List<Target> said, TargetsKnown known) {
        Map<String, String> areas = desk.people().areas().stream()
                .collect(Collectors.toMap(People.Area::code, People.Area::name, (one, other) -> one));
        desk.people().prepare(said.stream().map(Target::by).distinct().toList());
        NumberTable table = new NumberTable(Labels.text("target.history", FigureWords.title(question.indicator())),
                List.of(Labels.text("target.area"), Labels.text("target.from"), Labels.text("target.to")),
                List.of(Labels.text("target.wanted"), Labels.text("target.by"), Labels.text("target.said")));
        table.tagged("#adm1+name", "#date+start", "#date+end", "#targeted", "#meta+by", "#date+said");
        said.forEach(target -> {
            NativeTableRow row = table.row(List.of(
                    new Bdi(target.adm1() == null ? Labels.text("target.everywhere") : areas.getOrDefault(target.adm1(), target.adm1())),
                    new Bdi(DateWords.of(target.from())),
                    new Bdi(target.to() == null ? Labels.text("target.no-end") : DateWords.of(target.to()))));
            NumberTable.keep(NumberTable.number(row, TargetWords.value(target)), TargetWords.value(target));
            row.addDataCell().add(new Bdi(desk.people().staff(target.by()).map(People.Staff::displayName).orElse("")));
            String when = DateWords.of(target.at(), desk.clock().getZone());
            var last = NumberTable.keep(row.addDataCell(), when);
            last.add(new Bdi(when));
            if (known.isStanding(target) && desk.viewer().may(Permission.TARGET_SET)) {
                last.add(drop(target));
            }
        });
        return table;
    }

    private Button drop(Target target) {
        Button drop = new Button(Labels.text("target.drop"), click -> {
            try {
                desk.commands().send(desk.viewer(), UUID.randomUUID(),
                        new TargetCommand.DropTarget(TargetCommand.listOf(target.indicator()), target.indicator(), target.adm1(),
                                target.from()));
                Notices.done(Labels.text("target.done"));
                changed.run();
            } catch (RuleBroken refused) {
                Notices.refused(RuleMessages.sentence(refused));
            } catch (NotAllowed refused) {
                Notices.refused(Labels.text("export.not-allowed"));
            }
        });
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel(Labels.text("target.drop.of", TargetWords.value(target), DateWords.of(target.from())));
        return drop;
    }
}
