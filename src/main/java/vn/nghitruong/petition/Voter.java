package vn.nghitruong.petition;

import org.jspecify.annotations.Nullable;

/** A person who brought a petition. Personal data: shown to the council's office only, never logged. */
public record Voter(
        String name, @Nullable String address, @Nullable String phone) {

    @Override
    public String toString() {
        return "a voter";
    }
}
