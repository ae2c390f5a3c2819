package cn.wangge.shared;

/** Code of a unit, for example CGJ; township centres are T and nine digits, village desks V and twelve. */
public record UnitId(String value) {

    public UnitId {
        if (value.isBlank()) throw new IllegalArgumentException("blank UnitId");
    }

    @Override
    public String toString() {
        return value;
    }
}
