package cn.wangge.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders templates without an application, and keeps each page under target/pages for the eye. */
class Rendering {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MockServletContext servletContext = new MockServletContext();

    Rendering() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal", "messages/duty");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(messages);
    }

    /** The page as text; {@code keptAs} names the file. */
    String page(String template, String keptAs, Locale locale, Map<String, ?> model, String... parameters) {
        var request = new MockHttpServletRequest(servletContext);
        for (var name : parameters) {
            request.addParameter(name, "");
        }
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(request, new MockHttpServletResponse());
        var html = engine.process(template, new WebContext(exchange, locale, new HashMap<>(model)));
        keep(keptAs + (locale.equals(Locale.ENGLISH) ? "-en" : ""), html);
        return html;
    }

    /** A fragment of a template, as htmx gets it. */
    String fragment(String template, String selector, Locale locale, Map<String, ?> model) {
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(new MockHttpServletRequest(servletContext), new MockHttpServletResponse());
        return engine.process(
                template, java.util.Set.of(selector), new WebContext(exchange, locale, new HashMap<>(model)));
    }

    private static void keep(String name, String html) {
        try {
            var folder = Files.createDirectories(Path.of("target", "pages"));
            Files.writeString(folder.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
