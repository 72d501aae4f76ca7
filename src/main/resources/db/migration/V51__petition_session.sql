-- The sessions that petitions have heard of, and the report on petitions as it was when a session's papers went out.
create table petition_session (
    code      varchar(32) primary key,
    council   varchar(64) not null,
    opens_on  date        not null,
    regular   boolean     not null,
    cancelled boolean     default false not null,
    frozen_on date,
    report    text
);
create index petition_session_by_council on petition_session (council, opens_on);

-- What a frozen report held; what was still open then is carried over to the next one.
create table petition_session_entry (
    session_code  varchar(32) not null references petition_session (code),
    petition_code varchar(32) not null references petition (code),
    still_open    boolean     not null,
    primary key (session_code, petition_code)
);
create index petition_session_entry_by_petition on petition_session_entry (petition_code);

-- A report reads what was opened since the one before it.
create index case_file_by_opening on case_file (council, kind, opened_on);

-- A file that the program itself made was uploaded by nobody.
alter table document alter column uploaded_by drop not null;
