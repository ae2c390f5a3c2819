package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/** Lays papers out and writes them as files. */
@Component
class Printing {

    /** Property of a report whose last page is to be an even one. */
    static final String LAST_PAGE = "wangge.lastPage";

    private final ReportShelf shelf;

    Printing(ReportShelf shelf) {
        this.shelf = shelf;
    }

    /** A paper as files, and the layout that made them. */
    record Printed(Map<Format, byte[]> files, Layout layout) {

        byte[] file(Format format) {
            return Objects.requireNonNull(files.get(format));
        }
    }

    byte[] print(Paper paper, Format format) {
        return print(paper, List.of(format)).file(format);
    }

    /** Laid out once for all its formats. A layout of the site that fails gives way to the shipped one. */
    Printed print(Paper paper, Collection<Format> formats) {
        var layout = shelf.layout(paper.report());
        if (!layout.own()) return print(paper, formats, layout);
        try {
            return print(paper, formats, layout);
        } catch (IllegalStateException e) {
            shelf.failed(layout, e);
            return print(paper, formats, shelf.shipped(paper.report()));
        }
    }

    Printed print(Paper paper, Collection<Format> formats, Layout layout) {
        try (var swap = PageSwap.of(paper)) {
            var print = filled(paper, layout, swap);
            if (lacksItsLastPage(layout, print)) print = filled(paper.with(Line.of("leaf")), layout, swap);
            var files = new EnumMap<Format, byte[]>(Format.class);
            for (var format : formats) files.put(format, written(print, format, paper.title()));
            return new Printed(files, layout);
        } catch (JRException | JRRuntimeException e) {
            throw new IllegalStateException("cannot lay out " + paper.report(), e);
        }
    }

    private static JasperPrint filled(Paper paper, Layout layout, PageSwap swap) throws JRException {
        var heads = heads(paper);
        swap.virtualizer().ifPresent(pages -> heads.put(JRParameter.REPORT_VIRTUALIZER, pages));
        return JasperFillManager.getInstance(ReportShelf.CONTEXT).fill(layout.compiled(), heads, new PaperLines(paper));
    }

    /** What is printed on both sides of the sheet has its imprint on the back of the last one. */
    private static boolean lacksItsLastPage(Layout layout, JasperPrint print) {
        return "even".equals(layout.compiled().getProperty(LAST_PAGE))
                && print.getPages().size() % 2 == 1;
    }

    static Map<String, Object> heads(Paper paper) {
        return new HashMap<>(Map.of(
                "title", paper.title(),
                "subtitle", paper.subtitle(),
                "number", paper.number(),
                "issuer", paper.issuer(),
                "date", paper.date(),
                "sendTo", paper.sendTo()));
    }

    static byte[] written(JasperPrint print, Format format, String title) {
        var out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case PDF -> pdf(print, title, out);
                case DOCX -> docx(print, out);
                case XLSX -> xlsx(print, out);
            }
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + format, e);
        }
        return out.toByteArray();
    }

    private static void pdf(JasperPrint print, String title, ByteArrayOutputStream out) throws JRException {
        var exporter = new JRPdfExporter(ReportShelf.CONTEXT);
        var settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(title);
        exporter.setConfiguration(settings);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    private static void docx(JasperPrint print, ByteArrayOutputStream out) throws JRException {
        var exporter = new JRDocxExporter(ReportShelf.CONTEXT);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    /** One sheet, whose rows follow each other without the gaps between pages. */
    private static void xlsx(JasperPrint print, ByteArrayOutputStream out) throws JRException {
        var exporter = new JRXlsxExporter(ReportShelf.CONTEXT);
        var settings = new SimpleXlsxReportConfiguration();
        settings.setOnePagePerSheet(false);
        settings.setRemoveEmptySpaceBetweenRows(true);
        settings.setWhitePageBackground(false);
        settings.setDetectCellType(false);
        exporter.setConfiguration(settings);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
