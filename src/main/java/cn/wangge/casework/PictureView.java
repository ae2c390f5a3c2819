package cn.wangge.casework;

/**
 * A photo with what stands below it.
 *
 * @param kind what it shows, for example 处置前
 * @param caption all of it in one line, for who does not see the picture
 */
record PictureView(
        String photoId,
        String href,
        String thumbnailHref,
        String kind,
        String at,
        String who,
        String where,
        String caption) {}
