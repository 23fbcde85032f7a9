-- Small things that people said and that no memory holds: merges and ties of entities, arrangements of pictures,
-- corrections of what was tried or promised, ranking weights. The image is the journal's; the sides are what each is
-- looked up by.

create table record (
  number integer primary key autoincrement,
  about text not null,
  subject text not null,
  one_side text,
  other_side text,
  image text not null,
  unique (about, subject)
);

create index record_by_one_side on record (about, one_side) where one_side is not null;
create index record_by_other_side on record (about, other_side) where other_side is not null;
create index command_by_kind on command (kind, number);

-- Sessions begun for a customer that nothing was said in yet.
create index session_by_customer on session (json_extract(metadata, '$.customer'));
