package cn.wangge.demo;

/** A place where something happens. {@code name} is how people call it, {@code address} what the seat writes. */
record Spot(String kind, String name, String address, String township, double longitude, double latitude) {}
