package org.amparo.ui.voice;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.People;
import org.amparo.access.Permission;
import org.amparo.access.Placement;
import org.amparo.access.Viewer;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.ui.kit.Labels;
import org.amparo.ui.kit.PartialDateField;
import org.amparo.vocabulary.EducationAudience;
import org.amparo.vocabulary.EducationMethod;
import org.amparo.vocabulary.FeedbackOutcome;
import org.amparo.vocabulary.FeedbackType;
import org.amparo.vocabulary.FeedbackWay;
import org.amparo.vocabulary.PartialDate;
import org.amparo.vocabulary.ParticipationKind;
import org.amparo.vocabulary.ParticipationRole;
import org.amparo.voice.FeedbackCommand;
import org.amparo.voice.FeedbackStep;
import org.amparo.voice.Heard;
import org.amparo.voice.Participation;
import org.amparo.voice.RiskEducation;
import org.amparo.voice.VoiceCommand;
import org.amparo.voice.VoiceQueries;

/** The forms of survivors' voice. */
final class VoiceForms {

    private VoiceForms() {
    }

    /** @param survivorId the file it is about; null for one without a name */
    static VoiceForm heard(VoiceDesk desk, UUID survivorId, Runnable done) {
        return new VoiceForm(desk, survivorId, "feedback", null, done, form -> {
            CodeSelect<FeedbackType> type = form.code("heard.type", "voice.field.type", FeedbackType.class);
            type.setHelperText(Labels.text("voice.field.type.help"));
            CodeSelect<FeedbackWay> way = form.code("heard.way", "voice.field.way", FeedbackWay.class);
            way.setValue(FeedbackWay.IN_PERSON);
            PartialDateField on = form.today("heard.receivedOn", "voice.field.on");
            TextArea words = form.needed("heard.words", "voice.field.words");
            TextField contact = survivorId == null ? form.line("heard.contact", "voice.field.contact") : null;
            ComboBox<UUID> staff = form.entry("heard.aboutStaff", "voice.field.staff", colleagues(desk));
            staff.setVisible(false);
            type.addValueChangeListener(change -> staff.setVisible(change.getValue() == FeedbackType.SENSITIVE_COMPLAINT));
            return id -> {
                Viewer viewer = desk.viewer();
                return new FeedbackCommand.Receive(id, new Heard(survivorId == null ? id : survivorId, survivorId, type.getValue(),
                        way.getValue(), FileForm.day(on, "heard.receivedOn"),
                        type.getValue() == FeedbackType.SENSITIVE_COMPLAINT ? staff.getValue() : null,
                        new Placement(viewer.user(), viewer.team(), null, viewer.organisation()), null, FileForm.typed(words),
                        contact == null ? null : FileForm.typed(contact)));
            };
        });
    }

    private static Map<UUID, String> colleagues(VoiceDesk desk) {
        return desk.file().people().colleagues(desk.viewer()).stream().collect(Collectors.toMap(People.Staff::user,
                People.Staff::displayName, (one, other) -> one, LinkedHashMap::new));
    }

    private static org.amparo.access.Command step(UUID feedbackId, boolean sensitive, FeedbackStep step) {
        return sensitive ? new FeedbackCommand.TakeStepInConfidence(feedbackId, step) : new FeedbackCommand.TakeStep(feedbackId, step);
    }

    static VoiceForm acknowledge(VoiceDesk desk, UUID feedbackId, boolean sensitive, Runnable done) {
        return new VoiceForm(desk, null, "feedback-acknowledged", feedbackId, done, form -> {
            PartialDateField on = form.today("on", "voice.field.told-on");
            return id -> step(feedbackId, sensitive, new FeedbackStep.Acknowledge(FileForm.day(on, "on")));
        });
    }

    static VoiceForm answer(VoiceDesk desk, UUID feedbackId, boolean sensitive, Runnable done) {
        return new VoiceForm(desk, null, "feedback-answered", feedbackId, done, form -> {
            TextArea words = form.needed("words", "voice.field.answer");
            words.setHelperText(Labels.text("voice.field.answer.help"));
            PartialDateField on = form.today("on", "voice.field.told-on");
            return id -> step(feedbackId, sensitive, new FeedbackStep.Answer(FileForm.day(on, "on"), FileForm.typed(words)));
        });
    }

    static VoiceForm close(VoiceDesk desk, UUID feedbackId, boolean sensitive, Runnable done) {
        return new VoiceForm(desk, null, "feedback-closed", feedbackId, done, form -> {
            CodeSelect<FeedbackOutcome> outcome = form.code("outcome", "voice.field.outcome", FeedbackOutcome.class);
            TextArea words = form.words("words", "voice.field.learnt");
            PartialDateField on = form.today("on", "voice.field.on");
            return id -> step(feedbackId, sensitive,
                    new FeedbackStep.Close(FileForm.day(on, "on"), outcome.getValue(), FileForm.typed(words)));
        });
    }

    static VoiceForm inConfidence(VoiceDesk desk, UUID feedbackId, Runnable done) {
        return new VoiceForm(desk, null, "feedback-in-confidence", feedbackId, done, form -> {
            TextArea reason = form.words("reason", "voice.field.why-sensitive");
            reason.setHelperText(Labels.text("voice.in-confidence.help"));
            return id -> new FeedbackCommand.PassInConfidence(feedbackId, FileForm.typed(reason));
        });
    }

    static VoiceForm toTeam(VoiceDesk desk, UUID feedbackId, Runnable done) {
        return new VoiceForm(desk, null, "feedback-to-team", feedbackId, done, form -> {
            Map<UUID, String> teams = desk.file().people().teams(desk.viewer()).stream()
                    .collect(Collectors.toMap(People.Team::team, People.Team::name, (one, other) -> one, LinkedHashMap::new));
            ComboBox<UUID> team = form.entry("team", "voice.field.team", teams);
            team.setRequiredIndicatorVisible(true);
            return id -> new FeedbackCommand.HandToTeam(feedbackId, team.getValue(), desk.viewer().organisation());
        });
    }

    static VoiceForm participation(VoiceDesk desk, UUID survivorId, Runnable done) {
        return new VoiceForm(desk, survivorId, "participation", null, done, form -> {
            ParticipationFields fields = new ParticipationFields(form, null);
            return id -> new VoiceCommand.RecordParticipation(id, fields.read(survivorId));
        });
    }

    static VoiceForm correctedParticipation(VoiceDesk desk, UUID entryId, Participation was, Runnable done) {
        return new VoiceForm(desk, was.survivorId(), "participation-corrected", entryId, done, form -> {
            ParticipationFields fields = new ParticipationFields(form, was);
            TextArea reason = form.needed("reason", "field.reason");
            reason.setHelperText(Labels.text("field.reason.help"));
            return id -> new VoiceCommand.CorrectParticipation(entryId, fields.read(was.survivorId()), FileForm.typed(reason));
        });
    }

    private static final class ParticipationFields {
        private final CodeSelect<ParticipationKind> kind;
        private final CodeSelect<ParticipationRole> role;
        private final PartialDateField on;
        private final TextArea influence;

        ParticipationFields(VoiceForm form, Participation was) {
            kind = form.code("participation.kind", "voice.field.kind", ParticipationKind.class);
            role = form.code("participation.role", "voice.field.role", ParticipationRole.class);
            on = form.today("participation.on", "voice.field.on");
            influence = form.words("participation.influence", "voice.field.influence");
            if (was == null) {
                role.setValue(ParticipationRole.PARTICIPANT);
            } else {
                kind.setValue(was.kind());
                role.setValue(was.role());
                on.setValue(PartialDate.exact(was.on()));
                influence.setValue(FileForm.text(was.influence()));
            }
        }

        Participation read(UUID survivorId) {
            return new Participation(survivorId, kind.getValue(), role.getValue(), FileForm.day(on, "participation.on"), null,
                    FileForm.typed(influence));
        }
    }

    /** @param survivorId the person it is given to, or in whose family; null for a group */
    static VoiceForm education(VoiceDesk desk, UUID survivorId, Runnable done) {
        return new VoiceForm(desk, survivorId, "risk-education", null, done, form -> {
            EducationFields fields = new EducationFields(form, survivorId != null);
            return id -> {
                Viewer viewer = desk.viewer();
                return new VoiceCommand.GiveRiskEducation(id,
                        fields.read(id, survivorId, new Placement(viewer.user(), viewer.team(), null, viewer.organisation())));
            };
        });
    }

    /** A session as it is written, to be put right; what was written first is kept (R34). */
    static VoiceForm correctedEducation(VoiceDesk desk, VoiceQueries.Session was, Runnable done) {
        return new VoiceForm(desk, was.survivorId(), "risk-education-corrected", was.entryId(), done, form -> {
            EducationFields fields = new EducationFields(form, was.survivorId() != null);
            fields.show(was);
            TextArea reason = form.needed("reason", "field.reason");
            reason.setHelperText(Labels.text("field.reason.help"));
            return id -> new VoiceCommand.CorrectRiskEducation(was.entryId(), fields.read(was.entryId(), was.survivorId(), null),
                    FileForm.typed(reason));
        });
    }

    private static final class EducationFields {
        private final CodeSelect<EducationAudience> audience;
        private final CodeSelect<EducationMethod> method;
        private final PartialDateField on;
        private final IntegerField women;
        private final IntegerField men;
        private final IntegerField girls;
        private final IntegerField boys;
        private final IntegerField disability;
        private final IntegerField minutes;
        private final TextField place;

        EducationFields(VoiceForm form, boolean ofAPerson) {
            audience = ofAPerson ? form.code("session.audience", "voice.field.audience", EducationAudience.class) : null;
            method = form.code("session.method", "voice.field.method", EducationMethod.class);
            on = form.today("session.on", "voice.field.on");
            women = form.number("session.women", "voice.field.women", 0);
            men = form.number("session.men", "voice.field.men", 0);
            girls = form.number("session.girls", "voice.field.girls", 0);
            boys = form.number("session.boys", "voice.field.boys", 0);
            disability = form.number("session.withDisability", "voice.field.disability", 0);
            minutes = form.number("session.minutes", "voice.field.minutes", 1);
            place = form.line("session.place", "voice.field.place");
        }

        void show(VoiceQueries.Session was) {
            if (audience != null) {
                audience.setValue(was.audience());
            }
            method.setValue(was.method());
            on.setValue(PartialDate.exact(was.on()));
            women.setValue(was.women());
            men.setValue(was.men());
            girls.setValue(was.girls());
            boys.setValue(was.boys());
            disability.setValue(was.withDisability());
            minutes.setValue(was.minutes());
            place.setValue(FileForm.text(was.place()));
        }

        /** @param placement to whom it is given; null for a correction, which changes nothing about that */
        RiskEducation read(UUID id, UUID survivorId, Placement placement) {
            return new RiskEducation(survivorId == null ? id : survivorId, survivorId,
                    audience == null ? EducationAudience.GROUP : audience.getValue(), method.getValue(), FileForm.day(on, "session.on"),
                    minutes.getValue(), VoiceForm.count(girls), VoiceForm.count(boys), VoiceForm.count(women), VoiceForm.count(men),
                    disability.getValue(), placement, FileForm.typed(place));
        }
    }

    /** True when the viewer may record for somebody with this placement. */
    static boolean mayRecord(Viewer viewer, Placement placement) {
        return viewer.may(Permission.FEEDBACK_RECORD, placement);
    }
}
