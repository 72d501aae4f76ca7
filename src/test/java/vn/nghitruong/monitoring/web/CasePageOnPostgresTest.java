package vn.nghitruong.monitoring.web;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL, whose history the engine writes with other types. */
@OnPostgres
class CasePageOnPostgresTest extends CasePageTest {}
