package cn.wangge.catalog;

/**
 * An item as lists show it.
 *
 * @param path from the directory down to the item, for example 事项 / 市容环境 / 暴露垃圾
 * @param taxonomy {@code NATIONAL} for components and matters, {@code COUNTY} for the seven categories
 */
public record ItemSummary(String code, String name, String path, String taxonomy) {}
