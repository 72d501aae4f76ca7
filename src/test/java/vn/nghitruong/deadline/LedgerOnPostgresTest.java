package vn.nghitruong.deadline;

import vn.nghitruong.postgres.OnPostgres;

/** The same ledger on a real PostgreSQL. */
@OnPostgres
class LedgerOnPostgresTest extends LedgerTest {}
