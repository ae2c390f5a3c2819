package cn.wangge.evidence;

import cn.wangge.shared.PhotoId;

/**
 * A photo as it lies in the store.
 *
 * @param sha256 of the stored JPEG, lower-case hex
 * @param width in pixels, as is the height
 * @param bytes of the stored JPEG
 */
public record StoredPhoto(PhotoId id, String sha256, int width, int height, long bytes) {}
