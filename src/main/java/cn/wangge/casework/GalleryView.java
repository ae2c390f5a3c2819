package cn.wangge.casework;

import java.util.List;

/**
 * The photos of a case, each once.
 *
 * @param before the place as it was reported and confirmed
 * @param after the place after handling, also as the inspector found it
 * @param documents papers
 */
record GalleryView(List<PictureView> before, List<PictureView> after, List<PictureView> documents) {

    /** Whether there is nothing to compare. */
    public boolean empty() {
        return before.isEmpty() && after.isEmpty();
    }
}
