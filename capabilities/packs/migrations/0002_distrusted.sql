-- A key that was confirmed is taken back: from then on nothing of its packs is entered until somebody
-- confirms it again.

alter table pack_key add column taken_back_at MOMENT;
alter table pack_key add column taken_back_because text;
