//! The catalogue of instruments: which entries there are, which are offered, and what may be added.

use basics::Refusal;

use crate::{Code, Document, Drafted, Entry, EntryName, Instrument, More, Needs, Said};

/// Each entry as it is now. Of a form that has none, what the product knows holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    pub entries: Vec<Entry>,
}

/// What stands in the catalogue: a form as the product knows it, or an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<'a> {
    pub code: Code,
    pub form: Instrument,
    pub entry: Option<&'a Entry>,
}

/// What somebody drafts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub form: Instrument,
    pub entry: Option<Drafted>,
}

impl Catalogue {
    /// Nobody chooses among more.
    pub const ENTRIES_MAX: usize = 100;

    pub fn find(&self, code: &Code) -> Option<&Entry> {
        self.entries.iter().find(|one| one.code == *code)
    }

    /// Whether a text can be for it: it is a form, or an entry, also one that is not offered.
    pub fn knows(&self, code: &Code) -> bool {
        code.form().is_some() || self.find(code).is_some()
    }

    /// Form by form, each form’s own entry before the others on it.
    pub fn listed(&self) -> Vec<Listed<'_>> {
        let of = |form: Instrument| {
            let code = Code::of(form);
            let own = Listed { entry: self.find(&code), code, form };
            let others = self.entries.iter();
            let others =
                others.filter(move |one| one.said.form == form && one.code != Code::of(form));
            let others = others.map(move |entry| Listed {
                code: entry.code.clone(),
                form,
                entry: Some(entry),
            });
            std::iter::once(own).chain(others)
        };
        Instrument::ALL.into_iter().flat_map(of).collect()
    }

    /// What a form shows, so that whoever answers it is told what has changed since.
    pub fn seen(&self) -> String {
        let each = self.entries.iter().map(|one| format!("{}.{}", one.code, one.number));
        [self.entries.len().to_string()].into_iter().chain(each).collect::<Vec<_>>().join(" ")
    }

    /// What a draft begins with. `seen` is empty where nobody looked before.
    pub fn choose(&self, code: &Code, seen: &str) -> Result<Chosen, Refusal> {
        let refused = |why| Refusal::new("instrument", why);
        let entry = self.find(code);
        let form = entry.map(|entry| entry.said.form).or(code.form());
        let form = form.ok_or_else(|| {
            refused("agreements-refused-entry-unknown").with("given", code.to_string())
        })?;
        if entry.is_some_and(|entry| !entry.is_offered) {
            return Err(refused("agreements-refused-entry-not-offered"));
        }
        let was = seen.split(' ').filter_map(|one| one.split_once('.'));
        let was = was.filter(|(known, _)| *known == code.to_string());
        let was = was.map(|(_, number)| number.to_owned()).next();
        if !seen.is_empty() && was != entry.map(|entry| entry.number.to_string()) {
            return Err(refused("agreements-refused-entry-changed"));
        }
        Ok(Chosen { form, entry: entry.map(Entry::drafted) })
    }

    /// Whether this can be the next version under a code: sound, on the form that the entry has,
    /// and something else than what holds now.
    pub fn may_become(&self, code: &Code, said: &Said, is_offered: bool) -> Result<(), Refusal> {
        said.is_sound(code)?;
        let refused = |about, why| Err(Refusal::new(about, why));
        let shipped = code.form().map(|form| (Said::shipped(form), true));
        let now = self.find(code).map(|now| (now.said.clone(), now.is_offered)).or(shipped);
        match now {
            Some((now, _)) if now.form != said.form => {
                refused("form", "agreements-refused-entry-moves")
            }
            Some(now) if now == (said.clone(), is_offered) => {
                refused("code", "agreements-refused-entry-same")
            }
            None if self.entries.len() >= Self::ENTRIES_MAX => {
                let many = Refusal::new("code", "agreements-refused-entry-many");
                Err(many.with("most", Self::ENTRIES_MAX))
            }
            _ => Ok(()),
        }
    }
}

impl Listed<'_> {
    pub fn is_offered(&self) -> bool {
        self.entry.is_none_or(|entry| entry.is_offered)
    }

    pub fn names(&self) -> &[EntryName] {
        self.entry.map_or(&[], |entry| &entry.said.names)
    }

    pub fn more(&self) -> More {
        self.entry.map_or_else(More::default, |entry| entry.said.more.clone())
    }
}

impl Chosen {
    /// What the form asks, and what the entry asks besides.
    pub fn needs(&self) -> Needs {
        match &self.entry {
            None => self.form.needs(),
            Some(entry) => entry.more.on(self.form),
        }
    }
}

impl Document {
    /// What it must have: what its form asks, and what the entry asked besides with which it was
    /// drafted.
    pub fn needs(&self) -> Needs {
        Chosen { form: self.instrument, entry: self.entry.clone() }.needs()
    }

    /// Under which the library has texts for it, what is most its own first.
    pub fn codes(&self) -> Vec<Code> {
        let mut codes: Vec<Code> = self.entry.iter().map(|entry| entry.code.clone()).collect();
        codes.push(Code::of(self.instrument));
        codes.dedup();
        codes
    }
}

#[cfg(test)]
mod tests {
    use basics::{Id, Language, Line, Moment};
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::{Clause, document::tests::document};

    fn entry(code: &str, form: Instrument, number: i64) -> Entry {
        let name = Line::parse("name", "Charte des femmes").unwrap();
        let name = EntryName { language: Language::FRENCH, name, hint: None };
        Entry {
            id: Id::well_known(1),
            code: Code::parse("code", code).unwrap(),
            number,
            said: Said { names: vec![name], ..Said::shipped(form) },
            is_offered: true,
            origin: None,
            person: Id::well_known(2),
            party: Id::well_known(3),
            at: Moment::from_micros(0).unwrap(),
        }
    }

    fn code(text: &str) -> Code {
        Code::parse("code", text).unwrap()
    }

    #[test]
    fn a_code_is_lower_case_letters_digits_and_low_lines() {
        for sound in ["fla", "women_charter", "a1", &"a".repeat(40)] {
            assert_eq!(code(sound).to_string(), sound);
        }
        for wrong in ["", "Fla", "1a", "_a", "a.b", "a b", "à", &"a".repeat(41)] {
            let refused = Code::parse("code", wrong).unwrap_err();
            assert_eq!(refused.why, "agreements-refused-entry-code", "{wrong}");
        }
    }

    #[test]
    fn forms_are_listed_with_what_stands_on_them_and_unknown_ones_are_not_chosen() {
        let mut own = entry("memorandum", Instrument::Memorandum, 2);
        let fla = entry("fla", Instrument::ProgrammeDocument, 1);
        let catalogue = Catalogue { entries: vec![fla, own.clone()] };
        let listed = catalogue.listed();
        assert_eq!(listed.len(), Instrument::ALL.len() + 1);
        let at = listed.iter().position(|one| one.code == code("fla")).unwrap();
        assert_eq!(listed[at - 1].code, code("programme_document"));
        let chosen = catalogue.choose(&code("fla"), &catalogue.seen()).unwrap();
        assert_eq!(chosen.form, Instrument::ProgrammeDocument);
        assert_eq!(chosen.needs(), Instrument::ProgrammeDocument.needs());
        let plain = catalogue.choose(&code("framework"), "").unwrap();
        assert_eq!(plain, Chosen { form: Instrument::Framework, entry: None });
        let why = |code: &Code, seen: &str| catalogue.choose(code, seen).unwrap_err().why;
        assert_eq!(why(&code("fla"), "1 memorandum.2"), "agreements-refused-entry-changed");
        assert_eq!(why(&code("memorandum"), "0"), "agreements-refused-entry-changed");
        assert_eq!(why(&code("other"), ""), "agreements-refused-entry-unknown");
        own.is_offered = false;
        let stopped = Catalogue { entries: vec![own] };
        let refused = stopped.choose(&code("memorandum"), "").unwrap_err();
        assert_eq!(refused.why, "agreements-refused-entry-not-offered");
    }

    #[test]
    fn a_version_is_sound_keeps_its_form_and_says_something_else() {
        let catalogue = Catalogue { entries: vec![entry("fla", Instrument::QuickImpact, 1)] };
        let known = catalogue.entries[0].said.clone();
        let why = |at: &str, said: &Said, offered| {
            catalogue.may_become(&code(at), said, offered).map_err(|refused| refused.why)
        };
        assert_eq!(why("fla", &known, false), Ok(()), "no longer offered");
        assert_eq!(why("fla", &known, true), Err("agreements-refused-entry-same"));
        let form = Said::shipped(Instrument::Framework);
        assert_eq!(why("framework", &form, true), Err("agreements-refused-entry-same"));
        assert_eq!(why("framework", &form, false), Ok(()));
        assert_eq!(why("memorandum", &form, true), Err("agreements-refused-entry-form"));
        let moved = Said { form: Instrument::FundGrant, ..known.clone() };
        assert_eq!(why("fla", &moved, true), Err("agreements-refused-entry-moves"));
        assert_eq!(why("nameless", &form, true), Err("refused-missing"));
        let asks = |more| Said { more, ..known.clone() };
        let own = asks(More { clauses: vec![Clause::Own], ..More::default() });
        assert_eq!(why("fla", &own, true), Err("agreements-refused-kept-own"));
        for (most, told) in [(80, Ok(())), (81, Err("agreements-refused-entry-tranche"))] {
            let more = More { first_tranche_max: Some(most), ..More::default() };
            assert_eq!(why("fla", &asks(more), true), told, "R4.4");
        }
        let paid = More { first_tranche_max: Some(50), ..More::default() };
        let trusting = Said { form: Instrument::Protocol, more: paid, ..known };
        assert_eq!(why("alarm", &trusting, true), Err("agreements-refused-entry-no-money"));
    }

    #[test]
    fn what_is_said_is_read_as_packs_carry_it_and_nothing_that_asks_is_passed_over() {
        let said = entry("fla", Instrument::QuickImpact, 1).said;
        assert_eq!(Said::read(&said.content()), Some(said.clone()));
        let mut newer = said.content();
        newer["more"]["two_reviews"] = json!(true);
        assert_eq!(Said::read(&newer), None);
        let mut twice = said.content();
        twice["names"] = json!([said.names[0], said.names[0]]);
        assert_eq!(Said::read(&twice), None);
        for wrong in [json!({}), json!({ "form": "lease", "names": [], "more": {} })] {
            assert_eq!(Said::read(&wrong), None);
        }
    }

    #[test]
    fn a_text_without_an_entry_says_nothing_of_one_and_one_with_it_keeps_its_copy() {
        let one = document(Instrument::QuickImpact);
        assert!(!one.canonical().contains("\"entry\""));
        assert_eq!(one.codes(), [code("quick_impact")]);
        let mut entry = entry("fla", Instrument::QuickImpact, 1);
        entry.said.more.clauses = vec![Clause::Sanctions];
        let other = Document { entry: Some(entry.drafted()), ..one.clone() };
        assert_ne!(other.hash(), one.hash());
        assert_eq!(other.codes(), [code("fla"), code("quick_impact")]);
        let lacks = other.lacks().0;
        assert_eq!(
            lacks.iter().map(|lack| lack.why).collect::<Vec<_>>(),
            ["agreements-lacks-clause"]
        );
    }

    fn mores() -> impl Strategy<Value = More> {
        let clauses = prop::collection::vec(prop::sample::select(Clause::ALL.to_vec()), 0..6);
        let most = prop::option::of(-5..200_i64);
        (clauses, any::<bool>(), any::<bool>(), any::<bool>(), most).prop_map(
            |(clauses, review, deliverables, civil_society, first_tranche_max)| More {
                clauses,
                review,
                deliverables,
                civil_society,
                first_tranche_max,
            },
        )
    }

    /// Whether what is asked is nowhere less than what the form asks.
    fn loosens_nothing(needs: &Needs, form: &Needs) -> bool {
        let most = |needs: &Needs| needs.first_tranche_max.unwrap_or(i64::MAX);
        form.clauses.iter().all(|clause| needs.clauses.contains(clause))
            && (needs.review || !form.review)
            && (needs.deliverables || !form.deliverables)
            && (needs.civil_society || !form.civil_society)
            && most(needs) <= most(form)
            && (needs.funds, needs.framework, needs.of_the_mission, needs.sleeps)
                == (form.funds, form.framework, form.of_the_mission, form.sleeps)
    }

    proptest! {
        #[test]
        fn nobody_loosens_a_form(more in mores()) {
            for form in Instrument::ALL {
                let asked = more.on(form);
                prop_assert!(loosens_nothing(&asked, &form.needs()));
                prop_assert_eq!(more.clone().besides(form).on(form), asked);
            }
        }
    }

    /// The control: an entry whose word came before the form’s would be found out.
    #[test]
    fn an_entry_that_came_before_its_form_would_be_found_out() {
        let form = Instrument::QuickImpact.needs();
        let instead = |more: More| Needs {
            review: more.review,
            deliverables: more.deliverables,
            first_tranche_max: more.first_tranche_max,
            clauses: more.clauses,
            ..form.clone()
        };
        assert!(!loosens_nothing(&instead(More::default()), &form));
    }
}
