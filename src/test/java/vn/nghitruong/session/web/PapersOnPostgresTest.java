package vn.nghitruong.session.web;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL, whose column of bytes is of another type than H2's. */
@OnPostgres
class PapersOnPostgresTest extends PapersTest {}
