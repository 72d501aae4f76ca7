-- Only a regular session is a year-end session, around which the standing committee's programme is made.
alter table supervision_session add column regular boolean default false not null;
