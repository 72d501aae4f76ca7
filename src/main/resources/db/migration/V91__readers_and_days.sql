-- The register and its figures get columns that the cases tell: they are emptied here, and built anew from the cases at
-- the next start.
delete from case_index;
delete from case_figure;

-- Who may read a case: its council and the units that take part in it, separated by blanks.
alter table case_index add column readers varchar(20000) not null;
-- Whoever reads all councils has the newest cases of all first.
create index case_index_by_day on case_index (opened_on, code);

-- How many open cases turn on which day, all turns of a day in one row: half of the time used, most of it used, due.
-- The board reads the days up to now and a little further; how many cases have a date at all stands beside how many
-- there are (case_figure, "dated"), so that it reads no later day for that.
drop table due_figure;
create table day_figure (
    council   varchar(64) not null,
    dimension varchar(16) not null,
    day_on    date        not null,
    member    varchar(80) not null,
    due       integer     not null,
    half      integer     not null,
    most      integer     not null,
    primary key (council, dimension, day_on, member)
);
