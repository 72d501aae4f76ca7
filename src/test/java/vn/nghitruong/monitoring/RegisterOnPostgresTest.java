package vn.nghitruong.monitoring;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL, which searches with its own index of words. */
@OnPostgres
class RegisterOnPostgresTest extends RegisterTest {}
