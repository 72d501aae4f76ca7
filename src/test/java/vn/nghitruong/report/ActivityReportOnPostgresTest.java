package vn.nghitruong.report;

import vn.nghitruong.postgres.OnPostgres;

/** The same year on a real PostgreSQL. */
@OnPostgres
class ActivityReportOnPostgresTest extends ActivityReportTest {}
