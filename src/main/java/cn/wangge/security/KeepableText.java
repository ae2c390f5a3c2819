package cn.wangge.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads text that can be kept exactly as typed. PostgreSQL cannot hold U+0000, and half a surrogate pair
 * has no UTF-8; both are refused rather than silently changed.
 */
final class KeepableText extends StdScalarDeserializer<String> {

    KeepableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isKeepable(text)) throw new UnkeepableText(parser);
        return text;
    }

    static boolean isKeepable(String text) {
        // Of a whole pair, codePoints gives one code point beyond the range of the halves.
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
