package cn.wangge.catalog;

/**
 * An entry of a reason list.
 *
 * @param value what is stored
 * @param label Chinese
 * @param labelEn English
 */
public record Reason(String value, String label, String labelEn) {}
