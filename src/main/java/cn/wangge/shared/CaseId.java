package cn.wangge.shared;

import java.util.UUID;

/** Identity of a case; also the business key of its processes. */
public record CaseId(UUID value) {

    public static CaseId next() {
        return new CaseId(UUID.randomUUID());
    }

    public static CaseId parse(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
