package org.amparo.ui.caseplan;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.vocabulary.PartialDate;
import org.amparo.caseplan.Assessment;
import org.amparo.caseplan.CaseCommand;
import org.amparo.caseplan.CaseView;
import org.amparo.caseplan.CaseView.AssessmentDone;
import org.amparo.caseplan.CaseView.NeedState;
import org.amparo.caseplan.CaseView.RiskState;
import org.amparo.caseplan.Need;
import org.amparo.caseplan.NeedReview;
import org.amparo.caseplan.PillarFinding;
import org.amparo.caseplan.Risk;
import org.amparo.ui.caseplan.CaseForm.Layout;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.Barrier;
import org.amparo.vocabulary.NeedEvidence;
import org.amparo.vocabulary.NeedSource;
import org.amparo.vocabulary.NeedStatus;
import org.amparo.vocabulary.Pillar;
import org.amparo.vocabulary.ProtectionFlag;
import org.amparo.vocabulary.RiskLevel;
import org.amparo.vocabulary.ServiceCode;
import org.amparo.vocabulary.Urgency;

/** Forms that find out what a person needs: assessment, risk, needs and their reviews. */
final class NeedForms {

    private static final int ROWS = 1;
    /** These follow from what is recorded; a review finds one of the others. */
    private static final List<NeedStatus> FOUND = Arrays.stream(NeedStatus.values())
            .filter(status -> status != NeedStatus.IDENTIFIED && status != NeedStatus.PLANNED).toList();

    private NeedForms() {
    }

    static Layout startAssessment(CaseView view) {
        return form -> {
            form.say(Labels.text("record.start-assessment.what"));
            PartialDateField on = form.today("startedOn", "field.case.on");
            return id -> new CaseCommand.StartAssessment(view.caseId(), id, null, FileForm.day(on, "startedOn"));
        };
    }

    /** One text for each pillar; a pillar that was not talked about stays empty. */
    static Layout assessment(CaseView view) {
        return form -> {
            form.say(Labels.text("record.assessment.what"));
            List<TextArea> findings = new ArrayList<>();
            for (Pillar pillar : Pillar.values()) {
                TextArea finding = form.words("assessment.finding." + pillar, "code.Pillar." + pillar);
                finding.setMinRows(ROWS);
                findings.add(finding);
            }
            TextArea summary = form.words("assessment.summary", "field.case.summary");
            PartialDateField on = form.today("assessment.completedOn", "field.case.on");
            return id -> {
                List<PillarFinding> found = new ArrayList<>();
                for (Pillar pillar : Pillar.values()) {
                    TextArea text = findings.get(pillar.ordinal());
                    if (!text.isEmpty()) {
                        found.add(new PillarFinding(pillar, FileForm.typed(text)));
                    }
                }
                return new CaseCommand.CompleteAssessment(view.caseId(), new Assessment(
                        view.assessments().stream().filter(begun -> begun.completedOn() == null).findFirst()
                                .map(AssessmentDone::assessmentId).orElse(null),
                        FileForm.day(on, "assessment.completedOn"), found, FileForm.typed(summary)));
            };
        };
    }

    static Layout riskLevel(CaseView view) {
        return form -> {
            CodeSelect<RiskLevel> level = form.code("level", "field.case.risk", RiskLevel.class);
            level.setRequiredIndicatorVisible(true);
            level.setValue(view.risk());
            TextArea reasons = form.words("reasons", "field.case.reasons");
            reasons.setHelperText(Labels.text("field.case.reasons.help"));
            PartialDateField on = form.today("setOn", "field.case.on");
            return id -> new CaseCommand.SetRiskLevel(view.caseId(), level.getValue(), FileForm.day(on, "setOn"),
                    FileForm.typed(reasons));
        };
    }

    static Layout risk(CaseView view) {
        return form -> {
            CodeSelect<ProtectionFlag> flag = form.code("risk.flag", "field.case.flag", ProtectionFlag.class);
            flag.setRequiredIndicatorVisible(true);
            CodeSelect<RiskLevel> severity = form.code("risk.severity", "field.case.severity", RiskLevel.class);
            severity.setRequiredIndicatorVisible(true);
            TextArea action = form.words("risk.action", "field.case.action");
            action.setHelperText(Labels.text("field.case.action.help"));
            PartialDateField on = form.today("risk.flaggedOn", "field.case.on");
            return id -> new CaseCommand.FlagRisk(view.caseId(), new Risk(id, flag.getValue(), severity.getValue(),
                    FileForm.day(on, "risk.flaggedOn"), FileForm.typed(action)));
        };
    }

    static Layout riskResolved(CaseView view, RiskState risk) {
        return form -> {
            form.say(Labels.text("case.risk", Labels.of(risk.risk().flag()), Labels.of(risk.risk().severity())));
            TextArea outcome = form.needed("outcome", "field.case.outcome");
            PartialDateField on = form.today("resolvedOn", "field.case.on");
            return id -> new CaseCommand.ResolveRisk(view.caseId(), risk.risk().riskId(), FileForm.day(on, "resolvedOn"),
                    FileForm.typed(outcome));
        };
    }

    static Layout need(CaseView view) {
        return form -> {
            NeedFields fields = new NeedFields(form);
            return id -> new CaseCommand.IdentifyNeed(view.caseId(), fields.read(id));
        };
    }

    /** The need as it is written, to be put right; what was written stays on the timeline (R34). */
    static Layout correct(CaseView view, Need was) {
        return form -> {
            form.say(Labels.text("case.correct.what"));
            NeedFields fields = new NeedFields(form);
            fields.show(was);
            TextArea reason = form.needed("reason", "field.case.correct-reason");
            return id -> new CaseCommand.CorrectNeed(view.caseId(), fields.read(was.needId()), FileForm.typed(reason));
        };
    }

    /** What a need is made of. */
    private static final class NeedFields {
        private final CodeSelect<ServiceCode> service;
        private final CodeSelect<Urgency> urgency;
        private final MultiSelectComboBox<Barrier> barriers;
        private final CodeSelect<NeedSource> source;
        private final TextArea detail;
        private final PartialDateField on;

        NeedFields(CaseForm form) {
            service = form.service("need.service", "field.case.need");
            service.setRequiredIndicatorVisible(true);
            urgency = form.code("need.urgency", "field.case.urgency", Urgency.class);
            urgency.setRequiredIndicatorVisible(true);
            barriers = form.codes("need.barriers", "field.case.barriers", Barrier.class);
            source = form.code("need.source", "field.case.source", NeedSource.class);
            source.setValue(NeedSource.SELF);
            detail = form.words("need.detail", "field.case.detail");
            on = form.today("need.identifiedOn", "field.case.on");
        }

        void show(Need was) {
            service.setValue(was.service());
            urgency.setValue(was.urgency());
            barriers.setValue(was.barriers());
            source.setValue(was.source());
            detail.setValue(FileForm.text(was.detail()));
            on.setValue(PartialDate.exact(was.identifiedOn()));
        }

        Need read(UUID id) {
            return new Need(id, service.getValue(), urgency.getValue(), barriers.getValue(), source.getValue(),
                    FileForm.day(on, "need.identifiedOn"), FileForm.typed(detail));
        }
    }

    static Layout needReview(CaseView view, NeedState need) {
        return form -> {
            form.say(CaseWords.need(need.need()));
            CodeSelect<NeedStatus> status = form.code("review.status", "field.case.stands", NeedStatus.class, FOUND);
            status.setRequiredIndicatorVisible(true);
            CodeSelect<NeedEvidence> evidence = form.code("review.evidence", "field.case.evidence", NeedEvidence.class);
            evidence.setRequiredIndicatorVisible(true);
            evidence.setValue(NeedEvidence.PERSON_SAYS);
            MultiSelectComboBox<Barrier> barriers = form.codes("review.barriers", "field.case.barriers", Barrier.class);
            TextArea remarks = form.words("review.remarks", "field.case.remarks");
            PartialDateField on = form.today("review.reviewedOn", "field.case.on");
            return id -> new CaseCommand.ReviewNeed(view.caseId(), new NeedReview(need.need().needId(), status.getValue(),
                    evidence.getValue(), FileForm.day(on, "review.reviewedOn"), barriers.getValue(), FileForm.typed(remarks)));
        };
    }
}
