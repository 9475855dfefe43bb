package org.amparo.ui.caseplan;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.amparo.caseplan.StatusForMany;
import org.amparo.caseplan.StatusForMany.Move;
import org.amparo.platform.RuleBroken;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.PartialDateField;

/** One move for many cases. */
final class StatusForms {

    private StatusForms() {
    }

    static CaseForm forMany(CaseDesk desk, Supplier<Collection<UUID>> chosen, Consumer<UUID> begun) {
        UUID[] job = new UUID[1];
        return new CaseForm(desk, "status-for-many", () -> begun.accept(job[0]), form -> {
            CodeSelect<Move> move = form.code("move", "field.case.move", Move.class);
            move.setRequiredIndicatorVisible(true);
            PartialDateField on = form.today("on", "field.case.on");
            PartialDateField reviewBy = form.ahead("reviewBy", "field.case.hold-until");
            TextArea reason = form.words("reason", "field.case.reason");
            reviewBy.setVisible(false);
            move.addValueChangeListener(change -> reviewBy.setVisible(change.getValue() == Move.PUT_ON_HOLD));
            return id -> {
                RuleBroken.require(!chosen.get().isEmpty(), "bulk.nobody", "");
                RuleBroken.require(move.getValue() != null, "form.required", "move");
                desk.jobs().start(desk.viewer(), id, StatusForMany.KIND, chosen.get(), StatusForMany.with(move.getValue(),
                        FileForm.day(on, "on"), move.getValue() == Move.PUT_ON_HOLD ? CaseForm.dayIfAny(reviewBy, "reviewBy") : null),
                        FileForm.typed(reason));
                job[0] = id;
            };
        });
    }
}
