package cn.wangge.evidence;

import cn.wangge.shared.Action;
import cn.wangge.shared.PersonId;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos from clients. */
@RestController
class PhotoApi {

    record Uploaded(String photoId, String sha256) {}

    private final Photos photos;

    PhotoApi(Photos photos) {
        this.photos = photos;
    }

    @PostMapping(path = "/api/v1/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Action("A57")
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(@RequestParam("file") MultipartFile file, Principal by) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            var stored = photos.store(content, name, new PersonId(by.getName()));
            return new Uploaded(stored.id().toString(), stored.sha256());
        }
    }
}
