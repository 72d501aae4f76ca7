-- Who stood in for whom when something was done by right of a stand-in.
alter table case_event add column on_behalf_of varchar(64);

-- A unit's work done by others for a period, both days included. stand_in: a unit's code or a user's id.
create table stand_in (
    id        varchar(36)   primary key,
    council   varchar(64)   not null,
    unit      varchar(64)   not null,
    stand_in  varchar(64)   not null,
    first_day date          not null,
    last_day  date          not null,
    reason    varchar(2000) not null,
    state     varchar(16)   not null,
    named_by  varchar(64)   not null,
    named_at  timestamp with time zone not null,
    ended_by  varchar(64),
    ended_at  timestamp with time zone
);
create index stand_in_by_council on stand_in (council, state);

-- What was lent: memberships that did not exist before, or were lent by another stand-in already.
create table stand_in_member (
    stand_in_id varchar(36) not null references stand_in (id),
    user_id     varchar(64) not null,
    group_id    varchar(64) not null,
    primary key (stand_in_id, user_id, group_id)
);
create index stand_in_member_by_user on stand_in_member (user_id, group_id);
