package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every handler against the policy file; one that names no action is open to nobody. */
@Component
class PolicyInterceptor implements HandlerInterceptor {

    private static final List<String> FRAMEWORKS = List.of("org.springdoc.", "org.springframework.");

    private final Policy policy;
    private final AccessTrail trail;

    PolicyInterceptor(Policy policy, AccessTrail trail) {
        this.policy = policy;
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The second half of an answer that was already allowed.
        if (request.getDispatcherType() == DispatcherType.ASYNC) return true;
        if (isFramework(handler)) return true;
        var actor = Callers.actor();
        var action = action(handler);
        if (policy.allows(action, actor)) return true;
        trail.write(
                AccessTrail.Kind.DENIED,
                actor.equals(Actor.CITIZEN) ? null : actor.id(),
                request.getRemoteAddr(),
                action,
                request.getMethod() + " " + request.getRequestURI());
        throw Refusal.forbidden("security.refusal.not-allowed");
    }

    private static String action(Object handler) {
        if (!(handler instanceof HandlerMethod method)) return "";
        var action = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Action.class);
        return action == null ? "" : action.value();
    }

    private static boolean isFramework(Object handler) {
        var type = handler instanceof HandlerMethod method ? method.getBeanType() : handler.getClass();
        return FRAMEWORKS.stream().anyMatch(type.getName()::startsWith);
    }
}
