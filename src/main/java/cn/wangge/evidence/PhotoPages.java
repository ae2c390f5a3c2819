package cn.wangge.evidence;

import cn.wangge.shared.Action;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows photos to who has signed in. */
@RestController
class PhotoPages {

    // Content never changes under an id; the browser of one person may keep it for a shift.
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofHours(12)).cachePrivate();

    private final Photos photos;

    PhotoPages(Photos photos) {
        this.photos = photos;
    }

    @GetMapping("/photos/{id}")
    @Action("A14")
    ResponseEntity<byte[]> full(@PathVariable UUID id) {
        return photos.full(new PhotoId(id)).map(PhotoPages::picture).orElseThrow(PhotoPages::unknown);
    }

    @GetMapping("/photos/{id}/thumbnail")
    @Action("A14")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id) {
        return photos.thumbnail(new PhotoId(id)).map(PhotoPages::picture).orElseThrow(PhotoPages::unknown);
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
