package cn.wangge.duty;

import cn.wangge.organization.Post;

/** As what somebody is on duty; the standby (备班) approves, so he must be able to. */
public enum Part {
    OPERATOR(Post.OPERATOR),
    LEADER(Post.SHIFT_LEADER),
    STANDBY(Post.SHIFT_LEADER);

    private final Post post;

    Part(Post post) {
        this.post = post;
    }

    /** What the person must have been appointed to. */
    public Post post() {
        return post;
    }

    String labelKey() {
        return "duty.part." + name();
    }
}
