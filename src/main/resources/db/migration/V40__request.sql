-- Requests to agencies, what co-operating agencies contribute, extensions asked for, and reminders sent.
create table request (
    code             varchar(32)    primary key,
    case_code        varchar(32)    not null references case_file (code),
    council          varchar(64)    not null,
    kind             varchar(32)    not null,
    title            varchar(250)   not null,
    round            integer        not null,
    entry            varchar(16)    not null,
    gateway          varchar(64),
    lead             varchar(64)    not null,
    reason           varchar(2000)  not null,
    letter_number    varchar(200),
    letter_date      date,
    sent_on          date           not null,
    due_entry        bigint         not null,
    lead_entry       bigint,
    accept_entry     bigint,
    returns          integer        default 0 not null,
    acceptance       varchar(16),
    answer           varchar(20000),
    document_number  varchar(200),
    document_date    date,
    file             varchar(36),
    answered_on      date,
    recorded_by      varchar(64),
    state            varchar(16)    not null,
    process_instance varchar(64),
    followed_step    varchar(32),
    followed_on      date,
    next_step        varchar(32)
);
create index request_by_case on request (case_code, round);

create table request_contribution (
    request_code   varchar(32) not null references request (code),
    agency         varchar(64) not null,
    deadline_entry bigint,
    state          varchar(16) not null,
    answer         varchar(20000),
    answered_on    date,
    primary key (request_code, agency)
);

create table request_extension (
    request_code    varchar(32)   not null references request (code),
    asked_on        date          not null,
    extend_to       date          not null,
    reason          varchar(2000) not null,
    approved        boolean,
    decided_by      varchar(64),
    decision_reason varchar(2000),
    number          integer       not null,
    primary key (request_code, number)
);

create table request_reminder (
    request_code varchar(32) not null references request (code),
    step         varchar(32) not null,
    sent_on      date        not null,
    addressee    varchar(64) not null,
    copy_to      varchar(64),
    primary key (request_code, step, sent_on)
);
