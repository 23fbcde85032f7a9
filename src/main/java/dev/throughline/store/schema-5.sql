-- The vectors of a long text's passages, beside the one of the whole; derived. How many, then their floats.

create table passage_vector (
  model integer not null references model,
  memory integer not null references memory on delete cascade,
  floats blob not null,
  unique (model, memory)
);

create index passage_vector_by_memory on passage_vector (memory);
