package vn.nghitruong.monitoring;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class ProcessViewOnPostgresTest extends ProcessViewTest {}
