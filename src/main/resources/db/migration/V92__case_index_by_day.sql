-- Whoever reads all councils has the newest cases of all first.
create index case_index_by_day on case_index (opened_on, code);
