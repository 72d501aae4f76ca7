package vn.nghitruong.petition;

import vn.nghitruong.postgres.OnPostgres;

/** The same scenarios on a real PostgreSQL. */
@OnPostgres
class PetitionScenariosOnPostgresTest extends PetitionScenariosTest {}
