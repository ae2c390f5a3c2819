package cn.wangge.security;

import cn.wangge.shared.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Spares a client with HTTP Basic the slow password check at every call. Kept is a keyed hash under a key
 * that lives and dies with this process.
 */
@Component
class RememberedCredentials {

    static final Duration SPAN = Duration.ofSeconds(60);

    private record Verified(PersonId person, Instant since) {}

    private final SigningIn signingIn;
    private final Memory<String, Verified> verified;
    private final SecretKeySpec key;
    private final Object[] locks = new Object[64];

    RememberedCredentials(SigningIn signingIn, Clock clock) {
        this.signingIn = signingIn;
        this.verified = new Memory<>(clock, SPAN, 2_000);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        for (var i = 0; i < locks.length; i++) locks[i] = new Object();
    }

    /** As {@link SigningIn#signIn}, remembered for a minute. */
    SignedIn signIn(String name, String password, String address) {
        var hash = hash(name, password);
        var known = recall(hash);
        if (known.isPresent()) return known.get();
        // Calls that arrive together wait for one check instead of each making their own.
        synchronized (locks[Math.floorMod(hash.hashCode(), locks.length)]) {
            known = recall(hash);
            if (known.isPresent()) return known.get();
            var signedIn = signingIn.signIn(name, password, address);
            verified.keep(hash, new Verified(signedIn.actor().id(), signedIn.since()));
            return signedIn;
        }
    }

    void forget(PersonId person) {
        verified.forgetWhere(entry -> entry.person.equals(person));
    }

    private Optional<SignedIn> recall(String hash) {
        return verified.recall(hash).flatMap(entry -> signingIn.stillSignedIn(entry.person, entry.since));
    }

    private String hash(String name, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var nameBytes = name.getBytes(StandardCharsets.UTF_8);
            // The length in front keeps "ab" + "c" apart from "a" + "bc".
            mac.update(ByteBuffer.allocate(4).putInt(nameBytes.length).array());
            mac.update(nameBytes);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
