package cn.wangge.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Text with characters that cannot be kept. */
final class UnkeepableText extends JsonMappingException {

    UnkeepableText(JsonParser parser) {
        super(parser, "text that cannot be kept");
    }
}
