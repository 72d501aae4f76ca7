package vn.nghitruong.casefile;

/** What a family tells the core about its cases; each family has one. */
public interface CaseContents {

    /** The kind of case it speaks for. */
    CaseKind kind();

    /** The case at a glance, without what only its own family needs. */
    CaseCard card(String caseCode);
}
