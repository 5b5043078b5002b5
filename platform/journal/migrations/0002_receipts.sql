-- Entries are asked for by the first half of their commitments, which tells nothing of their place.

create index journal_leaf_commitment on journal_leaf (commitment);
