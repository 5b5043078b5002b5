//! Which agreements are invented: with whom, on which instrument, and how far they have come.

use agreements::Instrument;
use basics::Language;

/// How far one has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Far {
    Draft,
    UnderReview,
    ForSignature,
    Signed,
    Suspended,
    GivenUp,
}

/// One of them: who drafts it, with whom, from when (in days from today) and for how long.
pub(super) struct Told {
    pub(super) instrument: Instrument,
    /// The entry of the catalogue that it was drafted with, by its code.
    pub(super) entry: Option<&'static str>,
    pub(super) title: &'static str,
    pub(super) language: Language,
    pub(super) parties: &'static [(usize, &'static str)],
    pub(super) days: (i32, i32),
    pub(super) total: Option<&'static str>,
    pub(super) far: Far,
}

/// By their places in the list of organisations; the first drafts it.
pub(super) const AGREEMENTS: [Told; 10] = [
    Told {
        instrument: Instrument::QuickImpact,
        entry: None,
        title: "Puits et borne-fontaine de la rive nord",
        language: Language::FRENCH,
        parties: &[(1, "finance"), (18, "réalise les travaux")],
        days: (-60, 180),
        total: Some("18500000"),
        far: Far::Signed,
    },
    Told {
        instrument: Instrument::Memorandum,
        entry: None,
        title: "Navette du marché : transport, accès et dialogue",
        language: Language::FRENCH,
        parties: &[
            (1, "met en relation"),
            (8, "ouvre la place du marché"),
            (39, "assure la navette"),
            (18, "recueille les avis"),
        ],
        days: (14, 365),
        total: None,
        far: Far::ForSignature,
    },
    Told {
        instrument: Instrument::Framework,
        entry: None,
        title: "اتفاق إطاري للمياه والتماسك الاجتماعي",
        language: Language::ARABIC,
        parties: &[(0, "ينسّق"), (27, "تنفّذ")],
        days: (30, 730),
        total: None,
        far: Far::UnderReview,
    },
    Told {
        instrument: Instrument::FundGrant,
        entry: None,
        title: "Subvention : médiation entre éleveurs et maraîchères",
        language: Language::FRENCH,
        parties: &[(18, "réalise"), (9, "finance")],
        days: (45, 300),
        total: Some("42000000"),
        far: Far::Draft,
    },
    Told {
        instrument: Instrument::Contingency,
        entry: None,
        title: "Crues : abris et eau pour 5 000 personnes",
        language: Language::FRENCH,
        parties: &[(0, "coordonne"), (18, "eau"), (13, "abris")],
        days: (-20, 365),
        total: None,
        far: Far::Signed,
    },
    Told {
        instrument: Instrument::QuickImpact,
        entry: None,
        title: "Réfection de la digue du port",
        language: Language::FRENCH,
        parties: &[(1, "finance"), (39, "réalise les travaux")],
        days: (-90, 150),
        total: Some("9600000"),
        far: Far::Suspended,
    },
    Told {
        instrument: Instrument::ReferralAgreement,
        entry: None,
        title: "Référencement des cas de protection, rive nord",
        language: Language::FRENCH,
        parties: &[(18, "accueille"), (27, "accueille"), (14, "soigne")],
        days: (-300, 280),
        total: None,
        far: Far::Signed,
    },
    Told {
        instrument: Instrument::Memorandum,
        entry: None,
        title: "مذكرة تفاهم حول إذاعة محلية للحوار",
        language: Language::ARABIC,
        parties: &[(27, "تُعدّ البرامج"), (33, "تبثّ")],
        days: (10, 200),
        total: None,
        far: Far::GivenUp,
    },
    Told {
        instrument: Instrument::ParticipationCharter,
        entry: Some("women_charter"),
        title: "Les femmes de la rive nord à la table du dialogue",
        language: Language::FRENCH,
        parties: &[(1, "réunit"), (18, "prépare les participantes"), (8, "siège")],
        days: (21, 365),
        total: None,
        far: Far::Draft,
    },
    Told {
        instrument: Instrument::Protocol,
        entry: None,
        title: "Alerte et partage d’information sur les crues",
        language: Language::FRENCH,
        parties: &[(0, "donne l’alerte"), (18, "relaie"), (8, "ouvre les abris")],
        days: (-250, 365),
        total: None,
        far: Far::Signed,
    },
];
