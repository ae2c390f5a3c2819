package cn.wangge.demo;

/** What a demonstration photo shows. */
enum Scene {
    POTHOLE,
    MANHOLE,
    LAMP,
    RUBBISH,
    BIN,
    SMOKE,
    RIVER,
    POSTER,
    BANNER,
    STALL,
    CARS,
    BIKES,
    BUILDING,
    TREE,
    SNOW,
    WIRE,
    SIGN,
    FITNESS,
    RELIC,
    PIPE,
    DOCUMENT
}
