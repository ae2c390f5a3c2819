package cn.wangge.grid;

/** A point on the ground, WGS-84, in degrees. */
public record Position(double longitude, double latitude) {}
