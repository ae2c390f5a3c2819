package cn.wangge.casework;

import java.util.UUID;

/** Identity of an item of work; ours, not the engine's. */
public record ItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
