package vn.nghitruong.supervision;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class SupervisionScenariosOnPostgresTest extends SupervisionScenariosTest {}
