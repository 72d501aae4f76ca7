-- Files that people attach to cases.
create table document (
    id          varchar(36)  primary key,
    name        varchar(200) not null,
    media_type  varchar(100) not null,
    size        bigint       not null,
    uploaded_by varchar(64)  not null,
    uploaded_at timestamp with time zone not null,
    case_code   varchar(32)  references case_file (code),
    content     ${binary}    not null
);
create index document_by_case on document (case_code);
