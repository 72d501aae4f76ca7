-- Whether the subject of a mission had an approved programme of its year and the mission was not opened from it.
alter table mission add column outside_programme boolean default false not null;
update mission set outside_programme = true
where exists (select 1 from case_event where case_event.case_code = mission.code and case_event.kind = 'outside-programme');
