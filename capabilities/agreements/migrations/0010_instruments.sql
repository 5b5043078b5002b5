-- The catalogue of instruments: what is offered on each form, what it asks more than its form, and
-- what it is called. Versions are added and never changed.

create table agreement_instrument (
    id ID primary key,
    -- Of a form’s own entry the form’s name.
    code text not null,
    number bigint not null,
    -- {form, names: [{language, name, hint}], more: {…}}
    said JSON not null,
    is_offered boolean not null,
    -- The mission that it comes from, and the key that signed it; none where it was written here.
    origin text,
    signer text,
    person ID not null,
    party ID not null,
    at MOMENT not null
);
create unique index agreement_instrument_code on agreement_instrument (code, number);
