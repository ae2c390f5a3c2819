package cn.wangge.evidence;

import cn.wangge.shared.Action;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import java.security.Principal;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows photos to who sent them in and to who sees a case that has them. */
@RestController
class PhotoPages {

    // Content never changes under an id; the browser of one person may keep it for a shift.
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofHours(12)).cachePrivate();

    private final Photos photos;
    private final PhotoSight sight;

    PhotoPages(Photos photos, PhotoSight sight) {
        this.photos = photos;
        this.sight = sight;
    }

    @GetMapping("/photos/{id}")
    @Action("A14")
    ResponseEntity<byte[]> full(@PathVariable UUID id, Principal by) {
        return photos.full(seen(id, by)).map(PhotoPages::picture).orElseThrow(PhotoPages::unknown);
    }

    @GetMapping("/photos/{id}/thumbnail")
    @Action("A14")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Principal by) {
        return photos.thumbnail(seen(id, by)).map(PhotoPages::picture).orElseThrow(PhotoPages::unknown);
    }

    /** What one must not see does not exist: an id that leaked says nothing. */
    private PhotoId seen(UUID id, Principal by) {
        var photo = new PhotoId(id);
        var person = new PersonId(by.getName());
        if (photos.isFrom(photo, person) || sight.sees(person, photo)) return photo;
        throw unknown();
    }

    private static ResponseEntity<byte[]> picture(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(PRIVATE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(jpeg);
    }

    private static Refusal unknown() {
        return Refusal.unknown("evidence.refusal.unknown-photo");
    }
}
