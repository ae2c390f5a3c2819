package cn.wangge.shared;

/** Identity of a person who works here; the sign-in name. */
public record PersonId(String value) {

    public PersonId {
        if (value.isBlank()) throw new IllegalArgumentException("blank PersonId");
    }

    @Override
    public String toString() {
        return value;
    }
}
