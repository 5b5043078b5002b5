-- What the mission asks besides what the product always asks, in versions that follow each other.
-- Versions are added and never changed: an answer is shown as it was asked for.

create table questionnaire (
    id ID primary key,
    purpose text not null,
    number bigint not null,
    -- [{code, good, decides, wordings: [{language, question, hint}]}]
    questions JSON not null,
    -- The mission that it comes from, and the key that signed it; none where it was written here.
    origin text,
    signer text,
    person ID not null,
    party ID not null,
    at MOMENT not null
);
create unique index questionnaire_purpose on questionnaire (purpose, number);
