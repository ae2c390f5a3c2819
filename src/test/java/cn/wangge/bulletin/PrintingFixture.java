package cn.wangge.bulletin;

import java.nio.file.Path;

/** Printing without the rest of the product. */
final class PrintingFixture {

    private PrintingFixture() {}

    /** With the shipped layouts alone. */
    static Printing shipped() {
        return new Printing(shelf(Path.of("target/no-layouts-here")));
    }

    static ReportShelf shelf(Path folder) {
        return new ReportShelf(new SiteLayouts(new LayoutSettings(folder.toString())));
    }
}
