package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
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

    private final ReportShelf shelf;

    Printing(ReportShelf shelf) {
        this.shelf = shelf;
    }

    byte[] print(Paper paper, Format format) {
        return write(laidOut(paper), format, paper.title());
    }

    /** Laid out once for all its formats. */
    JasperPrint laidOut(Paper paper) {
        try {
            var print = filled(paper);
            return lacksItsLastPage(paper, print) ? filled(paper.with(Line.of("leaf"))) : print;
        } catch (JRException e) {
            throw new IllegalStateException("cannot lay out " + paper.report(), e);
        }
    }

    private JasperPrint filled(Paper paper) throws JRException {
        return JasperFillManager.getInstance(shelf.jasper())
                .fill(shelf.report(paper.report()), new HashMap<>(heads(paper)), new PaperLines(paper));
    }

    /** What is printed on both sides of the sheet has its imprint on the back of the last one. */
    private boolean lacksItsLastPage(Paper paper, JasperPrint print) {
        return "even".equals(shelf.report(paper.report()).getProperty("wangge.lastPage"))
                && print.getPages().size() % 2 == 1;
    }

    private static Map<String, Object> heads(Paper paper) {
        return Map.of(
                "title", paper.title(),
                "subtitle", paper.subtitle(),
                "number", paper.number(),
                "issuer", paper.issuer(),
                "date", paper.date(),
                "sendTo", paper.sendTo());
    }

    byte[] write(JasperPrint print, Format format, String title) {
        var out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case PDF -> pdf(print, title, out, shelf.jasper());
                case DOCX -> docx(print, out, shelf.jasper());
                case XLSX -> xlsx(print, out, shelf.jasper());
            }
        } catch (JRException e) {
            throw new IllegalStateException("cannot write " + format, e);
        }
        return out.toByteArray();
    }

    private static void pdf(JasperPrint print, String title, ByteArrayOutputStream out, JasperReportsContext jasper)
            throws JRException {
        var exporter = new JRPdfExporter(jasper);
        var settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(title);
        exporter.setConfiguration(settings);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    private static void docx(JasperPrint print, ByteArrayOutputStream out, JasperReportsContext jasper)
            throws JRException {
        var exporter = new JRDocxExporter(jasper);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    /** One sheet, whose rows follow each other without the gaps between pages. */
    private static void xlsx(JasperPrint print, ByteArrayOutputStream out, JasperReportsContext jasper)
            throws JRException {
        var exporter = new JRXlsxExporter(jasper);
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
