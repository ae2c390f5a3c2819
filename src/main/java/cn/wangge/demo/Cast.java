package cn.wangge.demo;

import cn.wangge.casefile.Channel;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who plays a part: those of the place or the unit mostly, now and then a demo account, so that it has a past too. */
@Component
class Cast {

    private static final double BY_ACCOUNT = 0.15;

    private final People people;

    Cast(People people) {
        this.people = people;
    }

    /** Who reports through that channel there. */
    Optional<Actor> reporter(Channel channel, GridCode grid, Lot lot) {
        return switch (channel) {
            case WEBSITE, PUBLIC -> Optional.of(Actor.CITIZEN);
            case INSPECTOR -> one(Post.INSPECTOR, grid, null, who -> true, lot);
            case GRID_LEADER -> one(Post.GRID_LEADER, grid, null, who -> true, lot);
            case VILLAGE -> one(Post.VILLAGE_DESK, grid, null, who -> true, lot);
            case TOWNSHIP -> one(Post.TOWNSHIP_OPERATOR, grid, null, who -> true, lot);
            case LEADER -> one(Post.LEADER, grid, null, who -> true, lot);
            default -> one(Post.OPERATOR, grid, null, who -> true, lot);
        };
    }

    /** Somebody of that post who is fit for it; nobody where all are in the way of the separation of parts. */
    Optional<Actor> one(Post post, GridCode grid, @Nullable UnitId unit, Predicate<Actor> fit, Lot lot) {
        var all = people.holding(post, grid, unit).stream()
                .flatMap(person -> people.actor(person.id()).stream())
                .filter(fit)
                .toList();
        var local = all.stream().filter(who -> isLocal(who, post)).toList();
        var countyWide = all.stream().filter(who -> !isLocal(who, post)).toList();
        if (local.isEmpty()) return chosen(countyWide, lot);
        return lot.falls("by account", BY_ACCOUNT) && !countyWide.isEmpty()
                ? chosen(countyWide, lot)
                : chosen(local, lot);
    }

    boolean isAccount(Actor actor) {
        return people.demoAccounts().stream().anyMatch(account -> account.id().equals(actor.id()));
    }

    private Optional<Actor> chosen(List<Actor> from, Lot lot) {
        return from.isEmpty() ? Optional.empty() : Optional.of(lot.of("who", from));
    }

    private static boolean isLocal(Actor actor, Post post) {
        return actor.appointments().stream()
                .anyMatch(held -> held.post() == post && (held.area() != null || held.unit() != null));
    }
}
