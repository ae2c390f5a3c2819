package cn.wangge.notification;

import cn.wangge.notification.Enclosures.Enclosure;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail by SMTP; the first line of a text is the subject. */
class SmtpGateway implements Gateway {

    private static final String MILLIS = "5000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final Enclosures enclosures;

    SmtpGateway(MailSettings settings, Enclosures enclosures) {
        this.enclosures = enclosures;
        this.from = Objects.requireNonNull(settings.from());
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        // Its own defaults wait for ever.
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, MILLIS);
        }
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        if (settings.user() == null) return;
        properties.setProperty("mail.smtp.auth", "true");
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
    }

    @Override
    public void send(UUID id, String address, String text) throws NotSent {
        send(id, address, text, Optional.empty());
    }

    @Override
    public void send(UUID id, String address, String text, UUID enclosure) throws NotSent {
        var file = enclosures.enclosure(enclosure);
        if (file.isEmpty()) throw new NotSent("the file is not there", true, null);
        send(id, address, text, file);
    }

    private void send(UUID id, String address, String text, Optional<Enclosure> file) throws NotSent {
        try {
            sender.send(mime -> write(mime, id, address, text, file));
        } catch (MailException e) {
            throw new NotSent("mail server: " + reason(e), forGood(e), e);
        }
    }

    private void write(MimeMessage mime, UUID id, String address, String text, Optional<Enclosure> file)
            throws MessagingException {
        var mail = new MimeMessageHelper(mime, file.isPresent(), StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(address);
        mail.setSubject(text.lines().findFirst().orElse(""));
        mail.setText(text.lines().skip(1).collect(java.util.stream.Collectors.joining("\n")));
        if (file.isPresent()) {
            var enclosed = file.get();
            mail.addAttachment(enclosed.name(), new ByteArrayResource(enclosed.content()), enclosed.mediaType());
        }
        mime.setHeader("X-Wangge-Id", id.toString());
        // No answering machine shall answer.
        mime.setHeader("Auto-Submitted", "auto-generated");
    }

    private static String reason(MailException failure) {
        return cause(failure).getClass().getSimpleName();
    }

    private static Throwable cause(MailException failure) {
        var failed = failure instanceof MailSendException sent && sent.getMessageExceptions().length > 0
                ? sent.getMessageExceptions()[0]
                : failure.getCause();
        return failed == null ? failure : failed;
    }

    /** An address that the server does not take will not be taken later; all else may pass by itself. */
    private static boolean forGood(MailException failure) {
        if (failure instanceof MailParseException) return true;
        return cause(failure) instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
