package vn.nghitruong.engine.rest;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine's interface as the webapps know it, with our answers to errors instead of the stock ones. */
public class EngineRest extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        var classes = new HashSet<>(super.getClasses());
        classes.remove(RestExceptionHandler.class);
        classes.remove(ProcessEngineExceptionHandler.class);
        classes.remove(ExceptionHandler.class);
        classes.remove(JsonMappingExceptionHandler.class);
        classes.remove(JsonParseExceptionHandler.class);
        classes.add(EngineErrors.class);
        classes.add(EngineErrors.OfMapping.class);
        classes.add(EngineErrors.OfParsing.class);
        return classes;
    }
}
