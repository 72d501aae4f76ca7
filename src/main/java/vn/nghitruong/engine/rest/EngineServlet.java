package vn.nghitruong.engine.rest;

import jakarta.servlet.ServletContext;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers {@link EngineRest} under the stock servlet's name; the webapps' initializer then leaves it alone. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineServlet implements ServletContextInitializer {

    private final CamundaBpmProperties properties;

    EngineServlet(CamundaBpmProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onStartup(ServletContext context) {
        var servlet = context.addServlet("Engine Api", ServletContainer.class);
        servlet.addMapping(properties.getWebapp().getApplicationPath() + "/api/engine/*");
        servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, EngineRest.class.getName());
    }
}
