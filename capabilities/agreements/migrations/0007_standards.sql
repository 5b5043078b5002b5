-- The library’s own texts: written by the mission or brought by a pack, in versions that follow each
-- other. Versions are added and never changed.

create table agreement_standard (
    id ID primary key,
    -- The clause, and before it the instrument where the text is for one alone.
    code text not null,
    number bigint not null,
    -- [{language, title, text}]
    texts JSON not null,
    -- The mission that it comes from, and the key that signed it; none where it was written here.
    origin text,
    signer text,
    person ID not null,
    party ID not null,
    at MOMENT not null
);
create unique index agreement_standard_code on agreement_standard (code, number);
