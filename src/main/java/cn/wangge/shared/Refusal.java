package cn.wangge.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules turn down, said so that a clerk understands it. Carries a message key with
 * its arguments, never a finished sentence, so that it can be told in every language of the product.
 */
public class Refusal extends RuntimeException {

    /** What kind of no it is; the edge decides what that means for its protocol. */
    public enum Kind {
        /** The content breaks a rule. */
        INVALID,
        /** Nothing of that name exists, or its existence is not for this person to know. */
        UNKNOWN,
        /** The person may not do this. */
        FORBIDDEN,
        /** The state has moved on, or somebody else holds it. */
        CONFLICT,
        /** More than is accepted. */
        TOO_LARGE
    }

    /** One thing wrong: the field it concerns (null for the whole), and the message. */
    public record Problem(@Nullable String field, String messageKey, List<Object> arguments) {
        public Problem(@Nullable String field, String messageKey, Object... arguments) {
            this(field, messageKey, List.of(arguments));
        }
    }

    private final Kind kind;
    private final transient List<Problem> problems;
    private final @Nullable Duration wait;

    public Refusal(Kind kind, List<Problem> problems) {
        this(kind, problems, null);
    }

    private Refusal(Kind kind, List<Problem> problems, @Nullable Duration wait) {
        super(problems.get(0).messageKey() + problems.get(0).arguments());
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.wait = wait;
    }

    public Refusal(Kind kind, String messageKey, Object... arguments) {
        this(kind, List.of(new Problem(null, messageKey, arguments)));
    }

    /** The content of one field breaks a rule. */
    public static Refusal invalid(String field, String messageKey, Object... arguments) {
        return new Refusal(Kind.INVALID, List.of(new Problem(field, messageKey, arguments)));
    }

    /** Nothing of that name exists for this person. */
    public static Refusal unknown(String messageKey, Object... arguments) {
        return new Refusal(Kind.UNKNOWN, messageKey, arguments);
    }

    /** The person may not do this. */
    public static Refusal forbidden(String messageKey, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, messageKey, arguments);
    }

    /** The state has moved on. */
    public static Refusal conflict(String messageKey, Object... arguments) {
        return new Refusal(Kind.CONFLICT, messageKey, arguments);
    }

    /** Something else is under way; the same request may be sent again after the wait. */
    public static Refusal busy(Duration wait, String messageKey, Object... arguments) {
        return new Refusal(Kind.CONFLICT, List.of(new Problem(null, messageKey, arguments)), wait);
    }

    /** How long to wait before the same request has a chance; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
