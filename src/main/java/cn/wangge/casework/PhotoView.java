package cn.wangge.casework;

/**
 * A photo or file with its addresses.
 *
 * @param caption what it is and from when, for example 处置前 11-23 09:41
 */
record PhotoView(String photoId, String href, String thumbnailHref, String caption) {}
