package org.amparo.owncopy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads a tagged PDF as a screen reader does: from its structure, never from where letters lie. */
final class PdfReader {

    private static final Pattern MARKED = Pattern.compile("/(\\w+) <</MCID (\\d+)>> BDC\\n/Span <</ActualText <FEFF([0-9A-F]*)>>> BDC");

    /** @param tag of the element, such as H1 */
    record Told(String tag, String text) {
    }

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    static List<Told> tell(PDDocument document) throws IOException {
        PdfReader reader = new PdfReader();
        for (PDPage page : document.getPages()) {
            reader.texts.put(page.getCOSObject(), marked(page));
        }
        COSDictionary tree = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
        reader.walk(tree, "");
        return reader.told;
    }

    private static Map<Integer, String> marked(PDPage page) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        try (InputStream content = page.getContents()) {
            Matcher found = MARKED.matcher(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
            while (found.find()) {
                texts.put(Integer.valueOf(found.group(2)), new String(HexFormat.of().parseHex(found.group(3)), StandardCharsets.UTF_16BE));
            }
        }
        return texts;
    }

    private void walk(COSDictionary element, String tag) {
        StringBuilder text = new StringBuilder();
        COSArray kids = element.getCOSArray(COSName.K);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            COSDictionary one = (COSDictionary) kid;
            if ("MCR".equals(one.getNameAsString(COSName.TYPE))) {
                text.append(texts.get(one.getCOSDictionary(COSName.getPDFName("Pg"))).get(one.getInt(COSName.MCID)));
            } else {
                walk(one, one.getNameAsString(COSName.S));
            }
        }
        if (!text.isEmpty()) {
            told.add(new Told(tag, text.toString().strip()));
        }
    }
}
