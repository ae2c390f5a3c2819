package cn.wangge.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords, in the same time whether or not there is anything to check against. */
@Component
class Passwords {

    // About 100 ms on the machines of a county centre (reliability catalogue, ASVS 11.4.2).
    private static final int COST = 11;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final String nobodys = hash("nobody's password");

    String hash(String password) {
        return bcrypt.encode(shortened(password));
    }

    boolean matches(String password, String hash) {
        return bcrypt.matches(shortened(password), hash);
    }

    /** Takes as long as a real check and finds nothing. */
    boolean matchesNobody(String password) {
        bcrypt.matches(shortened(password), nobodys);
        return false;
    }

    // bcrypt reads 72 bytes only, which is 24 Chinese characters.
    private static String shortened(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
