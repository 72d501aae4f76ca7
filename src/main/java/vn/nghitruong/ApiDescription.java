package vn.nghitruong;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The description of the interface is asked for now and then: its library is made ready when somebody asks. */
@Component
class ApiDescription implements BeanFactoryPostProcessor {

    private static final String LIBRARY = "org.springdoc.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(bean -> String.valueOf(bean.getFactoryBeanName()).startsWith(LIBRARY)
                        || String.valueOf(bean.getBeanClassName()).startsWith(LIBRARY))
                .forEach(bean -> bean.setLazyInit(true));
    }
}
