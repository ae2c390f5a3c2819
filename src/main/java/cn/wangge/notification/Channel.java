package cn.wangge.notification;

/** Ways out of the product. */
enum Channel {
    SMS,
    MAIL
}
