package cn.wangge.evidence;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;

/** Photos, kept once per content and without what a camera writes beside the picture. */
public interface Photos {

    /**
     * Stores a JPEG or PNG of at most 20 MB and 50 megapixels; the same picture twice is the same photo.
     *
     * @param claimedName what the sender calls it, told in a refusal only
     * @throws cn.wangge.shared.Refusal for everything else
     */
    StoredPhoto store(InputStream content, String claimedName, PersonId by);

    /** Refuses, naming them, when some of these are not stored. */
    void requireAll(Collection<PhotoId> ids);

    /** Whether that person was the first to send the photo in. */
    boolean isFrom(PhotoId id, PersonId person);

    /** As JPEG, the longer edge at most 2560 pixels. */
    Optional<byte[]> full(PhotoId id);

    /** As JPEG, the longer edge at most 320 pixels. */
    Optional<byte[]> thumbnail(PhotoId id);

    /** As JPEG for paper, the longer edge at most 1000 pixels; empty where the file is gone or no longer what was stored. */
    Optional<byte[]> forPaper(PhotoId id);
}
