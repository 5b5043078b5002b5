-- Receipts, and the key that they are checked with.

-- Entries are asked for by the first half of their commitments, which tells nothing of their place.
create index journal_leaf_commitment on journal_leaf (commitment);

-- The name and the public key under which this instance's logs are signed: one row, written with
-- the first checkpoint. Neither a new address nor another key file changes it.
create table journal_signer (
    name text primary key,
    key text not null
);
