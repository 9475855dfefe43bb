package org.amparo.ui.voice;

import org.amparo.access.Viewer;
import org.amparo.ui.file.FileDesk;
import org.amparo.voice.FeedbackQueries;
import org.amparo.voice.VoiceQueries;
import org.springframework.stereotype.Component;

/** What the screens of survivors' voice ask. */
@Component
record VoiceDesk(FileDesk file, FeedbackQueries feedback, VoiceQueries voice) {

    Viewer viewer() {
        return file.viewer();
    }
}
