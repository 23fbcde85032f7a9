-- The first schema. Times are milliseconds since 1970. Text that SQLite cannot keep as it is (a NUL character, half a
-- surrogate pair) is kept as a BLOB of UTF-16BE in the same column; JSON columns never need that.

create table memory (
  number integer primary key autoincrement,
  id text not null unique,
  agent text not null,
  type text not null,
  importance real not null,
  session text,
  created integer not null,
  updated integer not null,
  ttl_seconds integer,
  expires integer,
  valid_from integer,
  event integer not null,
  pinned integer not null,
  flagged integer not null,
  state text not null,
  tags text not null,
  metadata text,
  content text not null
);

create index memory_by_agent on memory (agent, event, number, state, expires, importance, type);
create index memory_by_event on memory (event, number, state, expires, importance, type);
create index memory_by_session on memory (session, event, number, state, expires) where session is not null;
create index memory_by_type on memory (type, number) where state = 'active';
create index memory_expiring on memory (expires) where expires is not null and state = 'active';

-- Counters, apart so that counting does not rewrite content.
create table usage (
  memory integer primary key references memory on delete cascade,
  last_accessed integer,
  access_count integer not null
);

create table memory_tag (
  tag text not null,
  memory integer not null references memory on delete cascade,
  primary key (tag, memory)
) without rowid;

create index memory_tag_by_memory on memory_tag (memory);

create table session (
  number integer primary key autoincrement,
  id text not null unique,
  agent text not null,
  started integer not null,
  ended integer,
  summary text,
  metadata text,
  -- from the metadata, for customers
  title text,
  ticket text
);

create index session_by_agent on session (agent, started, number, ended);
create index session_by_start on session (started, number, ended);
create index session_by_ticket on session (ticket) where ticket is not null;

create table link (
  number integer primary key autoincrement,
  id text not null unique,
  source integer not null references memory,
  target integer not null references memory,
  type text not null,
  weight real not null,
  created integer not null,
  via text
);

create index link_by_source on link (source);
create index link_by_target on link (target);

create table entity (
  number integer primary key autoincrement,
  kind text not null,
  key text not null,
  label text not null,
  identifier integer not null,
  folded_key text not null,
  folded_label text not null,
  unique (kind, key)
);

create index entity_by_folded_key on entity (folded_key);
create index entity_by_folded_label on entity (folded_label);

-- Where a memory speaks of an entity.
create table mention (
  memory integer not null references memory on delete cascade,
  position integer not null,
  entity integer not null references entity,
  origin text not null,
  start integer not null,
  stop integer not null,
  primary key (memory, position)
) without rowid;

create index mention_by_entity on mention (entity);

-- That a memory speaks of an entity, once each, with what every question about entities filters by.
create table appearance (
  entity integer not null references entity,
  event integer not null,
  memory integer not null references memory on delete cascade,
  agent text not null,
  active integer not null,
  expires integer,
  primary key (entity, event, memory)
) without rowid;

create index appearance_by_memory on appearance (memory);

create table model (
  number integer primary key,
  name text not null unique
);

-- Little-endian 32-bit floats.
create table vector (
  model integer not null references model,
  memory integer not null references memory on delete cascade,
  floats blob not null,
  unique (model, memory)
);

create index vector_by_memory on vector (memory);

-- The journal: a command and its changes. Append-only.
create table command (
  number integer primary key autoincrement,
  time integer not null,
  door text not null,
  actor text not null,
  kind text not null,
  subjects integer not null,
  reverses integer,
  redo integer
);

create index command_by_actor on command (door, actor, number);
create index command_by_reversed on command (reverses) where reverses is not null;

create table change (
  sequence integer primary key autoincrement,
  command integer not null references command,
  kind text not null,
  about text not null,
  subject text not null,
  before text,
  after text
);

create index change_by_command on change (command);
create index change_by_subject on change (subject, sequence);
create index change_by_verdict on change (kind, subject) where kind in ('upvoted', 'downvoted', 'flagged');

-- Which memories are about a customer by tag or by mention, and what lists of customers show.
create table customer_memory (
  handle text not null,
  memory integer not null references memory on delete cascade,
  session text,
  primary key (handle, memory)
) without rowid;

create index customer_memory_by_memory on customer_memory (memory);
create index customer_memory_by_session on customer_memory (session) where session is not null;

create table customer (
  handle text primary key not null,
  letters text not null,
  name text not null,
  folded_name text not null,
  folded_handle text not null,
  tickets integer not null,
  open_tickets integer not null,
  memories integer not null,
  last_activity integer not null,
  headline text not null
) without rowid;

create index customer_by_activity on customer (last_activity);
create index customer_by_letters on customer (letters);
create index customer_by_name on customer (folded_name);

create table source (
  name text primary key not null,
  memory integer not null references memory on delete cascade
) without rowid;

create index source_by_memory on source (memory);

create table access_key (
  number integer primary key autoincrement,
  id text not null unique,
  hash text not null unique,
  name text not null,
  level text not null,
  namespaces text not null,
  created integer not null,
  expires integer,
  active integer not null,
  last_used integer,
  requests integer not null
);

create table value (
  name text primary key not null,
  value text not null
) without rowid;
