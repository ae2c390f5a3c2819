package cn.wangge.demo;

import java.awt.Graphics2D;
import java.util.EnumSet;
import java.util.Set;

/** A photo of a matter, before and after: the same place, from where the one who took it stood. */
final class SceneDrawing {

    private static final Set<Scene> ON_PAVING =
            EnumSet.of(Scene.RUBBISH, Scene.BIN, Scene.STALL, Scene.BIKES, Scene.BANNER, Scene.POSTER, Scene.FITNESS);

    private final Graphics2D g;
    private final Lot place;
    private final Lot occasion;
    private final boolean night;

    SceneDrawing(Graphics2D g, Lot lot, String occasion, boolean night) {
        this.g = g;
        this.place = lot;
        this.occasion = lot.of(occasion);
        this.night = night;
    }

    void draw(Scene scene, boolean solved, String kind) {
        if (scene == Scene.DOCUMENT) {
            new PaperSubjects(new Brush(g, occasion)).paper();
            return;
        }
        stand();
        var backdrop = new Backdrop(new Brush(g, place), night);
        backdrop.sky();
        if (scene == Scene.RELIC || kind.equals("OLD")) backdrop.oldTown();
        else if (kind.equals("VILLAGE") || kind.equals("MOUNTAIN") || kind.equals("RIVER")) backdrop.village();
        else backdrop.town();
        ground(backdrop, scene, kind);
        subject(new Brush(g, place.of("subject")), scene, solved, kind.equals("OLD"));
        if (night) new Brush(g, occasion).veil(Brush.rgb(0x0a1024), 70);
    }

    /** Nobody stands twice in exactly the same place. */
    private void stand() {
        var nearer = occasion.between("nearer", 1.0, 1.12);
        g.scale(nearer, nearer);
        g.translate(-occasion.between("aside", 0, 60), -occasion.between("tilt", 0, 40));
    }

    private void ground(Backdrop backdrop, Scene scene, String kind) {
        if (kind.equals("VILLAGE") || kind.equals("RIVER")) backdrop.earth();
        else if (kind.equals("OLD") || kind.equals("SITE") || ON_PAVING.contains(scene) && !kind.equals("TOWN"))
            backdrop.paving();
        else backdrop.road();
    }

    private void subject(Brush brush, Scene scene, boolean solved, boolean slabs) {
        var ground = new GroundSubjects(brush);
        var street = new StreetSubjects(brush);
        var standing = new StandingSubjects(brush);
        switch (scene) {
            case POTHOLE -> ground.pothole(solved, slabs);
            case MANHOLE -> ground.manhole(solved);
            case RUBBISH -> ground.rubbish(solved);
            case SMOKE -> ground.smoke(solved);
            case RIVER -> ground.river(solved);
            case SNOW -> ground.snow(solved);
            case PIPE -> ground.pipe(solved);
            case BIN -> street.bin(solved);
            case STALL -> street.stall(solved);
            case CARS -> street.cars(solved);
            case BIKES -> street.bikes(solved);
            case BUILDING -> street.building(solved);
            case FITNESS -> street.fitness(solved);
            case LAMP -> standing.lamp(solved, night);
            case POSTER -> standing.poster(solved);
            case BANNER -> standing.banner(solved);
            case TREE -> standing.tree(solved);
            case WIRE -> standing.wire(solved);
            case SIGN -> standing.sign(solved);
            case RELIC -> standing.relic(solved);
            case DOCUMENT -> throw new IllegalStateException("no place to stand");
        }
    }
}
