package vn.nghitruong.session;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class SessionItemScenariosOnPostgresTest extends SessionItemScenariosTest {}
