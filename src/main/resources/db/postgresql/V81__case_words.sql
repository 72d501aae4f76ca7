-- PostgreSQL's own text search over the register: the words of a case, and what it may be filtered by, as marks of one
-- index, so that words and filters are matched together. H2 looks through the few rows that one machine holds.
alter table case_index add column search tsvector generated always as (array_to_tsvector(string_to_array(
    words || ' #council:' || council || ' #kind:' || kind || ' #state:' || state
    || coalesce(' #outcome:' || outcome, '') || coalesce(' #agency:' || agency, '')
    || coalesce(' #committee:' || committee, '') || coalesce(' #topic:' || topic, '')
    || coalesce(' #place:' || replace(place, ' ', '_'), '')
    || case when closed_on is null then ' #open' else ' #finished' end
    || case when returned then ' #returned' else '' end || case when slips > 0 then ' #slipped' else '' end, ' '))) stored;
create index case_index_search on case_index using gin (search);
-- Looked at for every row that is passed over: it stays in the row, and the long text goes elsewhere.
alter table case_index alter column search set storage main;
