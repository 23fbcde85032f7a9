-- The name that somebody gave a customer by hand; it counts before the one that was read.
alter table customer add column given text;
alter table customer add column folded_given text;
create index customer_by_given on customer (folded_given) where folded_given is not null;

update customer set (given, folded_given) = (
  select json_extract(m.metadata, '$.value'), lower(json_extract(m.metadata, '$.value'))
  from memory_tag t cross join customer_memory c on c.memory = t.memory and c.handle = customer.handle
    cross join memory m on m.number = t.memory
  where t.tag = 'essential:name' and m.state = 'active' order by m.created desc, m.number desc limit 1);
