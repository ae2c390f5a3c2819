package cn.wangge.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An SMS gateway over real HTTP that does what a test tells it to. */
class StubGateway implements AutoCloseable {

    static final String SECRET = "gateway-secret-of-this-test";

    enum Mood {
        ACCEPT,
        REFUSE,
        FAIL,
        HANG,
        /** Takes the message and never says so. */
        ACCEPT_AND_HANG
    }

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<JsonNode> accepted = new CopyOnWriteArrayList<>();
    private volatile int asked;
    volatile CountDownLatch reached = new CountDownLatch(1);
    volatile Mood mood = Mood.ACCEPT;

    StubGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/send", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    /** Every message accepted, a repetition under the same id as well. */
    List<JsonNode> accepted() {
        return accepted;
    }

    long acceptedIds() {
        return accepted.stream().map(m -> m.get("id").asText()).distinct().count();
    }

    int asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (this) {
            asked++;
        }
        var now = mood;
        reached.countDown();
        var headers = exchange.getRequestHeaders();
        var signed = headers.getFirst("X-Timestamp") + '\n' + body;
        if (!signature(signed).equals(headers.getFirst("X-Signature"))) now = Mood.REFUSE;
        if (now == Mood.ACCEPT || now == Mood.ACCEPT_AND_HANG) accepted.add(json.readTree(body));
        if (now == Mood.HANG || now == Mood.ACCEPT_AND_HANG) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        exchange.sendResponseHeaders(now == Mood.ACCEPT ? 202 : now == Mood.REFUSE ? 422 : 503, -1);
        exchange.close();
    }

    private static String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
