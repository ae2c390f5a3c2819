package cn.wangge.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.wangge.security.SecurityTest;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SecurityTest
class PhotoTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Photos photos;

    @Test
    void aPhotoIsStoredOnceHoweverOftenItIsSent() throws Exception {
        var sent = SamplePhotos.jpeg(800, 600);
        upload(sent, "现场.jpg")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.photoId").isString())
                .andExpect(jsonPath("$.sha256").isString());
        assertThat(store(sent)).isEqualTo(store(sent));
    }

    static Stream<Arguments> notAcceptable() throws Exception {
        var jpeg = SamplePhotos.jpeg(400, 300);
        return Stream.of(
                Arguments.of("empty", new byte[0], 422, "为空"),
                Arguments.of("text", "hello".getBytes(), 422, "不是 JPEG"),
                Arguments.of("GIF with script", "GIF89a/*\1\0\1\0*/=1;alert(1)".getBytes(), 422, "不是 JPEG"),
                Arguments.of("SVG", "<svg onload='alert(1)'/>".getBytes(), 422, "不是 JPEG"),
                Arguments.of("WebP", "RIFF\0\0\0\0WEBPVP8 ".getBytes(), 422, "WEBP"),
                Arguments.of("HEIC", "\0\0\0\30ftypheic\0\0\0\0".getBytes(), 422, "HEIC"),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), 422, "不完整"),
                Arguments.of("JPEG header only", Arrays.copyOf(jpeg, 4), 422, "不完整"),
                Arguments.of("half a PNG", SamplePhotos.half(SamplePhotos.png(400, 300)), 422, "不完整"),
                Arguments.of("PNG bomb", SamplePhotos.pngHeader(30_000, 30_000), 422, "像素过大"),
                Arguments.of("JPEG bomb", SamplePhotos.resized(jpeg, 30_000, 30_000), 422, "像素过大"),
                Arguments.of("long thin PNG", SamplePhotos.pngHeader(1, 1_000_000), 422, "像素过大"),
                Arguments.of("negative PNG", SamplePhotos.pngHeader(-1, -1), 422, "不完整"),
                Arguments.of("too many bytes", Arrays.copyOf(jpeg, PhotoStore.LARGEST + 1), 413, "20 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notAcceptable")
    void whatIsNoSoundPhotoIsRefusedQuickly(String name, byte[] sent, int status, String said) throws Exception {
        var start = System.nanoTime();
        upload(sent, "photo.jpg")
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.problems[0].field").value("file"))
                .andExpect(jsonPath("$.detail").value(containsString(said)));
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void damageAnywhereNeverBreaksTheDecoder() throws Exception {
        for (var sample : List.of(SamplePhotos.jpeg(64, 48), SamplePhotos.png(64, 48), SamplePhotos.oriented(6))) {
            for (var at = 0; at < Math.min(sample.length, 250); at += 5) {
                var damaged = sample.clone();
                damaged[at] ^= (byte) 0xFF;
                try {
                    store(damaged);
                } catch (Refusal expected) {
                    assertThat(expected.kind()).isEqualTo(Refusal.Kind.INVALID);
                }
            }
        }
    }

    @Test
    void nothingThatTheCameraWroteIsKept() throws Exception {
        var sent = SamplePhotos.withTail(SamplePhotos.oriented(1), "<script>alert(1)</script>");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS-SECRET", "<script>");
        var kept = photos.full(store(sent).id()).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS-SECRET", "<script>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePictureIsUprightHoweverTheCameraWasHeld(int orientation) throws Exception {
        var stored = store(SamplePhotos.oriented(orientation));
        var kept =
                ImageIO.read(new ByteArrayInputStream(photos.full(stored.id()).orElseThrow()));
        assertThat(kept.getWidth()).isEqualTo(stored.width()).isEqualTo(160);
        assertThat(kept.getHeight()).isEqualTo(stored.height()).isEqualTo(80);
        assertThat(SamplePhotos.isRed(kept, 20, 20)).isTrue();
        assertThat(SamplePhotos.isBlue(kept, 140, 60)).isTrue();
        assertThat(SamplePhotos.isRed(kept, 140, 20)).isFalse();
    }

    @Test
    void largePhotosAreMadeSmallerAndKeepTheirShape() throws Exception {
        var stored = store(SamplePhotos.jpeg(6000, 4000));
        assertThat(stored.width()).isEqualTo(2560);
        assertThat(stored.height()).isBetween(1705, 1708);
        var thumbnail = ImageIO.read(
                new ByteArrayInputStream(photos.thumbnail(stored.id()).orElseThrow()));
        assertThat(thumbnail.getWidth()).isEqualTo(320);
    }

    @Test
    void aTransparentPngBecomesAWhiteJpeg() throws Exception {
        var stored = store(SamplePhotos.encoded(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png"));
        var kept =
                ImageIO.read(new ByteArrayInputStream(photos.full(stored.id()).orElseThrow()));
        assertThat(new Color(kept.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void unknownPhotosAreNamed() throws Exception {
        var known = store(SamplePhotos.jpeg(30, 30)).id();
        photos.requireAll(List.of(known));
        photos.requireAll(List.of());
        var unknown = new PhotoId(UUID.randomUUID());
        assertThatThrownBy(() -> photos.requireAll(List.of(known, unknown)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems().get(0).field()).isEqualTo("photoIds");
                    assertThat(refusal.problems().get(0).arguments()).containsExactly(unknown.toString());
                });
    }

    @Test
    void aCopyForPaperIsSmallAndUpright() throws Exception {
        var large = paper(store(SamplePhotos.jpeg(3000, 2000)));
        assertThat(large.getWidth()).isEqualTo(1000);
        assertThat(large.getHeight()).isBetween(666, 667);

        var turned = paper(store(SamplePhotos.oriented(6)));
        assertThat(turned.getWidth()).isEqualTo(160);
        assertThat(SamplePhotos.isRed(turned, 20, 10)).isTrue();
        assertThat(SamplePhotos.isBlue(turned, 140, 70)).isTrue();
    }

    @Test
    void noCopyForPaperIsMadeOfAFileThatIsGoneOrChanged() throws Exception {
        var stored = store(SamplePhotos.jpeg(731, 417));
        var hash = stored.sha256();
        var file = Path.of("target/test-data/photos", hash.substring(0, 2), hash.substring(2, 4), hash + ".jpg");
        assertThat(photos.forPaper(stored.id())).isPresent();

        Files.write(file, SamplePhotos.jpeg(731, 418));
        assertThat(photos.forPaper(stored.id())).isEmpty();

        Files.delete(file);
        assertThat(photos.forPaper(stored.id())).isEmpty();
        assertThat(photos.forPaper(new PhotoId(UUID.randomUUID()))).isEmpty();
    }

    private BufferedImage paper(StoredPhoto stored) throws Exception {
        return ImageIO.read(
                new ByteArrayInputStream(photos.forPaper(stored.id()).orElseThrow()));
    }

    @Test
    void photosAreShownToPeopleWhoMaySeeCasesAndToNobodyElse() throws Exception {
        var id = store(SamplePhotos.jpeg(500, 400)).id();
        web.perform(get("/photos/" + id)).andExpect(header().string("Location", "/login"));
        web.perform(get("/photos/" + id).session(signedIn("admin"))).andExpect(status().isForbidden());
        var operator = signedIn("operator");
        web.perform(get("/photos/" + id + "/thumbnail").session(operator))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().stringValues("Cache-Control", "max-age=43200, private"));
        web.perform(get("/photos/" + id).session(operator)).andExpect(status().isOk());
        var stranger = signedIn("auditor");
        web.perform(get("/photos/" + id).session(stranger)).andExpect(status().isNotFound());
        web.perform(get("/photos/" + id + "/thumbnail").session(stranger)).andExpect(status().isNotFound());
        web.perform(get("/photos/" + UUID.randomUUID()).session(operator)).andExpect(status().isNotFound());
        web.perform(get("/photos/..%2f..%2fetc").session(operator)).andExpect(status().isBadRequest());
    }

    @Test
    void nobodyUploadsWithoutSigningInOrWithoutAFile() throws Exception {
        web.perform(multipart("/api/v1/photos").file("file", SamplePhotos.jpeg(10, 10)))
                .andExpect(status().isUnauthorized());
        web.perform(multipart("/api/v1/photos").with(httpBasic("operator", "wangge-demo")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("file"));
        web.perform(multipart("/api/v1/photos")
                        .file("file", SamplePhotos.jpeg(10, 10))
                        .with(httpBasic("auditor", "wangge-demo")))
                .andExpect(status().isForbidden());
    }

    private StoredPhoto store(byte[] sent) {
        return photos.store(new ByteArrayInputStream(sent), "photo.jpg", new PersonId("operator"));
    }

    private ResultActions upload(byte[] sent, String name) throws Exception {
        return web.perform(multipart("/api/v1/photos")
                .file(new MockMultipartFile("file", name, "image/jpeg", sent))
                .with(httpBasic("operator", "wangge-demo")));
    }

    private MockHttpSession signedIn(String name) throws Exception {
        var session = new MockHttpSession();
        web.perform(post("/login")
                .with(csrf())
                .session(session)
                .param("username", name)
                .param("password", "wangge-demo"));
        return session;
    }
}
