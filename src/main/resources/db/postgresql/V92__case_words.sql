-- Who may read a case and its year are marks as well: what belongs to others is leapt over, and of what is asked for often
-- only the last years are looked through. What most cases share (the kind) is no mark: it would only lengthen each look.
alter table case_index drop column search;
alter table case_index add column search tsvector generated always as (array_to_tsvector(string_to_array(
    words || ' #reader:' || replace(readers, ' ', ' #reader:')
    || ' #year:' || cast(extract(year from opened_on) as text) || ' #state:' || state
    || coalesce(' #outcome:' || outcome, '') || coalesce(' #agency:' || agency, '')
    || coalesce(' #committee:' || committee, '') || coalesce(' #topic:' || topic, '')
    || coalesce(' #place:' || replace(place, ' ', '_'), '')
    || case when closed_on is null then ' #open' else ' #finished' end
    || case when returned then ' #returned' else '' end || case when slips > 0 then ' #slipped' else '' end, ' '))) stored;
create index case_index_search on case_index using gin (search);
-- Looked at for every row that is passed over: it stays in the row, and the long text goes elsewhere.
alter table case_index alter column search set storage main;
