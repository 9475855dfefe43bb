package org.amparo.ui.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Permission;
import org.amparo.access.Viewer;
import org.amparo.measure.Instrument;
import org.amparo.measure.MeasureSeries;
import org.amparo.survivor.FileStage;
import org.amparo.survivor.FileView;
import org.amparo.survivor.TimelineEntry;
import org.amparo.ui.file.FileForm;
import org.amparo.ui.file.FilePart;
import org.amparo.ui.file.FileTab;
import org.amparo.ui.file.FileWork;
import org.amparo.ui.file.FileWriting;
import org.amparo.ui.file.PastShare;
import org.amparo.ui.kit.DateWords;
import org.amparo.ui.kit.Labels;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings outcome measures into a person's file: the tab and its forms. They are read when the tab is opened, not with every file. */
@Component
@Order(37)
class MeasureFilePart implements FilePart {

    private final MeasureDesk desk;

    MeasureFilePart(MeasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public String word() {
        return "measure";
    }

    @Override
    public Optional<Share> of(Viewer viewer, FileView file) {
        return viewer.may(Permission.MEASURE_READ, file.placement()) ? Optional.of(new OfFile(viewer, file)) : Optional.empty();
    }

    @Override
    public Optional<Share> asOf(Viewer viewer, FileView past, LocalDate day) {
        return viewer.may(Permission.MEASURE_READ, past.placement())
                ? Optional.of(PastShare.tab("measures", () -> new MeasuresTab(desk, desk.seriesAsOf(past.survivorId(), day), null)))
                : Optional.empty();
    }

    @Override
    public Optional<String> details(TimelineEntry entry) {
        if (!entry.eventName().startsWith("measure.") || entry.facts().get("instrument") == null) {
            return Optional.empty();
        }
        Instrument instrument = Instrument.valueOf(entry.facts().get("instrument"));
        String score = entry.facts().get("score");
        return Optional.of(Labels.of(instrument) + (score == null ? "" : " · " + MeasureWords.score(instrument, new BigDecimal(score))));
    }

    private record Found(Instrument instrument, MeasureSeries.Point point) {
        String words() {
            return Labels.text("measure.what", Labels.of(instrument), MeasureWords.score(instrument, point.score()), DateWords.of(point
                    .on()));
        }
    }

    private final class OfFile implements Share {
        private final FileView file;
        private final boolean canRecord;

        OfFile(Viewer viewer, FileView file) {
            this.file = file;
            this.canRecord = file.stage() == FileStage.REGISTERED && viewer.may(Permission.MEASURE_RECORD, file.placement());
        }

        @Override
        public List<FileTab> tabs(FileWriting write) {
            return List.of(new FileTab("measures", () -> new MeasuresTab(desk, desk.series(file.survivorId()), canRecord ? write : null)));
        }

        @Override
        public List<FileWork> work() {
            return canRecord
                    ? List.of(new FileWork(MeasureForm.WORD, true,
                            (about, done) -> new MeasureForm(desk, file, instrument(about), done)),
                            new FileWork(MeasureForm.CORRECT, false, (about, done) -> found(about)
                                    .<FileForm>map(it -> new MeasureForm(desk, file, it.instrument(), it.point(), done)).orElse(null)),
                            new FileWork(MeasureRetractForm.WORD, false, (about, done) -> found(about).<FileForm>map(
                                    it -> new MeasureRetractForm(desk, file, it.point().measureId(), it.words(), done)).orElse(null)))
                    : List.of();
        }

        private static Instrument instrument(String name) {
            return Arrays.stream(Instrument.values()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
        }

        private Optional<Found> found(String measureId) {
            return desk.series(file.survivorId()).stream()
                    .flatMap(series -> series.points().stream().map(point -> new Found(series.instrument(), point)))
                    .filter(it -> it.point().measureId().equals(id(measureId))).findFirst();
        }

        private static UUID id(String text) {
            try {
                return text == null ? null : UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }
    }
}
