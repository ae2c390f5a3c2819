package cn.wangge.notification;

import java.util.Optional;
import java.util.UUID;

/** Port to the files that go with mails; each is read when its mail is sent, and kept by whom it belongs to. */
public interface Enclosures {

    /** A file as it goes out. */
    record Enclosure(String name, String mediaType, byte[] content) {}

    /** Empty where there is no such file. */
    Optional<Enclosure> enclosure(UUID id);
}
