package org.amparo.ui.psychosocial;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.amparo.privacy.Personal;
import org.amparo.psychosocial.Correction;
import org.amparo.psychosocial.Ending;
import org.amparo.psychosocial.EpisodeView;
import org.amparo.psychosocial.EpisodeView.Entry;
import org.amparo.psychosocial.Opening;
import org.amparo.psychosocial.PeerSupport;
import org.amparo.psychosocial.PsychosocialCommand;
import org.amparo.psychosocial.SafetyPlan;
import org.amparo.psychosocial.SelfRating;
import org.amparo.psychosocial.SupportSession;
import org.amparo.survivor.FileView;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.kit.AnswerField;
import org.amparo.ui.kit.CodeSelect;
import org.amparo.vocabulary.DeliveryMode;
import org.amparo.vocabulary.PeerContact;
import org.amparo.vocabulary.PeerTopic;
import org.amparo.vocabulary.SafetyRisk;
import org.amparo.vocabulary.SupportEnd;
import org.amparo.vocabulary.SupportType;

/** The forms of psychosocial support, but for the screening. {@code was} is the entry that is corrected; null for a new one. */
final class PsychosocialForms {

    private PsychosocialForms() {
    }

    static FileForm begin(PsychosocialDesk desk, FileView file, String word, Runnable done) {
        return new PsychosocialForm(desk, file.survivorId(), word, null, done, form -> {
            DatePicker day = form.day(null);
            ComboBox<UUID> counsellor = form.person("counsellor", "psychosocial.text.field.counsellor", desk.counsellors(),
                    desk.viewer().user());
            TextArea reason = form.words("reason", "psychosocial.text.field.opening");
            Checkbox emergency = form.tick("emergency", "psychosocial.text.field.emergency");
            return id -> new PsychosocialCommand.Open(id, file.survivorId(), day.getValue(), counsellor.getValue(),
                    Personal.of(new Opening(emergency.getValue(), FileForm.plain(reason))), file.placement());
        });
    }

    static FileForm handOver(PsychosocialDesk desk, EpisodeView episode, String word, Runnable done) {
        return form(desk, episode, word, null, done, form -> {
            ComboBox<UUID> counsellor = form.person("counsellor", "psychosocial.text.field.counsellor", desk.counsellors(), null);
            form.say("psychosocial.text.hand-over.help");
            return id -> new PsychosocialCommand.HandOver(episode.row().episodeId(), counsellor.getValue());
        });
    }

    static FileForm session(PsychosocialDesk desk, EpisodeView episode, String word, Entry was, Runnable done) {
        return form(desk, episode, word, was, done, form -> {
            SupportSession before = was == null ? null : was.as(SupportSession.class).orElse(null);
            DatePicker day = form.day(was == null ? null : was.on());
            CodeSelect<SupportType> type = form.code("type", "psychosocial.text.field.type", SupportType.class);
            CodeSelect<DeliveryMode> format = form.code("format", "psychosocial.text.field.format", DeliveryMode.class);
            IntegerField minutes = form.number("minutes", "psychosocial.text.field.minutes");
            Checkbox concern = form.tick("safetyConcern", "psychosocial.text.field.concern");
            TextArea note = form.words("note", "psychosocial.text.field.note");
            if (before != null) {
                type.setValue(before.type());
                format.setValue(before.format());
                minutes.setValue(before.minutes());
                concern.setValue(before.safetyConcern());
                note.setValue(words(before.note()));
            }
            DatePicker next = form.next("psychosocial.text.field.next");
            TextArea why = was == null ? null : form.why();
            return id -> new PsychosocialCommand.HoldSession(episode.row().episodeId(), id, day.getValue(), next.getValue(),
                    Personal.of(new SupportSession(type.getValue(), format.getValue(), minutes.getValue(), concern.getValue(),
                            FileForm.plain(note))),
                    correction(was, why));
        });
    }

    static FileForm plan(PsychosocialDesk desk, EpisodeView episode, String word, Entry was, Runnable done) {
        return form(desk, episode, word, was, done, form -> {
            SafetyPlan before = was == null ? null : was.as(SafetyPlan.class).orElse(null);
            DatePicker day = form.day(was == null ? null : was.on());
            PlanFields fields = new PlanFields(form, desk);
            if (before != null) {
                fields.fill(before);
            }
            TextArea why = was == null ? null : form.why();
            return id -> new PsychosocialCommand.MakeSafetyPlan(episode.row().episodeId(), id, day.getValue(), fields.nextOn(),
                    fields.plan(), correction(was, why));
        });
    }

    static FileForm peer(PsychosocialDesk desk, EpisodeView episode, String word, Entry was, Runnable done) {
        return form(desk, episode, word, was, done, form -> {
            PeerSupport before = was == null ? null : was.as(PeerSupport.class).orElse(null);
            DatePicker day = form.day(was == null ? null : was.on());
            TextField supporter = form.line("supporter", "psychosocial.text.field.supporter");
            supporter.setRequiredIndicatorVisible(true);
            Checkbox trained = form.tick("trained", "psychosocial.text.field.trained");
            AnswerField survivor = form.answer("survivor", "psychosocial.text.field.survivor");
            CodeSelect<PeerContact> contact = form.code("contact", "psychosocial.text.field.contact", PeerContact.class);
            AnswerField sex = form.answer("sameSex", "psychosocial.text.field.sameSex");
            AnswerField age = form.answer("sameAgeGroup", "psychosocial.text.field.sameAge");
            MultiSelectComboBox<PeerTopic> topics = form.codes("topics", "psychosocial.text.field.topics", PeerTopic.class);
            AnswerField again = form.answer("wantsAnother", "psychosocial.text.field.again");
            TextArea note = form.words("note", "psychosocial.text.field.note");
            if (before != null) {
                supporter.setValue(before.supporter());
                trained.setValue(before.trained());
                survivor.setValue(before.survivor());
                contact.setValue(before.contact());
                sex.setValue(before.sameSex());
                age.setValue(before.sameAgeGroup());
                topics.setValue(before.topics());
                again.setValue(before.wantsAnother());
                note.setValue(words(before.note()));
            }
            DatePicker next = form.next("psychosocial.text.field.next");
            TextArea why = was == null ? null : form.why();
            return id -> new PsychosocialCommand.GivePeerSupport(episode.row().episodeId(), id, day.getValue(), next.getValue(),
                    Personal.of(new PeerSupport(FileForm.plain(supporter), contact.getValue(), trained.getValue(), survivor.getValue(),
                            sex.getValue(), age.getValue(), topics.getValue(), again.getValue(), FileForm.plain(note))),
                    correction(was, why));
        });
    }

    static FileForm rating(PsychosocialDesk desk, EpisodeView episode, String word, Entry was, Runnable done) {
        return form(desk, episode, word, was, done, form -> {
            DatePicker day = form.day(was == null ? null : was.on());
            RadioButtonGroup<Integer> managing = form.managing();
            if (was != null) {
                managing.setValue(was.as(SelfRating.class).map(SelfRating::managing).orElse(null));
            }
            TextArea why = was == null ? null : form.why();
            return id -> new PsychosocialCommand.RateSelf(episode.row().episodeId(), id, day.getValue(),
                    managing.getValue() == null ? null : Personal.of(new SelfRating(managing.getValue())), correction(was, why));
        });
    }

    static FileForm end(PsychosocialDesk desk, EpisodeView episode, String word, Runnable done) {
        return form(desk, episode, word, null, done, form -> {
            DatePicker day = form.day(null);
            CodeSelect<SupportEnd> reason = form.code("reason", "psychosocial.text.field.end", SupportEnd.class);
            TextArea summary = form.words("summary", "psychosocial.text.field.summary");
            return id -> new PsychosocialCommand.End(episode.row().episodeId(), day.getValue(),
                    Personal.of(new Ending(reason.getValue(), FileForm.plain(summary))));
        });
    }

    private static FileForm form(PsychosocialDesk desk, EpisodeView episode, String word, Entry was, Runnable done,
            java.util.function.Function<PsychosocialForm, PsychosocialForm.Reading> layout) {
        return new PsychosocialForm(desk, episode.row().survivorId(), word, was == null ? null : was.entryId(), done, layout);
    }

    static Correction correction(Entry was, TextArea why) {
        return was == null ? null : new Correction(was.entryId(), FileForm.typed(why));
    }

    static String words(String text) {
        return text == null ? "" : text;
    }

    /** The fields of a safety plan, in its own form and beside a screening that needs one. */
    static final class PlanFields {
        private final CodeSelect<SafetyRisk> risk;
        private final TextArea steps;
        private final ComboBox<UUID> responsible;
        private final TextArea helpers;
        private final DatePicker next;

        PlanFields(PsychosocialForm form, PsychosocialDesk desk) {
            risk = form.code("risk", "psychosocial.text.field.risk", SafetyRisk.class);
            steps = form.words("steps", "psychosocial.text.field.steps");
            steps.setRequiredIndicatorVisible(true);
            responsible = form.person("responsible", "psychosocial.text.field.responsible", desk.counsellors(), desk.viewer().user());
            helpers = form.words("helpers", "psychosocial.text.field.helpers");
            next = form.next("psychosocial.text.field.check");
        }

        java.util.List<com.vaadin.flow.component.Component> all() {
            return java.util.List.of(risk, steps, responsible, helpers, next);
        }

        boolean isBegun() {
            return risk.getValue() != null || !steps.getValue().isBlank();
        }

        void fill(SafetyPlan plan) {
            risk.setValue(plan.risk());
            steps.setValue(words(plan.steps()));
            responsible.setValue(plan.responsible());
            helpers.setValue(words(plan.helpers()));
        }

        java.time.LocalDate nextOn() {
            return next.getValue();
        }

        Personal<SafetyPlan> plan() {
            return Personal.of(new SafetyPlan(risk.getValue(), FileForm.plain(steps), responsible.getValue(), FileForm.plain(helpers)));
        }
    }
}
