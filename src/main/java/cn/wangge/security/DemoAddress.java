package cn.wangge.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Keeps a product whose passwords are publicly known off the network. */
@Component
class DemoAddress implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final boolean demo;
    private final @Nullable InetAddress configured;

    DemoAddress(
            @Value("${wangge.demo.enabled:false}") boolean demo,
            @Value("${server.address:#{null}}") @Nullable InetAddress configured) {
        this.demo = demo;
        this.configured = configured;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (!demo) return;
        if (configured == null) {
            server.setAddress(InetAddress.getLoopbackAddress());
        } else if (!configured.isLoopbackAddress()) {
            throw new IllegalStateException("演示账号的口令是公开的，只能监听本机地址。请设置 WANGGE_DEMO=off，或去掉 server.address="
                    + configured.getHostAddress() + "。 (Demo accounts may be served on the loopback address only:"
                    + " set WANGGE_DEMO=off or remove server.address.)");
        }
    }

    // After the framework has put its own settings in.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
