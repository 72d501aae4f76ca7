package vn.nghitruong.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays groups, grants, accounts and filters in one transaction, before the web and the jobs start. Of several nodes
 * that start at once on an empty database one does it: the others wait for the engine's own start lock and then find
 * the work done.
 */
@Component
class Accounts implements SmartInitializingSingleton {

    private static final String ONE_NODE_AT_A_TIME =
            "select name_ from ACT_GE_PROPERTY where name_ = 'startup.lock' for update";

    private final JdbcClient jdbc;
    private final Grants grants;
    private final FirstAccounts accounts;
    private final ReadyMadeFilters filters;
    private final TransactionTemplate transaction;

    Accounts(
            JdbcClient jdbc,
            Grants grants,
            FirstAccounts accounts,
            ReadyMadeFilters filters,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.accounts = accounts;
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(ONE_NODE_AT_A_TIME).query(String.class).single();
            grants.lay();
            accounts.create();
            filters.create();
        });
    }
}
