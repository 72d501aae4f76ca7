package vn.nghitruong.monitoring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Builds the register at the first start on a database that is older than the register. */
@Component
class FirstIndex implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstIndex.class);

    private final CaseIndex index;

    FirstIndex(CaseIndex index) {
        this.index = index;
    }

    @Override
    public void afterPropertiesSet() {
        if (!index.isMissing()) {
            return;
        }
        try {
            index.rebuild();
            LOG.info("built the register of an older database");
        } catch (DuplicateKeyException another) {
            LOG.info("another node has built the register");
        }
    }
}
