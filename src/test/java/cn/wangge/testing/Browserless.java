package cn.wangge.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A person at the pages without a browser: keeps cookies, sends forms with their token, runs no scripts. */
public class Browserless {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String language = "zh-CN";
    private String token = "";

    public Browserless(int port) {
        this.base = "http://localhost:" + port;
    }

    /** What came back; {@code location} is a path, empty where there is none. */
    public record Page(int status, String body, String location, String contentType) {

        /** The first group of the first match. */
        public String find(String pattern) {
            var found = Pattern.compile(pattern).matcher(body);
            if (!found.find()) throw new AssertionError("no " + pattern + " in\n" + body);
            return found.group(1);
        }

        /** The first group of each match, in order. */
        public List<String> all(String pattern) {
            return Pattern.compile(pattern)
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    public Browserless speaking(String wanted) {
        language = wanted;
        return this;
    }

    /** Signs in with the demo password. */
    public Browserless signIn(String who) {
        return signIn(who, "wangge-demo");
    }

    public Browserless signIn(String who, String password) {
        get("/login");
        var answer = post("/login", Map.of("username", who, "password", password));
        if (answer.status() != 302 || answer.location().contains("error")) throw new AssertionError(answer);
        return this;
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /** As a script of a page asks. */
    public Page getPart(String path) {
        return send(request(path).header("HX-Request", "true").GET());
    }

    public Page post(String path, Map<String, ?> form) {
        return post(path, form, Map.of());
    }

    /** As htmx sends it. */
    public Page postPart(String path) {
        return post(path, Map.of(), Map.of("HX-Request", "true"));
    }

    /** Sends a form with the token of the page seen last; values may be lists. */
    public Page post(String path, Map<String, ?> form, Map<String, String> headers) {
        var body = form.entrySet().stream()
                .flatMap(field -> field.getValue() instanceof List<?> many
                        ? many.stream().map(one -> pair(field.getKey(), one))
                        : java.util.stream.Stream.of(pair(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&" + pair("_csrf", token)));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a file as the scripts of the pages do. */
    public Page upload(String path, byte[] content) {
        return upload(path, "a.png", "image/png", content);
    }

    /** Sends a file of any kind in the field {@code file}. */
    public Page upload(String path, String name, String type, byte[] content) {
        var boundary = "b" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n" + "Content-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A small picture, another one each time. */
    public static byte[] picture() {
        var image = new BufferedImage(48, 36, BufferedImage.TYPE_INT_RGB);
        var seed = UUID.randomUUID().hashCode();
        for (var x = 0; x < 48; x++) for (var y = 0; y < 36; y++) image.setRGB(x, y, seed + x * 31 + y);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return new Page(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").map(this::path).orElse(""),
                    answer.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path(String location) {
        return location.replace(base, "").replaceFirst(";jsessionid=[^?]*", "");
    }

    private static String pair(String name, Object value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
