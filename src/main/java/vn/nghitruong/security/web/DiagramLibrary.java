package vn.nghitruong.security.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one file of the diagram library that pages load. Its version is in its path, so browsers keep it. */
@Configuration(proxyBeanMethods = false)
class DiagramLibrary implements WebMvcConfigurer {

    static final String FOLDER = "/webjars/bpmn-visualization/0.46.0/dist/";
    static final String PATH = FOLDER + "bpmn-visualization.min.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FOLDER + "*")
                .addResourceLocations("classpath:/META-INF/resources" + FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }
}
