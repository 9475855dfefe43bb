-- Answers to the child modules question by question, sealed under the person's key like the answers by domain.
alter table read.functioning add column asked text;
