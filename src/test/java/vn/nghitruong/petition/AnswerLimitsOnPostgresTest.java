package vn.nghitruong.petition;

import vn.nghitruong.postgres.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class AnswerLimitsOnPostgresTest extends AnswerLimitsTest {}
