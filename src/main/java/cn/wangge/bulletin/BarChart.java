package cn.wangge.bulletin;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.springframework.core.io.ClassPathResource;

/** Bars one below the other, drawn as shapes so that paper shows them sharp. */
class BarChart extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    private static final long serialVersionUID = 1L;
    private static final Font FONT = font();
    private static final Color BAR = new Color(0x2F, 0x6B, 0x9A);
    private static final int WIDTH = 442;
    private static final int HEIGHT = 182;
    private static final int LABEL = 150;
    private static final int VALUE = 48;

    // Plain, for pages of long papers are written to a file and read back.
    private final String[] labels;
    private final double[] values;

    BarChart(List<Paper.Bar> bars) {
        this.labels = bars.stream().map(Paper.Bar::label).toArray(String[]::new);
        this.values = bars.stream().mapToDouble(Paper.Bar::value).toArray();
    }

    private static Font font() {
        try (var stream = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(9.5f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new java.awt.Dimension(WIDTH, HEIGHT);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        var g = (Graphics2D) graphics.create();
        try {
            g.translate(frame.getX(), frame.getY());
            g.scale(frame.getWidth() / WIDTH, frame.getHeight() / HEIGHT);
            draw(g);
        } finally {
            g.dispose();
        }
    }

    private void draw(Graphics2D g) {
        g.setFont(FONT);
        var longest = Arrays.stream(values).max().orElse(1);
        var step = HEIGHT / (double) values.length;
        for (var i = 0; i < values.length; i++)
            draw(g, new Paper.Bar(labels[i], values[i]), i * step, step, Math.max(1, longest));
    }

    private static void draw(Graphics2D g, Paper.Bar bar, double y, double step, double longest) {
        var metrics = g.getFontMetrics();
        var base = (float) (y + (step + metrics.getAscent() - metrics.getDescent()) / 2);
        var width = (WIDTH - LABEL - VALUE) * bar.value() / longest;
        g.setColor(Color.BLACK);
        g.drawString(bar.label(), LABEL - 6f - metrics.stringWidth(bar.label()), base);
        g.setColor(BAR);
        g.fill(new Rectangle2D.Double(LABEL, y + step * 0.2, width, step * 0.6));
        g.setColor(Color.BLACK);
        g.drawString(shown(bar.value()), (float) (LABEL + width + 4), base);
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
