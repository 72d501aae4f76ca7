-- The units, their successors and the places they answer for. origin: shipped (follows the file) or office (added here).
create table organisation (
    code       varchar(64)  primary key,
    name       varchar(250) not null,
    kind       varchar(32)  not null,
    unit_level varchar(16)  not null,
    council    varchar(64)  not null,
    gateway    varchar(64),
    valid_from date         not null,
    valid_to   date,
    origin     varchar(16)  not null,
    position   integer      not null
);
create table organisation_successor (
    code      varchar(64) not null references organisation (code),
    successor varchar(64) not null,
    position  integer     not null,
    primary key (code, successor)
);
create table place (
    name           varchar(200) primary key,
    since_2025_07  varchar(64)  not null,
    before_2025_07 varchar(64)  not null,
    origin         varchar(16)  not null
);
create table place_alias (
    place varchar(200) not null references place (name),
    alias varchar(200) not null,
    primary key (place, alias)
);
-- Which edition of a shipped file the rows came from; the row is also the lock of those who load it.
create table organisation_file (
    name   varchar(64) primary key,
    sha256 varchar(64) not null
);
insert into organisation_file (name, sha256) values ('organisations.csv', ''), ('places.csv', '');
