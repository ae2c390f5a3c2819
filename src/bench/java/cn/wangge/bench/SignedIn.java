package cn.wangge.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody at the pages, with a session as a browser has it. */
final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    SignedIn(int port, String who) throws IOException, InterruptedException {
        base = "http://localhost:" + port;
        var token = TOKEN.matcher(new String(get("/login"), StandardCharsets.UTF_8));
        if (!token.find()) throw new IllegalStateException("no token on the page for signing in");
        var form = "username=" + who + "&password=wangge-demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var reply = http.send(
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var next = reply.headers().firstValue("Location").orElse("");
        if (next.isEmpty() || next.contains("login")) throw new IllegalStateException("cannot sign in " + who);
    }

    byte[] get(String path) throws IOException, InterruptedException {
        var reply = http.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (reply.statusCode() != 200) throw new IllegalStateException(reply.statusCode() + " for " + path);
        return reply.body();
    }
}
