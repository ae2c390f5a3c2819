package cn.wangge.bulletin;

import java.util.Optional;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.jspecify.annotations.Nullable;

/** Keeps most pages of a long paper in a file while it is printed, so that its length costs no memory. */
final class PageSwap implements AutoCloseable {

    /** Some twenty lines make a page: shorter papers are quicker in memory. */
    private static final int LONG = 1_000;

    private static final int PAGES_IN_MEMORY = 20;
    private static final int BLOCK = 4_096;
    private static final int BLOCKS_TO_GROW = 256;

    private final @Nullable JRSwapFileVirtualizer virtualizer;

    private PageSwap(@Nullable JRSwapFileVirtualizer virtualizer) {
        this.virtualizer = virtualizer;
    }

    static PageSwap of(Paper paper) {
        if (paper.lines().size() < LONG) return new PageSwap(null);
        var file = new JRSwapFile(ReportShelf.CONTEXT, System.getProperty("java.io.tmpdir"), BLOCK, BLOCKS_TO_GROW);
        return new PageSwap(new JRSwapFileVirtualizer(PAGES_IN_MEMORY, file, true));
    }

    Optional<JRVirtualizer> virtualizer() {
        return Optional.ofNullable(virtualizer);
    }

    @Override
    public void close() {
        if (virtualizer != null) virtualizer.cleanup();
    }
}
