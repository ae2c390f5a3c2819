package cn.wangge.intake;

import cn.wangge.casefile.Channel;
import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed into the report page, as it came. */
record ReportTyped(MultiValueMap<String, String> form) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static ReportTyped nothing() {
        return new ReportTyped(new LinkedMultiValueMap<>());
    }

    @Nullable
    String text(String field) {
        var typed = form.getFirst(field);
        return typed == null || typed.isBlank() ? null : typed;
    }

    String textOr(String field, String otherwise) {
        return Objects.requireNonNullElse(text(field), otherwise);
    }

    boolean yes(String field) {
        return "true".equals(form.getFirst(field));
    }

    List<String> photos() {
        return form.getOrDefault("photoIds", List.of()).stream()
                .filter(id -> id != null && id.matches("[0-9a-f-]{36}"))
                .toList();
    }

    /** The coordinates as typed; refused where they are no numbers. */
    @Nullable
    Double degrees(String field) {
        var typed = text(field);
        if (typed == null) return null;
        try {
            return Double.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.invalid(field, "grid.refusal.notANumber");
        }
    }

    /** The report as a program would send it. */
    ReportRequest request(Channel channel, @Nullable Double longitude, @Nullable Double latitude) {
        return new ReportRequest(
                channel.name(),
                text("description"),
                text("categoryCode"),
                longitude,
                latitude,
                text("address"),
                text("reporterName"),
                text("reporterPhone"),
                yes("confidential"),
                yes("replyWanted"),
                yes("urgent"),
                text("sourceNumber"),
                sourceDueAt(),
                text("onBehalfOf"),
                photoIds());
    }

    private List<UUID> photoIds() {
        var ids = new ArrayList<UUID>();
        for (var id : photos()) ids.add(UUID.fromString(id));
        return ids;
    }

    private @Nullable OffsetDateTime sourceDueAt() {
        var typed = text("sourceDueAt");
        if (typed == null) return null;
        try {
            return LocalDateTime.parse(typed.strip()).atZone(ZONE).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw Refusal.invalid("sourceDueAt", "intake.refusal.badMoment");
        }
    }
}
