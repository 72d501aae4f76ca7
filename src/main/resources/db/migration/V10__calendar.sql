-- Which shipped table was loaded last, so that an unchanged file is not loaded twice.
create table reference_file (
    name      varchar(100) primary key,
    sha256    varchar(64)  not null,
    loaded_at timestamp with time zone not null
);
-- Days on which state bodies deviate from Monday to Friday. A row of the office is never replaced by a shipped one.
create table calendar_day (
    calendar_date date         primary key,
    kind          varchar(8)   not null check (kind in ('off', 'worked')),
    reason        varchar(200) not null,
    notice        varchar(200) not null,
    status        varchar(16)  not null check (status in ('confirmed', 'expected')),
    origin        varchar(8)   not null check (origin in ('shipped', 'office'))
);
