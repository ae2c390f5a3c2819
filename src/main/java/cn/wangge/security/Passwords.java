package cn.wangge.security;

import cn.wangge.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords, in the same time whether or not there is anything to check against. */
@Component
class Passwords {

    // About 100 ms on the machines of a county centre (reliability catalogue, ASVS 11.4.2).
    private static final int COST = 11;

    private static final String FIRST = "first:";

    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final String nobodys = hash("nobody's password");

    String hash(String password) {
        return bcrypt.encode(shortened(password));
    }

    /**
     * Hash of a first password. It has 77 random bits, so that a fast hash is enough, and a sheet for
     * hundreds of people is made at once.
     */
    String hashFirst(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return FIRST + HexFormat.of().formatHex(salt) + ":"
                + salted(HexFormat.of().formatHex(salt), password);
    }

    boolean matches(String password, String hash) {
        if (hash.startsWith(FIRST)) {
            // Takes as long as the other kind, so that nobody sees who has not signed in yet.
            matchesNobody(password);
            var parts = hash.substring(FIRST.length()).split(":", 2);
            return MessageDigest.isEqual(
                    parts[1].getBytes(StandardCharsets.UTF_8),
                    salted(parts[0], password).getBytes(StandardCharsets.UTF_8));
        }
        return bcrypt.matches(shortened(password), hash);
    }

    /** Takes as long as a real check and finds nothing. */
    boolean matchesNobody(String password) {
        bcrypt.matches(shortened(password), nobodys);
        return false;
    }

    private static String salted(String salt, String password) {
        return shortened(salt + password);
    }

    // bcrypt reads 72 bytes only, which is 24 Chinese characters.
    private static String shortened(String password) {
        return Base64.getEncoder().encodeToString(Sha256.of(password));
    }
}
