package cn.wangge.evidence;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.PhotoId;

/** Says whether somebody sees a case that shows a photo; whoever sent a photo in sees it anyway. */
public interface PhotoSight {

    boolean sees(PersonId person, PhotoId photo);
}
