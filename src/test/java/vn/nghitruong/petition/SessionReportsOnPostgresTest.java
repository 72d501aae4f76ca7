package vn.nghitruong.petition;

import vn.nghitruong.postgres.OnPostgres;

/** The same history on a real PostgreSQL. */
@OnPostgres
class SessionReportsOnPostgresTest extends SessionReportsTest {}
