package vn.nghitruong.security;

/** The accounts that must exist before anybody can log in: a demonstration's or a production's. */
interface FirstAccounts {

    /** Creates what is missing; refuses the start with an {@link IllegalStateException} that says why. */
    void create();
}
