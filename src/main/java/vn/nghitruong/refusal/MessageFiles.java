package vn.nghitruong.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of every room, Vietnamese where the reader's language is not at hand. Boot's own setup asks for a file
 * without a language and would stay away without saying so.
 */
@Configuration(proxyBeanMethods = false)
class MessageFiles {

    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] files) {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(files);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.forLanguageTag("vi"));
        return source;
    }
}
