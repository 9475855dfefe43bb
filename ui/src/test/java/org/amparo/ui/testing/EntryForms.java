package org.amparo.ui.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Role;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureCommand;
import org.amparo.measure.Measurement;
import org.amparo.privacy.Personal;
import org.amparo.rehabilitation.RehabCommand;
import org.amparo.rehabilitation.RehabGoal;
import org.amparo.rehabilitation.RehabSession;
import org.amparo.reintegration.BudgetLineCommand;
import org.amparo.reintegration.Disbursement;
import org.amparo.reintegration.Outcome;
import org.amparo.reintegration.Review;
import org.amparo.reintegration.ReviewCommand;
import org.amparo.reintegration.SupportCommand;
import org.amparo.reintegration.SupportPlan;
import org.amparo.ui.rehabilitation.Therapy;
import org.amparo.ui.shell.Paths;
import org.amparo.ui.testing.Accounts.Account;
import org.amparo.vocabulary.BenefitScheme;
import org.amparo.vocabulary.BusinessStatus;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.FoodSecurity;
import org.amparo.vocabulary.HousingWork;
import org.amparo.vocabulary.IncomeBand;
import org.amparo.vocabulary.IncomeSource;
import org.amparo.vocabulary.LegalDocument;
import org.amparo.vocabulary.RehabDiscipline;
import org.amparo.vocabulary.RehabTechnique;
import org.amparo.vocabulary.ReviewOccasion;
import org.amparo.vocabulary.SchoolLevel;
import org.amparo.vocabulary.SupportKind;
import org.amparo.vocabulary.Trade;
import org.springframework.stereotype.Component;

/** One person in therapy, measured and supported, and the address of each form in which that is recorded, changed or corrected. */
@Component
public class EntryForms {

    /** Words of forms, as the message files have them. */
    private static final Pattern WORD = Pattern.compile("record\\.((rehab|measure|support|taking-part)[a-z-]*)");

    private final Therapy therapy;
    private final Accounts accounts;
    private final Files files;

    EntryForms(Therapy therapy, Accounts accounts, Files files) {
        this.therapy = therapy;
        this.accounts = accounts;
        this.files = files;
    }

    /** A form, by the address where it stands. @param name tells apart forms of one word that ask other things */
    public record Form(String word, String name, Account by, String path) {
    }

    /** Every form that therapy, measures and supports have words for. */
    public static Set<String> words() {
        return Stream.of("rehabilitation", "measure", "reintegration").flatMap(EntryForms::keys).map(WORD::matcher)
                .filter(matcher -> matcher.matches()).map(matcher -> matcher.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(String part) {
        Properties texts = new Properties();
        try (InputStream file = EntryForms.class.getResourceAsStream("/translations-" + part + ".properties")) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.stringPropertyNames().stream();
    }

    public List<Form> all() {
        Account caseworker = accounts.of(Role.CASEWORKER);
        Account clinician = accounts.of(Role.CLINICIAN, caseworker.team());
        Account supervisor = files.supervisorOf(caseworker);
        UUID person = therapy.inNeed(caseworker, "Esperança Kiala");
        Stream<Form> therapyForms = therapyOf(clinician, person).entrySet().stream()
                .map(form -> new Form(form.getKey(), form.getKey(), clinician, path(person, form.getKey(), form.getValue())));
        return Stream.of(therapyForms, measures(caseworker, person), supports(caseworker, supervisor, person)).flatMap(forms -> forms)
                .toList();
    }

    private Map<String, UUID> therapyOf(Account clinician, UUID person) {
        LocalDate today = therapy.today();
        UUID episode = therapy.begun(clinician, person, RehabDiscipline.PT, today.minusDays(20), today);
        UUID goal = UUID.randomUUID();
        therapy.send(clinician, new RehabCommand.SetGoal(episode,
                new RehabGoal(goal, Personal.of("Walk to the market"), Personal.of("500 metres without a rest"), today.minusDays(20),
                        null)));
        UUID session = UUID.randomUUID();
        therapy.send(clinician,
                new RehabCommand.HoldSession(episode, new RehabSession(session, today.minusDays(5), DeliveryMode.FACILITY, 45,
                        Set.of(goal), Set.of(RehabTechnique.GAIT_TRAINING), null, null, null, today,
                        Personal.of("More weight on the left"))));
        therapy.exercises(clinician, episode);
        Map<String, UUID> forms = new LinkedHashMap<>();
        forms.put("rehab-open", null);
        for (String word : List.of("rehab-session", "rehab-plan", "rehab-goal", "rehab-exercises", "rehab-hand-over", "rehab-end")) {
            forms.put(word, episode);
        }
        forms.put("rehab-goal-rate", goal);
        forms.put("rehab-session-correct", session);
        forms.put("rehab-session-retract", session);
        return forms;
    }

    /** Instruments ask for a score, a grade or the answers of a sheet. */
    private Stream<Form> measures(Account by, UUID person) {
        UUID measured = UUID.randomUUID();
        therapy.send(by, new MeasureCommand.Record(measured, new Measurement(person, Instrument.LEFS, therapy.today().minusDays(9),
                new BigDecimal("31"), null, null, null, false, null, null)));
        return Stream.concat(
                Stream.of(Instrument.TWO_MINUTE_WALK, Instrument.SIGAM, Instrument.LEFS)
                        .map(instrument -> new Form("measure", "measure-" + instrument, by,
                                Paths.file(person) + "?do=measure&of=" + instrument)),
                Stream.of("measure-correct", "measure-retract").map(word -> new Form(word, word, by, path(person, word, measured))));
    }

    private Stream<Form> supports(Account by, Account supervisor, UUID person) {
        LocalDate today = therapy.today();
        Map<SupportKind, UUID> begun = new LinkedHashMap<>();
        for (SupportKind kind : SupportKind.values()) {
            UUID support = UUID.randomUUID();
            therapy.send(by, new SupportCommand.Begin(support, plan(person, kind, today.minusDays(90))));
            begun.put(kind, support);
        }
        UUID grant = begun.get(SupportKind.GRANT);
        UUID line = UUID.randomUUID();
        therapy.send(accounts.of(Role.MANAGER), new BudgetLineCommand.Open(line, "Small trade", "USD", new BigDecimal("5000"),
                today.minusDays(200), today.plusDays(100)));
        UUID paid = UUID.randomUUID();
        therapy.send(by, new SupportCommand.Disburse(grant, new Disbursement(paid, line, new BigDecimal("300"), "USD", today.minusDays(80),
                false, Personal.of("a sewing machine"))));
        UUID outcome = UUID.randomUUID();
        therapy.send(by, new SupportCommand.RecordOutcome(grant, new Outcome(outcome, today.minusDays(10), null, null,
                new Outcome.Business(BusinessStatus.values()[0], null, null), null, null, null, null, null, Personal.of("told at home"))));
        UUID review = UUID.randomUUID();
        therapy.send(by, new ReviewCommand.Record(review, new Review(person, today.minusDays(30), ReviewOccasion.REVIEW,
                IncomeSource.OWN_WORK, IncomeBand.BELOW_LINE, FoodSecurity.SOMETIMES_NOT, true, null, null, null, 3, null)));
        Stream<Form> outcomes = begun.entrySet().stream().map(one -> new Form("support-outcome", "support-outcome-" + one.getKey(), by,
                path(person, "support-outcome", one.getValue())));
        Stream<Form> others = Stream.of(form(by, person, "support", null), form(by, person, "taking-part", null),
                form(by, person, "support-paid", grant), form(by, person, "support-end", grant),
                form(supervisor, person, "support-outcome-corrected", outcome), form(supervisor, person, "support-paid-corrected", paid),
                form(supervisor, person, "support-payer", grant),
                form(supervisor, person, "taking-part-corrected", review));
        return Stream.concat(outcomes, others);
    }

    private static SupportPlan plan(UUID person, SupportKind kind, LocalDate on) {
        return new SupportPlan(person, kind, kind == SupportKind.VOCATIONAL_TRAINING ? Trade.TAILORING : null,
                kind == SupportKind.SCHOOL ? SchoolLevel.PRIMARY : null,
                kind == SupportKind.HOUSING_ADAPTATION ? Set.of(HousingWork.RAMP) : Set.of(),
                kind == SupportKind.LEGAL_DOCUMENT ? LegalDocument.ID_CARD : null,
                kind == SupportKind.BENEFIT ? BenefitScheme.DISABILITY_PENSION : null, true, on, Personal.of("earn something of my own"));
    }

    private static Form form(Account by, UUID person, String word, UUID entry) {
        return new Form(word, word, by, path(person, word, entry));
    }

    private static String path(UUID person, String word, UUID entry) {
        return Paths.file(person) + "?do=" + word + (entry == null ? "" : "&of=" + entry);
    }
}
