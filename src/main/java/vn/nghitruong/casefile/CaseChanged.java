package vn.nghitruong.casefile;

/**
 * Something of a case was written; published with Spring's events in the transaction that wrote it, so that what a
 * reader keeps of the case is kept or lost together with it. It may come several times in one transaction.
 */
public record CaseChanged(String code) {}
