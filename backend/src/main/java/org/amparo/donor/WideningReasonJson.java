package org.amparo.donor;

import java.util.List;

import org.amparo.donor.disclosure.WideningReason;

import tools.jackson.databind.json.JsonMapper;

/** Reasons of widened cells as the text in which their row keeps them. */
final class WideningReasonJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WideningReasonJson() {
    }

    static String write(List<WideningReason> reasons) {
        return JSON.writeValueAsString(reasons);
    }

    /** @param text null for none */
    static List<WideningReason> read(String text) {
        return text == null ? List.of() : List.of(JSON.readValue(text, WideningReason[].class));
    }
}
