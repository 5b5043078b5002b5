//! Answers to every question of profile and dossier, for tests that begin with a whole one.

/// To be sent to `/profiles/{id}/describe`.
pub const DESCRIBED: [(&str, &str); 8] = [
    ("mandate", "Clean water for the villages of the river"),
    ("not_done", "We do not carry arms and we do not vet anybody"),
    ("not_shared", "Names of those we serve"),
    ("sectors", "WSH"),
    ("places", "ML07"),
    ("languages", "bm"),
    ("communities", "Fishing and herding families"),
    ("has_no_policies", "yes"),
];

/// To be sent to `/dossiers/{id}/fill`.
pub const FILLED: [(&str, &str); 8] = [
    ("papers", "certificate"),
    ("number", "0412/2019"),
    ("authority", "Ministry of Territorial Administration"),
    ("issued_on", "2019-03-01"),
    ("officers", "Fatou Diallo – director"),
    ("board", "Moussa Keïta – chair\nAwa Traoré, treasurer"),
    ("this_year", "under_50k"),
    ("referees", "The water service of Gao"),
];
