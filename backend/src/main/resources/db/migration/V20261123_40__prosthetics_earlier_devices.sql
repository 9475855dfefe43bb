-- A device that the programme did not deliver: since when the person has it, as well as it is known (first day/precision), where from, and in what state it was first seen.
alter table read.device
    add column got text,
    add column origin text,
    add column found_condition text;
