-- How the steps of the processes went, month by month: how many were completed, how many of them late, and how much of
-- the working time allowed was used. Written in the transaction that completes a task; times are working days times 100.
create table step_figure (
    council  varchar(64) not null,
    process  varchar(64) not null,
    activity varchar(64) not null,
    unit     varchar(64) not null,
    month_on date        not null,
    ended    integer     not null,
    late     integer     not null,
    dated    integer     not null,
    allowed  bigint      not null,
    used     bigint      not null,
    primary key (council, process, month_on, activity, unit)
);
