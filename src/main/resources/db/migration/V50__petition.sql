-- Voters' petitions. The voters themselves stand in a table of their own and nowhere else.
create table petition (
    code              varchar(32)    primary key references case_file (code),
    council           varchar(64)    not null,
    source            varchar(32)    not null,
    received_on       date           not null,
    place             varchar(200)   not null,
    content           varchar(20000) not null,
    session_code      varchar(200),
    phase             varchar(16),
    deputies_group    varchar(64),
    contact_on        date,
    topic             varchar(64),
    competence        varchar(16),
    decision          varchar(32),
    decision_reason   varchar(2000),
    chosen_lead       varchar(64),
    lead              varchar(64),
    cooperating       varchar(2000),
    gateway           varchar(64),
    committee         varchar(64),
    assignment_reason varchar(2000),
    forward_to        varchar(64),
    letter_number     varchar(200),
    letter_date       date,
    transferred_on    date,
    request_code      varchar(32),
    result            varchar(32),
    promised_on       date,
    promised_by       varchar(200),
    promise_entry     bigint,
    slips             integer        default 0 not null,
    notify_entry      bigint,
    published_on      date,
    channel           varchar(16)
);
create index petition_by_council on petition (council, received_on);

create table petition_voter (
    petition_code varchar(32)  not null references petition (code),
    number        integer      not null,
    name          varchar(200) not null,
    address       varchar(500),
    phone         varchar(30),
    primary key (petition_code, number)
);

-- Petitions that the office has put together for one letter, waiting for the standing committee.
create table transfer_batch (
    id         varchar(36) primary key,
    council    varchar(64) not null,
    made_by    varchar(64) not null,
    made_on    date        not null,
    state      varchar(16) not null
);
create table transfer_batch_petition (
    batch_id      varchar(36) not null references transfer_batch (id),
    petition_code varchar(32) not null references petition (code),
    primary key (batch_id, petition_code)
);
