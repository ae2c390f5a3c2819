package cn.wangge.bulletin;

import cn.wangge.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fill.AsynchronousFillHandle;
import net.sf.jasperreports.engine.fill.AsynchronousFilllListener;
import net.sf.jasperreports.governors.MaxPagesGovernorException;

/** Lets a layout print a sample, within a time and a number of pages. */
class Trial {

    private final Duration patience;
    private final int mostPages;
    private final SimpleJasperReportsContext context;

    Trial(Duration patience, int mostPages) {
        this.patience = patience;
        this.mostPages = mostPages;
        this.context = new SimpleJasperReportsContext(ReportShelf.CONTEXT);
        context.setProperty("net.sf.jasperreports.governor.max.pages", String.valueOf(mostPages));
        context.setProperty("net.sf.jasperreports.governor.timeout", String.valueOf(patience.toMillis()));
    }

    static Trial usual() {
        return new Trial(Duration.ofSeconds(20), 30);
    }

    /** @throws Refusal INVALID when it does not come to its end */
    void print(JasperReport report, Paper sample) {
        var print = filled(report, sample);
        if (print.getPages().size() > mostPages) throw LayoutProblem.at(1, "pages", String.valueOf(mostPages));
        try {
            for (var format : Format.values()) Printing.written(print, format, sample.title());
        } catch (IllegalStateException | JRRuntimeException e) {
            throw refused(e);
        }
    }

    private JasperPrint filled(JasperReport report, Paper sample) {
        try {
            var handle = AsynchronousFillHandle.createHandle(
                    context, report, Printing.heads(sample), new PaperLines(sample));
            var ended = new Ended();
            handle.addListener(ended);
            handle.startFill();
            try {
                // A sample may be done before the first look, but no time is no time.
                if (patience.isZero()) throw new TimeoutException();
                return ended.print.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | InterruptedException | CancellationException e) {
                stop(handle);
                throw LayoutProblem.at(1, "slow", String.valueOf(patience.toSeconds()));
            } catch (ExecutionException e) {
                throw refused(e);
            }
        } catch (JRException e) {
            throw refused(e);
        }
    }

    private static void stop(AsynchronousFillHandle handle) throws JRException {
        try {
            handle.cancellFill();
        } catch (IllegalStateException notRunning) {
            // It has just ended, or has not begun; then the engine's own limit of time ends it.
        }
    }

    private Refusal refused(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxPagesGovernorException) {
                return LayoutProblem.at(1, "pages", String.valueOf(mostPages));
            }
        }
        return LayoutProblem.at(1, "print", LayoutCheck.shortened(thrown));
    }

    /** The engine tells its end to a listener. */
    private static final class Ended implements AsynchronousFilllListener {

        private final CompletableFuture<JasperPrint> print = new CompletableFuture<>();

        @Override
        public void reportFinished(JasperPrint finished) {
            print.complete(finished);
        }

        @Override
        public void reportCancelled() {
            print.cancel(false);
        }

        @Override
        public void reportFillError(Throwable thrown) {
            print.completeExceptionally(thrown);
        }
    }
}
