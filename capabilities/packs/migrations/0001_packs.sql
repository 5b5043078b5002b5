-- Packs: what one mission exports of its library as a signed file, and another brings.

create table pack (
    id ID primary key,
    -- The file, byte for byte, and its SHA-256.
    file text not null,
    sha256 text not null,
    -- With which key it is signed, under the name of its mission.
    signer text not null,
    origin text not null,
    made_on DAY not null,
    licence text,
    notes text,
    entries bigint not null,
    -- Or brought from elsewhere.
    made_here boolean not null,
    person ID not null,
    party ID not null,
    at MOMENT not null,
    entered_at MOMENT,
    version bigint not null
);
create unique index pack_sha256 on pack (sha256);
create index pack_at on pack (at, id);

-- Keys whose fingerprint the secretariat has confirmed.
create table pack_key (
    signer text primary key,
    person ID not null,
    party ID not null,
    at MOMENT not null
);
