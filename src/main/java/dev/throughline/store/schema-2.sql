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

-- Entities that are one: all of a group, also the one that stands for the others. Made from the merges among the
-- records, so that no question walks from merge to merge.
create table merged_entity (
  entity integer primary key references entity,
  -- what it was merged into; null for the one that stands for all
  target integer references entity,
  kept integer not null references entity,
  -- of a customer's key, as handles are compared
  letters text
);

create index merged_entity_by_target on merged_entity (target) where target is not null;
create index merged_entity_by_kept on merged_entity (kept);
create index merged_entity_by_letters on merged_entity (letters) where letters is not null;

-- Handles of customers who are shown under another one, because their entities are one; made from merged_entity.
create table customer_alias (
  handle text primary key not null,
  kept text not null,
  -- the entity that stands for them
  entity integer not null
) without rowid;

create index customer_alias_by_kept on customer_alias (kept);
create index customer_alias_by_entity on customer_alias (entity);

-- Lists of what was done, by who and what.
create index command_by_door on command (door, kind, number);

-- What memories that were taken away had been made from, for when they are brought back.
create table removed_source (
  name text primary key not null,
  memory text not null
) without rowid;

create index removed_source_by_memory on removed_source (memory);

-- Sessions begun for a customer that nothing was said in yet.
create index session_by_customer on session (json_extract(metadata, '$.customer'));
