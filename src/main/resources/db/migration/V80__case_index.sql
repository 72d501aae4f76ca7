-- The register: one row per case with everything that lists, boards and searches ask of it, written in the transaction
-- that changes the case. It says nothing of its own: it can be built anew from the cases at any time.
create table case_index (
    code      varchar(32)   primary key references case_file (code),
    kind      varchar(32)   not null,
    council   varchar(64)   not null,
    title     varchar(250)  not null,
    state     varchar(32)   not null,
    outcome   varchar(32),
    opened_on date          not null,
    closed_on date,
    agency    varchar(64),
    committee varchar(64),
    topic     varchar(64),
    place     varchar(200),
    returned  boolean       not null,
    slips     integer       not null,
    -- The nearest open date of a running case, and the days on which half and four fifths of its time are used.
    due       date,
    half_on   date,
    most_on   date,
    -- Its words, separated by blanks: as they are written, and where they have marks also without.
    words     varchar(4000) not null
);
create index case_index_by_opening on case_index (council, opened_on, code);
create index case_index_by_kind on case_index (council, kind, opened_on, code);
create index case_index_by_due on case_index (council, due, code);
create index case_index_by_agency on case_index (council, agency, opened_on, code);
create index case_index_by_committee on case_index (council, committee, opened_on, code);
create index case_index_by_topic on case_index (council, topic, opened_on, code);

-- How many cases a council has: by kind and state, by kind and outcome, and open ones by agency and by committee.
create table case_figure (
    council   varchar(64) not null,
    dimension varchar(16) not null,
    member    varchar(80) not null,
    number    integer     not null,
    primary key (council, dimension, member)
);

-- How many open cases turn on which day: half of the time used, most of it used, due.
create table due_figure (
    council   varchar(64) not null,
    turn      varchar(8)  not null,
    day_on    date        not null,
    dimension varchar(16) not null,
    member    varchar(80) not null,
    number    integer     not null,
    primary key (council, turn, day_on, dimension, member)
);

-- What was searched here is searched in the register.
alter table case_file drop column search_text;
