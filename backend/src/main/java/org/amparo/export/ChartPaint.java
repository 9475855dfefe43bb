package org.amparo.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.amparo.print.Face;
import org.amparo.print.Typesetter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Paints a picture of a chart with ink: as PNG of twice its pixels, and as a drawing of lines for a page of a PDF. */
final class ChartPaint {

    /** Pixels of the PNG for one of the picture. */
    static final int SCALE = 2;

    private static final Color INK = color(ChartTone.INK);
    private static final int SLANT = 7;
    private static final int STRIPE = 6;

    private final ChartPicture picture;
    private final Graphics2D paint;

    private ChartPaint(ChartPicture picture, Graphics2D paint) {
        this.picture = picture;
        this.paint = paint;
    }

    static void png(ChartPicture picture, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(SCALE * ChartPicture.WIDTH, SCALE * picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, image.getWidth(), image.getHeight());
        paint.scale(SCALE, SCALE);
        new ChartPaint(picture, paint).all();
        paint.dispose();
        ImageIO.write(image, "png", out);
    }

    /** Lines and outlines of letters, sharp at every size. */
    static PDFormXObject drawing(ChartPicture picture, PDDocument document) throws IOException {
        PdfBoxGraphics2D paint = new PdfBoxGraphics2D(document, ChartPicture.WIDTH, picture.height());
        new ChartPaint(picture, paint).all();
        paint.dispose();
        return paint.getXFormObject();
    }

    private static Color color(String tone) {
        return Color.decode(tone);
    }

    private void all() {
        for (ChartPicture.Mark mark : picture.marks()) {
            switch (mark) {
                case ChartPicture.Box box -> box(box);
                case ChartPicture.Line line -> line(line);
                case ChartPicture.Dot dot -> fill(new Ellipse2D.Float(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(),
                        2 * dot.radius()), ChartTone.ACCENT);
                case ChartPicture.Words words -> words(words);
            }
        }
    }

    private void fill(Shape shape, String tone) {
        paint.setColor(color(tone));
        paint.fill(shape);
    }

    private void stroke(Shape shape, String tone, BasicStroke stroke) {
        paint.setColor(color(tone));
        paint.setStroke(stroke);
        paint.draw(shape);
    }

    private void box(ChartPicture.Box box) {
        Rectangle2D shape = new Rectangle2D.Float(box.x(), box.y(), box.width(), box.height());
        ChartTone tone = ChartTone.of(box.look());
        fill(shape, tone.soft());
        switch (box.look()) {
            case SLANTED -> hatched(box, tone, SLANT, box.height());
            case STRIPED -> hatched(box, tone, STRIPE, 0);
            default -> {
            }
        }
        if (tone.edge()) {
            Shape edge = new Rectangle2D.Float(box.x() + 0.5f, box.y() + 0.5f, Math.max(0, box.width() - 1), box.height() - 1);
            stroke(edge, tone.strong(), box.look() == ChartPicture.Look.HIDDEN ? dashed(1, 3) : new BasicStroke(1));
        }
    }

    private void hatched(ChartPicture.Box box, ChartTone tone, int every, float slant) {
        Shape before = paint.getClip();
        paint.clip(new Rectangle2D.Float(box.x(), box.y(), box.width(), box.height()));
        Path2D lines = new Path2D.Float();
        for (float x = box.x() + 1; x < box.x() + box.width() + slant; x += every) {
            lines.moveTo(x, box.y());
            lines.lineTo(x - slant, box.y() + box.height());
        }
        stroke(lines, tone.strong(), new BasicStroke(2));
        paint.setClip(before);
    }

    private void line(ChartPicture.Line line) {
        List<Float> xy = line.xy();
        Path2D path = new Path2D.Float();
        path.moveTo(xy.get(0), xy.get(1));
        for (int i = 2; i < xy.size(); i += 2) {
            path.lineTo(xy.get(i), xy.get(i + 1));
        }
        switch (line.kind()) {
            case AXIS -> stroke(path, ChartTone.AXIS, new BasicStroke(1));
            case COURSE -> stroke(path, ChartTone.ACCENT, new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            case TARGET -> stroke(path, ChartTone.TARGET, dashed(1.5f, 6));
        }
    }

    private static BasicStroke dashed(float width, float dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[]{dash, dash}, 0);
    }

    private void words(ChartPicture.Words words) {
        Typesetter.Line line = picture.letters().line(words.text(), words.bold());
        float width = line.width() * words.size() / Face.UNITS;
        boolean left = words.where() == ChartPicture.Where.BEGINS ^ picture.isTurned();
        float x = words.where() == ChartPicture.Where.MIDDLE ? words.x() - width / 2 : left ? words.x() : words.x() - width;
        paint.setColor(INK);
        paint.fill(Typesetter.outline(line, words.size(), words.bold(), x, words.y()));
    }
}
