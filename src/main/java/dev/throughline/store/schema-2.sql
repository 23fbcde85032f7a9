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

-- Lists of what was done, by who and what.
create index command_by_door on command (door, kind, number);

-- What memories that were taken away had been made from, for when they are brought back.
create table removed_source (
  name text primary key not null,
  memory text not null
) without rowid;

create index removed_source_by_memory on removed_source (memory);
