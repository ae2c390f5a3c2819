package cn.wangge.bulletin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Finds the pictures that a PDF draws, and where. */
final class PdfPhotos extends PDFStreamEngine {

    /** In points from the lower left of the page; {@code suffix} is jpg for what is kept as JPEG. */
    record Drawn(float x, float y, float width, float height, String suffix) {}

    private final List<Drawn> drawn = new ArrayList<>();

    private PdfPhotos() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new DrawObject(this));
    }

    static List<Drawn> onAllPages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var all = new ArrayList<Drawn>();
            for (var page : document.getPages()) all.addAll(on(page));
            return all;
        }
    }

    static List<Drawn> on(PDPage page) throws IOException {
        var reading = new PdfPhotos();
        reading.processPage(page);
        return reading.drawn;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        var image = operator.getName().equals("Do") && operands.get(0) instanceof COSName name
                ? getResources().getXObject(name)
                : null;
        if (image instanceof PDImageXObject picture) {
            var at = getGraphicsState().getCurrentTransformationMatrix();
            drawn.add(new Drawn(
                    at.getTranslateX(), at.getTranslateY(), at.getScaleX(), at.getScaleY(), picture.getSuffix()));
        } else {
            super.processOperator(operator, operands);
        }
    }
}
