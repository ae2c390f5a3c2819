package cn.wangge.shared;

import java.util.UUID;

/** Identity of a stored photo. */
public record PhotoId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
