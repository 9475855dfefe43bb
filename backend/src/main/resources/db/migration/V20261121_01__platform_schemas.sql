-- The privacy border, visible and grantable: events, rows for screens (may hold sealed names), facts for reports (never names), who read what, who may what.
create schema es;
create schema read;
create schema stat;
create schema audit;
create schema access;
