-- What a model makes of each memory's tokens, in few bits; derived, and made again in the background where it is missing.
-- `model` names the space the vectors lie in.

create table token_vector (
  model integer not null references model,
  memory integer not null references memory on delete cascade,
  code blob not null,
  unique (model, memory)
);

create index token_vector_by_memory on token_vector (memory);
