-- How many open cases turn on which day, all turns of a day in one row: half of the time used, most of it used, due.
-- The board reads the days up to now and a little further; how many cases have a date at all stands beside how many
-- there are, so that it reads no later day for that.
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
insert into day_figure (council, dimension, day_on, member, due, half, most)
select council, dimension, day_on, member, sum(due), sum(half), sum(most) from (
    select council, 'kind' as dimension, due as day_on, kind as member, 1 as due, 0 as half, 0 as most
        from case_index where due is not null
    union all select council, 'agency', due, agency, 1, 0, 0 from case_index where due is not null and agency is not null
    union all select council, 'committee', due, committee, 1, 0, 0 from case_index
        where due is not null and committee is not null
    union all select council, 'agency', half_on, agency, 0, 1, 0 from case_index
        where half_on is not null and agency is not null
    union all select council, 'agency', most_on, agency, 0, 0, 1 from case_index
        where most_on is not null and agency is not null
) turns group by council, dimension, day_on, member;
insert into case_figure (council, dimension, member, number)
select council, 'dated', agency, count(*) from case_index
    where closed_on is null and due is not null and agency is not null group by council, agency;
