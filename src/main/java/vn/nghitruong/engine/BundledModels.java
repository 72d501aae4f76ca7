package vn.nghitruong.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys what stands under {@code bpmn/}: processes, tables and forms. Each is named by its path below {@code bpmn/},
 * the same in a test, from the classes and from the jar, so that {@code embedded:deployment:petition/x.html} is found
 * everywhere and the same release is recognised as the same.
 */
@Component
class BundledModels extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final String ROOT = "bpmn/";

    @Override
    public Set<Resource> getDeploymentResources() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
            return Arrays.stream(found).map(BundledModels::named).collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the models under " + ROOT, e);
        }
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    private static Resource named(Resource resource) {
        try {
            var address = resource.getURL().toString();
            return new NamedResource(resource, address.substring(address.lastIndexOf(ROOT) + ROOT.length()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot name " + resource, e);
        }
    }

    /** A resource that tells the engine the name we gave it. */
    private static final class NamedResource extends AbstractResource implements ContextResource {

        private final Resource content;
        private final String name;

        NamedResource(Resource content, String name) {
            this.content = content;
            this.name = name;
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return content.getInputStream();
        }
    }
}
