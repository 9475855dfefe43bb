-- Takes a transaction back unless what it was begun on still holds.
create function es.require(held boolean) returns void language plpgsql as $$
begin
    if held is not true then
        raise exception 'Something changed since it was decided on' using errcode = 'AM001';
    end if;
end $$;
