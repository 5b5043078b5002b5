-- What a verifier was asked besides, with each question as it was worded then: {number, answers:
-- [{question, answer: {yes, comment}}]}. None where nothing further was asked.
alter table diligence_verification add column further JSON;
-- Why a verifier asked what another had found already; none where nobody had (R5.13).
alter table diligence_verification add column again text;
