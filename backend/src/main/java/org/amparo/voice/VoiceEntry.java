package org.amparo.voice;

import static org.amparo.platform.RuleBroken.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.amparo.platform.Form;
import org.amparo.privacy.Personal;
import org.amparo.survivor.SurvivorGates;
import org.amparo.vocabulary.EducationAudience;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One participation, or one session of risk education. */
@Aggregate
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
class VoiceEntry {

    private static final int TEXT = 5_000;
    private static final int PLACE = 200;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int MOST_PEOPLE = 100_000;

    @AggregateIdentifier
    private UUID entryId;
    private UUID participant;
    private UUID sessionOwner;
    private UUID sessionPerson;

    VoiceEntry() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(VoiceCommand.RecordParticipation command, SurvivorGates files, Clock clock) {
        require(entryId == null, "R43.participation", "entryId");
        Participation participation = Form.required(command.participation(), "participation");
        requireForm(participation);
        files.forWork(Form.required(participation.survivorId(), "participation.survivorId")).requireAlive()
                .requireDay(participation.on(), LocalDate.now(clock), "participation.on");
        apply(new VoiceEvent.ParticipationRecorded(command.entryId(), participation));
    }

    @CommandHandler
    void handle(VoiceCommand.CorrectParticipation command, SurvivorGates files, Clock clock) {
        require(participant != null && participant.equals(command.participation().survivorId()), "R34.target", "entryId");
        requireReason(command.reason());
        requireForm(command.participation());
        files.forWork(participant).requireKept().requireDay(command.participation().on(), LocalDate.now(clock), "participation.on");
        apply(new VoiceEvent.ParticipationCorrected(entryId, participant, command.participation(), command.reason()));
    }

    private static void requireReason(Personal<String> reason) {
        require(!Personal.value(reason).orElse("").isBlank(), "R34", "reason");
        Form.text(Personal.value(reason).orElse(null), TEXT, "reason");
    }

    private static void requireForm(Participation participation) {
        Form.required(participation.kind(), "participation.kind");
        Form.required(participation.role(), "participation.role");
        Form.required(participation.on(), "participation.on");
        Form.text(Personal.value(participation.influence()).orElse(null), TEXT, "participation.influence");
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(VoiceCommand.GiveRiskEducation command, SurvivorGates files, Clock clock) {
        require(entryId == null, "R43.riskEducation", "entryId");
        RiskEducation session = Form.required(command.session(), "session");
        requireForm(session, command.entryId());
        requireDay(session, files, clock);
        apply(new VoiceEvent.RiskEducationGiven(command.entryId(), session));
    }

    @CommandHandler
    void handle(VoiceCommand.CorrectRiskEducation command, SurvivorGates files, Clock clock) {
        RiskEducation session = Form.required(command.session(), "session");
        require(sessionOwner != null && Objects.equals(sessionPerson, session.survivorId()), "R34.target", "entryId");
        requireReason(command.reason());
        requireForm(session, entryId);
        requireDay(session, files, clock);
        apply(new VoiceEvent.RiskEducationCorrected(entryId, sessionOwner, session, command.reason()));
    }

    private static void requireDay(RiskEducation session, SurvivorGates files, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Form.past(session.on(), today, "session.on");
        if (session.survivorId() != null) {
            files.forWork(session.survivorId()).requireKept().requireDay(session.on(), today, "session.on");
        }
    }

    private static void requireForm(RiskEducation session, UUID id) {
        EducationAudience audience = Form.required(session.audience(), "session.audience");
        Form.required(session.method(), "session.method");
        Form.required(session.on(), "session.on");
        require(session.survivorId() == null == (audience == EducationAudience.GROUP), "voice.audience", "session.audience");
        require(session.textOwner() != null && session.textOwner().equals(session.survivorId() == null ? id : session.survivorId()),
                "form.code", "session.textOwner");
        Form.number(session.minutes(), 1, MINUTES_OF_A_DAY, "session.minutes");
        Form.number(session.girls(), 0, MOST_PEOPLE, "session.girls");
        Form.number(session.boys(), 0, MOST_PEOPLE, "session.boys");
        Form.number(session.women(), 0, MOST_PEOPLE, "session.women");
        Form.number(session.men(), 0, MOST_PEOPLE, "session.men");
        require(session.people() > 0, "voice.nobodyThere", "session.women");
        require(audience != EducationAudience.PERSON || session.people() == 1, "voice.onePerson", "session.women");
        Form.number(session.withDisability(), 0, session.people(), "session.withDisability");
        Form.text(Personal.value(session.place()).orElse(null), PLACE, "session.place");
    }

    @EventSourcingHandler
    void on(VoiceEvent event) {
        switch (event) {
            case VoiceEvent.ParticipationRecorded e -> {
                entryId = e.entryId();
                participant = e.participation().survivorId();
            }
            case VoiceEvent.ParticipationCorrected e -> {
                // the right values stand in the row
            }
            case VoiceEvent.RiskEducationGiven e -> {
                entryId = e.entryId();
                sessionOwner = e.session().textOwner();
                sessionPerson = e.session().survivorId();
            }
            case VoiceEvent.RiskEducationCorrected e -> {
                // the right values stand in the row
            }
        }
    }
}
