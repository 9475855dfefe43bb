package org.amparo.ui.reintegration;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.amparo.reintegration.BudgetLineCommand;
import org.amparo.reintegration.Disbursement;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.ReintegrationQueries.BudgetLineRow;
import org.amparo.reintegration.Review;
import org.amparo.reintegration.ReviewCommand;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.reintegration.SupportView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.GrantSelect;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.BenefitScheme;
import org.amparo.vocabulary.ChosenActivity;
import org.amparo.vocabulary.FoodSecurity;
import org.amparo.vocabulary.HousingWork;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SupportEnding;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Trade;

/** The forms of reintegration. */
final class ReintegrationForms {

    static final String BEGIN = "support";
    static final String OUTCOME = "support-outcome";
    static final String OUTCOME_CORRECTED = "support-outcome-corrected";
    static final String PAID = "support-paid";
    static final String PAID_CORRECTED = "support-paid-corrected";
    static final String PAYER_CORRECTED = "support-payer";
    static final String END = "support-end";
    static final String REVIEW = "taking-part";
    static final String REVIEW_CORRECTED = "taking-part-corrected";
    static final String LINE = "budget-line";
    static final String LINE_CHANGED = "budget-line-changed";
    private static final int BEST = 5;

    private ReintegrationForms() {
    }

    static FileForm begin(ReintegrationDesk desk, UUID person, Runnable done) {
        return new ReintegrationForm(desk, person, BEGIN, null, done, form -> {
            var kind = form.needed("kind", "support.field.kind", SupportKind.class, null);
            var level = form.needed("level", "support.field.level", SchoolLevel.class, null);
            var trade = form.code("trade", "support.field.trade", Trade.class, null);
            var works = form.codes("works", "support.field.works", HousingWork.class, java.util.Set.of());
            var document = form.needed("document", "support.field.document", LegalDocument.class, null);
            var scheme = form.needed("scheme", "support.field.scheme", BenefitScheme.class, null);
            PartialDateField on = form.day("on", "support.field.begun", null);
            TextArea purpose = form.words("purpose", "support.field.purpose", "");
            GrantSelect paidBy = form.paidBy(desk);
            Checkbox emergency = form.tick("emergency", "support.field.emergency", false);
            emergency.setHelperText(Labels.text("support.field.emergency.help"));
            Runnable arrange = () -> {
                SupportKind chosen = kind.getValue();
                ReintegrationForm.show(level, chosen == SupportKind.SCHOOL);
                boolean learns = chosen == SupportKind.VOCATIONAL_TRAINING;
                ReintegrationForm.show(trade, learns || chosen == SupportKind.GRANT || chosen == SupportKind.EMPLOYMENT);
                trade.setRequiredIndicatorVisible(learns);
                ReintegrationForm.show(works, chosen == SupportKind.HOUSING_ADAPTATION);
                ReintegrationForm.show(document, chosen == SupportKind.LEGAL_DOCUMENT);
                ReintegrationForm.show(scheme, chosen == SupportKind.BENEFIT);
            };
            Runnable offer = () -> paidBy.offer(on.getValue(), kind.getValue() == null ? null : kind.getValue().pillar());
            kind.addValueChangeListener(change -> {
                arrange.run();
                offer.run();
            });
            on.addValueChangeListener(change -> offer.run());
            arrange.run();
            offer.run();
            return id -> new SupportCommand.Begin(id,
                    new SupportPlan(person, kind.getValue(), trade.getValue(), level.getValue(), works.getValue(), document.getValue(),
                            scheme.getValue(), emergency.getValue(), FileForm.day(on, "on"), FileForm.typed(purpose), paidBy.getValue()));
        });
    }

    static FileForm outcome(ReintegrationDesk desk, SupportView support, Runnable done) {
        return new ReintegrationForm(desk, support.plan().survivorId(), OUTCOME, support.supportId(), done, form -> {
            form.say(ReintegrationWords.what(support.plan()));
            OutcomeFields fields = new OutcomeFields(form, support, null);
            return id -> new SupportCommand.RecordOutcome(support.supportId(), fields.read(id));
        });
    }

    static FileForm correctedOutcome(ReintegrationDesk desk, SupportView support, Outcome was, Runnable done) {
        return new ReintegrationForm(desk, support.plan().survivorId(), OUTCOME_CORRECTED, was.outcomeId(), done, form -> {
            form.say(ReintegrationWords.what(support.plan()));
            OutcomeFields fields = new OutcomeFields(form, support, was);
            TextArea reason = form.why();
            return id -> new SupportCommand.CorrectOutcome(support.supportId(), fields.read(was.outcomeId()), FileForm.typed(reason));
        });
    }

    static FileForm paid(ReintegrationDesk desk, SupportView support, Runnable done) {
        return new ReintegrationForm(desk, support.plan().survivorId(), PAID, support.supportId(), done, form -> {
            PaymentFields fields = new PaymentFields(desk, form, null);
            return id -> new SupportCommand.Disburse(support.supportId(), fields.read(id));
        });
    }

    static FileForm correctedPayment(ReintegrationDesk desk, SupportView support, Disbursement was, Runnable done) {
        return new ReintegrationForm(desk, support.plan().survivorId(), PAID_CORRECTED, was.disbursementId(), done, form -> {
            PaymentFields fields = new PaymentFields(desk, form, was);
            TextArea reason = form.why();
            return id -> new SupportCommand.CorrectDisbursement(support.supportId(), fields.read(was.disbursementId()),
                    FileForm.typed(reason));
        });
    }

    static FileForm correctedPayer(ReintegrationDesk desk, SupportView support, Runnable done) {
        SupportPlan plan = support.plan();
        String recorded = Objects.toString(plan.fundedBy(), "");
        return new ReintegrationForm(desk, plan.survivorId(), PAYER_CORRECTED, support.supportId(), recorded, done, form -> {
            form.say(ReintegrationWords.what(plan));
            form.say(Labels.text("support.begun-on", DateWords.of(plan.on())));
            GrantSelect paidBy = form.paidBy(desk);
            paidBy.offer(plan.on(), plan.kind().pillar());
            paidBy.show(plan.fundedBy());
            TextArea reason = form.why();
            return id -> new SupportCommand.CorrectPayer(support.supportId(), paidBy.getValue(), FileForm.typed(reason));
        });
    }

    /** What a payment is made of; the currency is the line's. */
    private static final class PaymentFields {
        private final Map<UUID, BudgetLineRow> lines = new LinkedHashMap<>();
        private final ComboBox<UUID> line;
        private final BigDecimalField amount;
        private final Checkbox loan;
        private final PartialDateField on;
        private final TextArea purpose;

        PaymentFields(ReintegrationDesk desk, ReintegrationForm form, Disbursement was) {
            desk.queries().budget(desk.viewer()).stream()
                    .filter(row -> row.isOpenOn(desk.today()) || was != null && row.lineId().equals(was.lineId()))
                    .forEach(row -> lines.put(row.lineId(), row));
            Map<UUID, String> words = new LinkedHashMap<>();
            lines.forEach((id, row) -> words.put(id,
                    Labels.text("support.line", row.name(), ReintegrationWords.money(row.left(), row.currency()))));
            line = form.entry("lineId", "support.field.line", words);
            if (lines.isEmpty()) {
                line.setHelperText(Labels.text("support.field.line.none"));
            }
            amount = form.amount("amount", "support.field.amount", was == null ? null : was.amount());
            amount.setRequiredIndicatorVisible(true);
            loan = form.tick("loan", "support.field.loan", was != null && was.loan());
            on = form.day("on", "support.field.paid-on", was == null ? null : was.on());
            purpose = form.words("purpose", "support.field.paid-for", was == null ? "" : FileForm.text(was.purpose()));
            line.addValueChangeListener(change -> amount.setSuffixComponent(change.getValue() == null
                    ? null
                    : new com.vaadin.flow.component.html.Span(lines.get(change.getValue()).currency())));
            if (was != null) {
                line.setValue(was.lineId());
            } else if (lines.size() == 1) {
                line.setValue(lines.keySet().iterator().next());
            }
        }

        Disbursement read(UUID id) {
            UUID chosen = FileForm.required(line.getValue(), "lineId");
            return new Disbursement(id, chosen, FileForm.required(amount.getValue(), "amount"), lines.get(chosen).currency(),
                    FileForm.day(on, "on"), loan.getValue(), FileForm.typed(purpose));
        }
    }

    static FileForm end(ReintegrationDesk desk, SupportView support, Runnable done) {
        return new ReintegrationForm(desk, support.plan().survivorId(), END, support.supportId(), done, form -> {
            form.say(ReintegrationWords.what(support.plan()));
            var reason = form.needed("reason", "support.field.end", SupportEnding.class, null);
            PartialDateField on = form.day("on", "support.field.on", null);
            return id -> new SupportCommand.End(support.supportId(), reason.getValue(), FileForm.day(on, "on"));
        });
    }

    static FileForm review(ReintegrationDesk desk, UUID person, boolean first, Runnable done) {
        return new ReintegrationForm(desk, person, REVIEW, null, done, form -> {
            Supplier<Review> read = reviewFields(form, person, null, first);
            return id -> new ReviewCommand.Record(id, read.get());
        });
    }

    static FileForm correctedReview(ReintegrationDesk desk, UUID reviewId, Review was, Runnable done) {
        return new ReintegrationForm(desk, was.survivorId(), REVIEW_CORRECTED, reviewId, done, form -> {
            Supplier<Review> read = reviewFields(form, was.survivorId(), was, false);
            TextArea reason = form.why();
            return id -> new ReviewCommand.Correct(reviewId, read.get(), FileForm.typed(reason));
        });
    }

    private static Supplier<Review> reviewFields(ReintegrationForm form, UUID person, Review was, boolean first) {
        var occasion = form.needed("occasion", "review.field.occasion", ReviewOccasion.class,
                was != null ? was.occasion() : first ? ReviewOccasion.BASELINE : ReviewOccasion.REVIEW);
        PartialDateField on = form.day("on", "support.field.on", was == null ? null : was.on());
        var taking = form.scale("takingPart", "review.field.takingPart", BEST, was == null ? null : was.takingPart());
        var activity = form.code("activity", "review.field.activity", ChosenActivity.class, was == null ? null : was.activity());
        var choice = form.yesNo("byChoice", "review.field.byChoice", was == null ? null : was.byChoice());
        PartialDateField since = form.maybeDay("since", "review.field.since", was == null ? null : was.since());
        var income = form.code("income", "review.field.income", IncomeSource.class, was == null ? null : was.income());
        var band = form.code("band", "review.field.band", IncomeBand.class, was == null ? null : was.band());
        var food = form.code("food", "review.field.food", FoodSecurity.class, was == null ? null : was.food());
        var debts = form.yesNo("debts", "review.field.debts", was == null ? null : was.debts());
        TextArea remark = form.words("remark", "support.field.remark", was == null ? "" : FileForm.text(was.remark()));
        Runnable arrange = () -> {
            boolean does = activity.getValue() != null && activity.getValue() != ChosenActivity.NONE;
            ReintegrationForm.show(choice, does);
            ReintegrationForm.show(since, does);
        };
        activity.addValueChangeListener(change -> arrange.run());
        arrange.run();
        return () -> new Review(person, FileForm.day(on, "on"), occasion.getValue(), income.getValue(), band.getValue(), food.getValue(),
                debts.getValue(), activity.getValue(), choice.getValue(), ReintegrationForm.dayIfAny(since, "since"), taking.getValue(),
                FileForm.typed(remark));
    }

    static FileForm line(ReintegrationDesk desk, Runnable done) {
        return new ReintegrationForm(desk, null, LINE, null, done, form -> {
            LocalDate today = desk.today();
            TextField name = form.line("name", "budget.field.name", null);
            name.setRequiredIndicatorVisible(true);
            BigDecimalField amount = form.amount("amount", "support.field.amount", null);
            amount.setRequiredIndicatorVisible(true);
            TextField currency = form.line("currency", "support.field.currency", null);
            currency.setRequiredIndicatorVisible(true);
            currency.setHelperText(Labels.text("support.field.currency.help"));
            PartialDateField from = form.ahead("from", "budget.field.from", today.withDayOfYear(1));
            PartialDateField until = form.ahead("until", "budget.field.until", today.withMonth(12).withDayOfMonth(31));
            return id -> new BudgetLineCommand.Open(id, FileForm.plain(name), FileForm.plain(currency), amount.getValue(),
                    FileForm.day(from, "from"), FileForm.day(until, "until"));
        });
    }

    static FileForm changedLine(ReintegrationDesk desk, BudgetLineRow row, Runnable done) {
        return new ReintegrationForm(desk, null, LINE_CHANGED, row.lineId(), done, form -> {
            form.say(Labels.text("budget.paid-so-far", ReintegrationWords.money(row.paid(), row.currency())));
            BigDecimal amount = row.amount();
            BigDecimalField now = form.amount("amount", "support.field.amount", amount);
            PartialDateField until = form.ahead("until", "budget.field.until", row.until());
            return id -> new BudgetLineCommand.Change(row.lineId(), FileForm.required(now.getValue(), "amount"),
                    FileForm.day(until, "until"));
        });
    }
}
