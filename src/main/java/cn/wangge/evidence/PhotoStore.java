package cn.wangge.evidence;

import static cn.wangge.evidence.db.Tables.PHOTO;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** Takes photos in, and finds them again. */
@Repository
class PhotoStore implements Photos {

    private static final Logger log = LoggerFactory.getLogger(PhotoStore.class);

    /** In bytes. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final int THUMBNAIL_EDGE = 320;
    /** Some 300 dots to an inch where two pictures stand side by side on A4. */
    private static final int PAPER_EDGE = 1000;

    private static final String FIELD = "file";

    private final DSLContext sql;
    private final Clock clock;
    private final Decoding decoding;
    private final PhotoFiles files;

    PhotoStore(DSLContext sql, Clock clock, Decoding decoding, PhotoFiles files) {
        this.sql = sql;
        this.clock = clock;
        this.decoding = decoding;
        this.files = files;
    }

    @Override
    public StoredPhoto store(InputStream content, String claimedName, PersonId by) {
        var sent = read(content);
        var format = recognised(sent, claimedName);
        var picture = decoding.decode(sent, format);
        var jpeg = picture.jpeg();
        var sha256 = Sha256.hex(jpeg);
        // First the files: a row without its file would be a broken promise, a file without a row is dust.
        files.write(sha256, jpeg, picture.within(THUMBNAIL_EDGE).jpeg());
        sql.insertInto(PHOTO)
                .set(PHOTO.ID, UUID.randomUUID())
                .set(PHOTO.SHA256, sha256)
                .set(PHOTO.WIDTH, picture.width())
                .set(PHOTO.HEIGHT, picture.height())
                .set(PHOTO.BYTES, (long) jpeg.length)
                .set(PHOTO.KIND, format.name())
                .set(PHOTO.STORED_AT, clock.instant())
                .set(PHOTO.UPLOADED_BY, by.value())
                .onConflict(PHOTO.SHA256)
                .doNothing()
                .execute();
        return sql.select(PHOTO.ID.convertFrom(PhotoId::new), PHOTO.SHA256, PHOTO.WIDTH, PHOTO.HEIGHT, PHOTO.BYTES)
                .from(PHOTO)
                .where(PHOTO.SHA256.eq(sha256))
                .fetchSingle(Records.mapping(StoredPhoto::new));
    }

    @Override
    public void requireAll(Collection<PhotoId> ids) {
        if (ids.isEmpty()) return;
        var wanted = ids.stream().map(PhotoId::value).collect(Collectors.toCollection(LinkedHashSet::new));
        var stored = new HashSet<>(
                sql.select(PHOTO.ID).from(PHOTO).where(PHOTO.ID.in(wanted)).fetch(PHOTO.ID));
        wanted.removeAll(stored);
        if (wanted.isEmpty()) return;
        var names = wanted.stream().map(UUID::toString).limit(10).collect(Collectors.joining("、"));
        throw Refusal.invalid("photoIds", "evidence.refusal.unknown-photos", names);
    }

    @Override
    public boolean isFrom(PhotoId id, PersonId person) {
        return sql.fetchExists(PHOTO, PHOTO.ID.eq(id.value()).and(PHOTO.UPLOADED_BY.eq(person.value())));
    }

    @Override
    public Optional<byte[]> full(PhotoId id) {
        return sha256Of(id).flatMap(files::full);
    }

    @Override
    public Optional<byte[]> thumbnail(PhotoId id) {
        return sha256Of(id).flatMap(files::thumbnail);
    }

    @Override
    public Optional<byte[]> forPaper(PhotoId id) {
        return sha256Of(id).flatMap(this::forPaper);
    }

    private Optional<byte[]> forPaper(String sha256) {
        try {
            var stored =
                    files.full(sha256).filter(content -> Sha256.hex(content).equals(sha256));
            if (stored.isEmpty()) log.warn("the file of photo {} is missing or damaged", sha256);
            return stored.map(content ->
                    decoding.decode(content, Format.JPEG).within(PAPER_EDGE).jpeg());
        } catch (UncheckedIOException | Refusal e) {
            // One file that cannot be read must not keep the whole paper from its reader.
            log.warn("photo {} cannot be read", sha256, e);
            return Optional.empty();
        }
    }

    private Optional<String> sha256Of(PhotoId id) {
        return sql.select(PHOTO.SHA256)
                .from(PHOTO)
                .where(PHOTO.ID.eq(id.value()))
                .fetchOptional(PHOTO.SHA256);
    }

    private static byte[] read(InputStream content) {
        try {
            var sent = content.readNBytes(LARGEST + 1);
            if (sent.length == 0) throw Refusal.invalid(FIELD, "evidence.refusal.empty");
            if (sent.length <= LARGEST) return sent;
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
        throw new Refusal(Refusal.Kind.TOO_LARGE, List.of(new Refusal.Problem(FIELD, "evidence.refusal.too-large")));
    }

    private static Format recognised(byte[] sent, String claimedName) {
        var format = Format.of(sent);
        return switch (format) {
            case JPEG, PNG -> format;
            case WEBP, HEIC -> throw Refusal.invalid(FIELD, "evidence.refusal.other-picture", format.name());
            case OTHER -> throw Refusal.invalid(FIELD, "evidence.refusal.no-picture", shortened(claimedName));
        };
    }

    private static String shortened(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "");
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }
}
