-- Sessions of a council, the items of their agenda, and the resolutions that came of them.
insert into case_relation (relation, reverse_relation) values ('item', 'item-of'), ('continued-as', 'continues');

create table session (
    code              varchar(32)  primary key references case_file (code),
    council           varchar(64)  not null,
    kind              varchar(16)  not null,
    ordinal           integer      not null,
    opens_on          date         not null,
    days              integer      not null,
    agreed_on         date,
    participants      varchar(2000),
    conclusion_number varchar(200),
    decision_number   varchar(200),
    decision_date     date,
    announced_on      date,
    dispatched_on     date,
    deputies_total    integer,
    deputies_present  integer,
    recorded_on       date,
    closed_on         date
);
create index session_by_council on session (council, opens_on);

-- proposed: in a draft that the joint conference has not agreed yet; such an item has no case of its own.
create table session_item (
    code              varchar(32)  primary key,
    session_code      varchar(32)  not null references session (code),
    number            integer      not null,
    title             varchar(250) not null,
    kind              varchar(16)  not null,
    normative         boolean      not null,
    dismissal         boolean      not null,
    submitter         varchar(64)  not null,
    drafter           varchar(64)  not null,
    committee         varchar(64),
    from_code         varchar(32)  references case_file (code),
    state             varchar(16)  not null,
    process_instance  varchar(64),
    request_code      varchar(32),
    dossier_due       date,
    received_on       date,
    missing           varchar(2000),
    deciding          boolean      default false not null,
    late_decision     varchar(16),
    late_reason       varchar(2000),
    opinion           varchar(32),
    report_number     varchar(200),
    opinion_reason    varchar(2000),
    verification_due  date,
    verified_on       date,
    revised           boolean      default false not null,
    dispatched_on     date,
    outcome           varchar(16),
    in_favour         integer,
    against           integer,
    abstained         integer,
    unique (session_code, number)
);
create index session_item_by_state on session_item (state);
create index session_item_by_origin on session_item (from_code);
create index session_item_by_drafter on session_item (drafter, received_on);

create table resolution (
    item_code      varchar(32)  primary key references session_item (code),
    session_code   varchar(32)  not null references session (code),
    council        varchar(64)  not null,
    number_year    integer      not null,
    normative      boolean      not null,
    sequence       integer      not null,
    number         varchar(64)  not null,
    title          varchar(250) not null,
    signed_on      date         not null,
    signed_by      varchar(200) not null,
    effective_on   date         not null,
    file           varchar(36),
    send_up_entry  bigint       not null,
    sent_up_on     date,
    gazette_entry  bigint       not null,
    gazette_on     date,
    unique (council, number_year, normative, sequence)
);
