package cn.wangge.security.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * At each start without an administrator, tells the console how the first one is made. With
 * {@code wangge.setup.again} it does so although there is one, for a site that has lost its administrators:
 * who may set that may also read the database.
 */
@Component
class PrintingSetupLink {

    private static final Logger log = LoggerFactory.getLogger(PrintingSetupLink.class);

    private final SetupLink link;
    private final Administrators administrators;
    private final boolean demo;
    private final boolean again;
    private final String path;

    PrintingSetupLink(
            SetupLink link,
            Administrators administrators,
            @Value("${wangge.demo.enabled:false}") boolean demo,
            @Value("${wangge.setup.again:false}") boolean again,
            @Value("${server.servlet.context-path:}") String path) {
        this.link = link;
        this.administrators = administrators;
        this.demo = demo;
        this.again = again;
        this.path = path;
    }

    @EventListener
    void print(WebServerInitializedEvent started) {
        // The management port, where there is one, opens later and has no pages.
        if (started.getApplicationContext().getServerNamespace() != null) return;
        if (demo) return;
        if (!again && !administrators.atWork().isEmpty()) {
            link.drop();
            return;
        }
        log.info("""


                首次设置 · First set-up
                请在浏览器中打开以下一次性链接，设立系统管理员（从别的电脑打开时，把 localhost 换成本机地址）：
                Open this one-time link to make the administrator (from elsewhere, put this machine's address for localhost):

                    http://localhost:{}{}/setup?token={}

                设立管理员之前，每次启动都会更换链接，旧链接随即失效。
                """, started.getWebServer().getPort(), path, link.renew());
    }
}
