-- Supervision missions, the bodies they look at, and the recommendations that come of them.
insert into case_relation (relation, reverse_relation) values
    ('body', 'body-of'), ('recommendation', 'recommended-by'), ('supervised-by', 'supervises');

create table mission (
    code              varchar(32)  primary key references case_file (code),
    council           varchar(64)  not null,
    subject           varchar(32)  not null,
    unit              varchar(64),
    form              varchar(16)  not null,
    starts_on         date         not null,
    ends_on           date         not null,
    members           varchar(2000),
    outside_reason    varchar(2000),
    outline           varchar(20000),
    reports_due_on    date,
    decision_number   varchar(200),
    decision_date     date,
    sent_on           date,
    report            varchar(20000),
    reported_on       date,
    considered_on     date,
    conclusion_number varchar(200),
    concluded_on      date
);
create index mission_by_council on mission (council, starts_on);

create table mission_body (
    code         varchar(32) primary key references case_file (code),
    mission_code varchar(32) not null references mission (code),
    number       integer     not null,
    body         varchar(64) not null,
    request_code varchar(32),
    visit_on     date,
    skip_reason  varchar(2000),
    findings     varchar(20000),
    visited      boolean     default false not null,
    file         varchar(36),
    unique (mission_code, body)
);

create table recommendation (
    code         varchar(32)    primary key references case_file (code),
    mission_code varchar(32)    not null references mission (code),
    council      varchar(64)    not null,
    agency       varchar(64)    not null,
    content      varchar(20000) not null,
    made_on      date           not null,
    due_on       date           not null,
    state        varchar(16)    not null,
    request_code varchar(32),
    process_instance varchar(64),
    reviews      integer        default 0 not null
);
create index recommendation_by_mission on recommendation (mission_code, code);

create table recommendation_review (
    recommendation_code varchar(32) not null references recommendation (code),
    number              integer     not null,
    state               varchar(16) not null,
    reason              varchar(2000),
    reviewed_on         date        not null,
    next_due            date,
    primary key (recommendation_code, number)
);

-- What was heard of sessions: a council's mission reports to the nearest one.
create table supervision_session (
    code     varchar(32) primary key,
    council  varchar(64) not null,
    opens_on date        not null,
    closed_on date
);
create index supervision_session_by_council on supervision_session (council, opens_on);

-- What other families propose to supervise, one row per case; a case that was taken up is not proposed again.
create table supervision_proposal (
    case_code    varchar(32)   primary key references case_file (code),
    council      varchar(64)   not null,
    title        varchar(250)  not null,
    reason       varchar(2000) not null,
    proposed_on  date          not null,
    state        varchar(16)   not null,
    mission_code varchar(32)
);
create index supervision_proposal_by_council on supervision_proposal (council, state);
