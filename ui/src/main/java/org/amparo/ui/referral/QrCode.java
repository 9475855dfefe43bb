package org.amparo.ui.referral;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** A text as a QR code: one black path on white, at any size sharp. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {
    }

    /** @param label what it is, for those who do not see it */
    static Element of(String text, String label) {
        BitMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        Element svg = new Element("svg");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", label);
        svg.setAttribute("class", "qr");
        // An attribute set by the server is written in lower case, which this one does not survive.
        svg.executeJs("this.setAttribute('viewBox', $0)", "0 0 " + dots.getWidth() + " " + dots.getHeight());
        Element black = new Element("path");
        black.setAttribute("d", path.toString());
        svg.appendChild(black);
        return svg;
    }

    static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
