package vn.nghitruong.security.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files of other libraries that our pages load: one for charts, one for diagrams; nothing beside them is open. The
 * version is in the path, so browsers keep them.
 */
@Configuration(proxyBeanMethods = false)
class PageLibraries implements WebMvcConfigurer {

    private static final String CHARTS = "/_static/echarts/6.0.0/dist/";
    private static final String DIAGRAMS = "/webjars/bpmn-visualization/0.46.0/dist/";

    static final String[] FILES = {CHARTS + "echarts.esm.min.js", DIAGRAMS + "bpmn-visualization.min.js"};

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : new String[] {CHARTS, DIAGRAMS}) {
            registry.addResourceHandler(folder + "*")
                    .addResourceLocations("classpath:/META-INF/resources" + folder)
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        }
    }
}
