package org.amparo.ui.reintegration;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.SupportView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.BenefitStatus;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.DocumentStatus;
import org.amparo.vocabulary.HousingStatus;
import org.amparo.vocabulary.InclusiveMeasure;
import org.amparo.vocabulary.IncomeChange;
import org.amparo.vocabulary.Repayment;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SchoolStatus;
import org.amparo.vocabulary.SupportStatus;
import org.amparo.vocabulary.TrainingStatus;
import org.amparo.vocabulary.WorkStatus;

/** The fields of an outcome: those of the kind of the support, and no others. */
final class OutcomeFields {

    private static final int FARTHEST_KM = 1_500;
    private static final int MOST_HOURS = 10_000;
    private static final int HOURS_OF_A_WEEK = 112;
    private static final int DAYS = 7;

    /** Reads the part of the outcome that belongs to the kind. */
    @FunctionalInterface
    private interface Part {
        Outcome in(UUID id, LocalDate on, TextArea remark);
    }

    private final PartialDateField on;
    private final Part part;
    private final TextArea remark;

    /** @param was the outcome that is put right; null for a new one */
    OutcomeFields(ReintegrationForm form, SupportView support, Outcome was) {
        on = form.day("on", "support.field.on", was == null ? null : was.on());
        SupportStatus before = was == null ? support.status() : null;
        part = switch (support.plan().kind()) {
            case SCHOOL -> school(form, before, support.plan().level(), was == null ? null : was.school());
            case VOCATIONAL_TRAINING -> training(form, before, was == null ? null : was.training());
            case GRANT -> business(form, before, support.payments().stream().anyMatch(paid -> paid.disbursement().loan()),
                    was == null ? null : was.business());
            case EMPLOYMENT -> work(form, before, was == null ? null : was.work());
            case HOUSING_ADAPTATION -> housing(form, before, was == null ? null : was.housing());
            case LEGAL_DOCUMENT -> document(form, before, was == null ? null : was.document());
            case BENEFIT -> benefit(form, before, was == null ? null : was.benefit());
            case COMMUNITY_LIFE -> community(form, was == null ? null : was.community());
        };
        remark = form.words("remark", "support.field.remark", was == null ? "" : FileForm.text(was.remark()));
    }

    Outcome read(UUID id) {
        return part.in(id, FileForm.day(on, "on"), remark);
    }

    private static Part school(ReintegrationForm form, SupportStatus before, SchoolLevel planned, Outcome.School was) {
        var status = form.status(SchoolStatus.class, before, was == null ? null : was.status());
        var level = form.code("level", "support.field.level", SchoolLevel.class, was == null ? planned : was.level());
        var measures = form.codes("measures", "support.field.measures", InclusiveMeasure.class, was == null ? Set.of() : was.measures());
        var km = form.number("distanceKm", "support.field.distanceKm", FARTHEST_KM, was == null ? null : was.distanceKm());
        return (id, day, remark) -> new Outcome(id, day,
                new Outcome.School(status.getValue(), level.getValue(), measures.getValue(), km.getValue()), null, null, null, null, null,
                null, null, FileForm.typed(remark));
    }

    private static Part training(ReintegrationForm form, SupportStatus before, Outcome.Training was) {
        var status = form.status(TrainingStatus.class, before, was == null ? null : was.status());
        var hours = form.number("hours", "support.field.hours", MOST_HOURS, was == null ? null : was.hours());
        var works = form.yesNo("workingInTrade", "support.field.workingInTrade", was == null ? null : was.workingInTrade());
        return (id, day, remark) -> new Outcome(id, day, null,
                new Outcome.Training(status.getValue(), hours.getValue(), works.getValue()), null, null, null, null, null, null,
                FileForm.typed(remark));
    }

    private static Part business(ReintegrationForm form, SupportStatus before, boolean loan, Outcome.Business was) {
        var status = form.status(BusinessStatus.class, before, was == null ? null : was.status());
        var income = form.code("income", "support.field.incomeChange", IncomeChange.class, was == null ? null : was.income());
        var repaid = form.code("repaid", "support.field.repaid", Repayment.class, was == null ? null : was.repaid());
        repaid.setVisible(loan || was != null && was.repaid() != null);
        return (id, day, remark) -> new Outcome(id, day, null, null,
                new Outcome.Business(status.getValue(), income.getValue(), repaid.getValue()), null, null, null, null, null,
                FileForm.typed(remark));
    }

    private static Part work(ReintegrationForm form, SupportStatus before, Outcome.Work was) {
        var status = form.status(WorkStatus.class, before, was == null ? null : was.status());
        var hours = form.number("hoursPerWeek", "support.field.hoursPerWeek", HOURS_OF_A_WEEK, was == null ? null : was.hoursPerWeek());
        var adapted = form.yesNo("accommodation", "support.field.accommodation", was == null ? null : was.accommodation());
        var retained = form.yesNo("retained", "support.field.retained", was == null ? null : was.retained());
        Runnable arrange = () -> {
            boolean works = status.getValue() != null && status.getValue().isWork();
            ReintegrationForm.show(hours, works);
            ReintegrationForm.show(adapted, works);
            ReintegrationForm.show(retained, works);
        };
        status.addValueChangeListener(change -> arrange.run());
        arrange.run();
        return (id, day, remark) -> new Outcome(id, day, null, null, null,
                new Outcome.Work(FileForm.required(status.getValue(), "status"), hours.getValue(), adapted.getValue(), retained.getValue()),
                null, null, null, null, FileForm.typed(remark));
    }

    private static Part housing(ReintegrationForm form, SupportStatus before, Outcome.Housing was) {
        var status = form.status(HousingStatus.class, before, was == null ? null : was.status());
        return (id, day, remark) -> new Outcome(id, day, null, null, null, null, new Outcome.Housing(status.getValue()), null, null, null,
                FileForm.typed(remark));
    }

    private static Part document(ReintegrationForm form, SupportStatus before, Outcome.Document was) {
        var status = form.status(DocumentStatus.class, before, was == null ? null : was.status());
        return (id, day, remark) -> new Outcome(id, day, null, null, null, null, null, new Outcome.Document(status.getValue()), null, null,
                FileForm.typed(remark));
    }

    private static Part benefit(ReintegrationForm form, SupportStatus before, Outcome.Benefit was) {
        var status = form.status(BenefitStatus.class, before, was == null ? null : was.status());
        var monthly = form.amount("monthly", "support.field.monthly", was == null ? null : was.monthly());
        var currency = form.line("currency", "support.field.currency", was == null ? null : was.currency());
        currency.setHelperText(Labels.text("support.field.currency.help"));
        return (id, day, remark) -> new Outcome(id, day, null, null, null, null, null, null,
                new Outcome.Benefit(status.getValue(), monthly.getValue(), FileForm.plain(currency)), null, FileForm.typed(remark));
    }

    private static Part community(ReintegrationForm form, Outcome.Community was) {
        var joins = form.yesNo("joinsGroup", "support.field.joinsGroup", was == null ? null : was.joinsGroup());
        var days = form.number("daysOut", "support.field.daysOut", DAYS, was == null ? null : was.daysOut());
        return (id, day, remark) -> new Outcome(id, day, null, null, null, null, null, null, null,
                new Outcome.Community(joins.getValue(), days.getValue()), FileForm.typed(remark));
    }
}
