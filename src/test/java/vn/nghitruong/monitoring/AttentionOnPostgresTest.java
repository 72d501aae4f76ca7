package vn.nghitruong.monitoring;

import vn.nghitruong.postgres.OnPostgres;

/** The same troubles on a real PostgreSQL. */
@OnPostgres
class AttentionOnPostgresTest extends AttentionTest {}
