-- PostgreSQL's own text search over the words of the register; H2 looks through the few that one machine holds.
alter table case_index
    add column marked_words tsvector generated always as (to_tsvector('simple', marked)) stored,
    add column folded_words tsvector generated always as (to_tsvector('simple', folded)) stored;
create index case_index_marked_words on case_index using gin (marked_words);
create index case_index_folded_words on case_index using gin (folded_words);
