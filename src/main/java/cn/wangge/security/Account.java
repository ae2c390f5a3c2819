package cn.wangge.security;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept about a person's right to sign in. */
record Account(
        PersonId id,
        String passwordHash,
        boolean demo,
        @Nullable Instant lockedUntil,
        @Nullable Instant disabledAt,
        Instant credentialsChangedAt,
        boolean mustChange,
        @Nullable Instant passwordExpiresAt) {

    boolean isOpenAt(Instant now) {
        if (passwordExpiresAt != null && !now.isBefore(passwordExpiresAt)) return false;
        return disabledAt == null && (lockedUntil == null || !now.isBefore(lockedUntil));
    }
}
