package vn.nghitruong.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays groups, grants, accounts and filters in one transaction, before the web and the jobs start. */
@Component
class Accounts implements SmartInitializingSingleton {

    private final Grants grants;
    private final FirstAccounts accounts;
    private final ReadyMadeFilters filters;
    private final TransactionTemplate transaction;

    Accounts(Grants grants, FirstAccounts accounts, ReadyMadeFilters filters, TransactionTemplate transaction) {
        this.grants = grants;
        this.accounts = accounts;
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            grants.lay();
            accounts.create();
            filters.create();
        });
    }
}
