package cn.wangge.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files below the data folder, under names that nobody outside chooses. */
@Component
class PhotoFiles {

    private final Path folder;

    PhotoFiles(@Value("${wangge.data}") Path data) {
        this.folder = data.resolve("photos");
    }

    /** On disk before it returns: an acknowledged photo survives a power cut. */
    void write(String sha256, byte[] full, byte[] thumbnail) {
        write(thumbnailPath(sha256), thumbnail);
        write(fullPath(sha256), full);
    }

    Optional<byte[]> full(String sha256) {
        return read(fullPath(sha256));
    }

    Optional<byte[]> thumbnail(String sha256) {
        return read(thumbnailPath(sha256));
    }

    private Path fullPath(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256 + ".jpg");
    }

    private Path thumbnailPath(String sha256) {
        return fullPath(sha256).resolveSibling(sha256 + "-320.jpg");
    }

    private static void write(Path file, byte[] content) {
        if (Files.exists(file)) return;
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a photo", e);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a photo", e);
        }
    }
}
