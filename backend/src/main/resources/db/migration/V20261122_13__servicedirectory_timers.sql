-- The day on which each provider goes stale.
create table read.provider_timer (kind text not null, key uuid not null, target uuid not null, due_at timestamptz not null, primary key (kind, key));
create index provider_timer_due_at on read.provider_timer (due_at);
create index provider_timer_target on read.provider_timer (target);
