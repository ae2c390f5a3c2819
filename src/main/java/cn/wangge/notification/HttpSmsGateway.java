package cn.wangge.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Speaks to a gateway in JSON over HTTP: {@code {"id","phone","text"}} with the headers X-Key-Id,
 * X-Timestamp (seconds of the epoch) and X-Signature, the HMAC-SHA256 in hex over timestamp, line feed
 * and body. Any 2xx is acceptance.
 */
class HttpSmsGateway implements Gateway {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** What the content itself makes the gateway refuse; all else may pass by itself. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 413, 422);

    private final URI url;
    private final String keyId;
    private final SecretKeySpec secret;
    private final Duration total;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param total the most that one try may take, connecting included */
    HttpSmsGateway(URI url, String keyId, String secret, Duration total, Clock clock) {
        this.url = url;
        this.keyId = keyId;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.total = total;
        this.clock = clock;
    }

    @Override
    public void send(UUID id, String phone, String text) throws NotSent {
        var status = status(request(id, phone, text));
        if (status / 100 != 2) throw new NotSent("gateway answers " + status, FOR_GOOD.contains(status), null);
    }

    private HttpRequest request(UUID id, String phone, String text) {
        var body = body(id, phone, text);
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(url)
                .timeout(total)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Key-Id", keyId)
                .header("X-Timestamp", timestamp)
                .header("X-Signature", signature(timestamp + '\n' + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private int status(HttpRequest request) throws NotSent {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // The request's own timeout ends with the headers; a body may trickle for ever.
            return answer.get(total.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new NotSent("gateway did not answer in time", false, e);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new NotSent("gateway not reached: " + cause.getClass().getSimpleName(), false, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("interrupted", false, e);
        } finally {
            answer.cancel(true);
        }
    }

    private String body(UUID id, String phone, String text) {
        try {
            var fields = new java.util.LinkedHashMap<>(Map.of("id", id.toString()));
            fields.put("phone", phone);
            fields.put("text", text);
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
