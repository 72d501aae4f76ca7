package vn.nghitruong.request;

import vn.nghitruong.postgres.OnPostgres;

/** The same scenarios on a real PostgreSQL. */
@OnPostgres
class RequestScenariosOnPostgresTest extends RequestScenariosTest {}
