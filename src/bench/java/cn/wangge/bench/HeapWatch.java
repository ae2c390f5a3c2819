package cn.wangge.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of a server as it tells it itself, in MB. */
final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final List<MemoryPoolMXBean> pools;

    HeapWatch(long process) throws IOException, AttachNotSupportedException {
        var machine = VirtualMachine.attach(String.valueOf(process));
        connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        machine.detach();
        var server = connector.getMBeanServerConnection();
        memory = ManagementFactory.newPlatformMXBeanProxy(
                server, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        pools = ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What is in use when everything that nobody needs is gone. */
    double afterCollection() {
        memory.gc();
        memory.gc();
        return Figures.rounded(memory.getHeapMemoryUsage().getUsed() / MEGABYTE);
    }

    /** Peaks count from now on. */
    void forget() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Never less than the true one, for the pools need not peak together; what is no longer needed counts too. */
    double peak() {
        return sum(pool -> pool.getPeakUsage().getUsed());
    }

    /** The same of what survived for a while. */
    double oldPeak() {
        return sum(pool -> pool.getName().contains("Old") ? pool.getPeakUsage().getUsed() : 0);
    }

    double old() {
        return sum(pool -> pool.getName().contains("Old") ? pool.getUsage().getUsed() : 0);
    }

    private double sum(ToLongFunction<MemoryPoolMXBean> bytes) {
        return Figures.rounded(pools.stream().mapToLong(bytes).sum() / MEGABYTE);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
