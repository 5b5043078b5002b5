//! Invented agreements in several states: a company and a commune among their parties, in French
//! and in Arabic.

mod list;

use acts::Context;
use agreements::{
    Agreement, Amends, Branding, Clause, Deliverable, Document, Duty, Entry, Funding, FundingLine,
    Hand, InKind, Indicator, Instrument, Letter, Life, Notice, Opinion, Question, Reply, Reporting,
    Review, Rhythm, Seat, Section, Signature, Tranche, Verdict, Way, owe_all, store,
};
use basics::{Currency, Day, Id, Language, Line, Money, Organisation, Paragraph, Person, Problem};
use sharing::{Level, Share, Tlp};

use super::{catalogue, organisations::Invented, questioned};
use list::{AGREEMENTS, Far, Told};

/// Drafts each and takes it as far as it has come, by the same steps as anybody would.
pub(super) async fn enter(
    cx: &mut Context,
    parties: &[Invented],
) -> Result<Vec<Agreement>, Problem> {
    let mut entered = Vec::new();
    let entries = catalogue::enter(cx, parties[0].id).await?;
    for told in &AGREEMENTS {
        let document = told.document(cx, parties, &entries)?;
        let by = hand(cx, document.seats[0].party, "editor");
        let life = told.live(cx, &document, Life::begin(&document, by))?;
        let audience = sharing::among(&mut cx.tx, &document.parties()).await?;
        let agreement = Agreement {
            id: cx.id(&format!("agreement {}", told.title)),
            share: Share { owner: by.party, level: Level::Moderate, tlp: Tlp::Amber, audience },
            document,
            life,
            amends: None,
            updated_at: cx.now,
            version: 1,
        };
        cx.leave(&agreement)?;
        store::save_new(cx, &agreement, by).await?;
        if told.instrument == Instrument::Contingency {
            amend(cx, &agreement).await?;
        }
        // What began long ago was delivered since: not every day of the demonstration is late.
        if told.days.0 > -100 {
            owe_all(cx, &agreement).await?;
        }
        entered.push(agreement);
    }
    Ok(entered)
}

/// An amendment that its second party has begun: another year.
async fn amend(cx: &mut Context, agreement: &Agreement) -> Result<(), Problem> {
    let by = hand(cx, agreement.document.seats[1].party, "editor");
    let base = Box::new(agreement.document.clone());
    let mut amendment = Agreement {
        id: cx.id(&format!("amendment of {}", agreement.id)),
        share: agreement.share,
        life: Life::begin(&agreement.document, by),
        amends: Some(Amends { agreement: agreement.id, number: 1, base, moved_before: 0 }),
        document: agreement.document.clone(),
        updated_at: cx.now,
        version: 1,
    };
    amendment.life.ground.drafted_by = agreement.share.owner;
    let amendment = amendment.on_its_ground();
    let life = agreement.life.clone().open(amendment.id, cx.today)?;
    store::save(cx, &agreement.clone().with(life), by).await?;
    store::save_new(cx, &amendment, by).await?;
    let ends = amendment.document.last_day.map(|last| last.plus_days(365));
    let longer = Document { last_day: ends, ..amendment.document.clone() };
    let amendment = amendment.edit(longer, by)?;
    cx.leave(&amendment)?;
    store::save(cx, &amendment, by).await
}

/// Invented people: they have no accounts, and nobody is meant.
fn hand(cx: &Context, party: Id<Organisation>, role: &str) -> Hand {
    let person: Id<Person> = Id::named("comity:demo:hand", &format!("{party} {role}"));
    Hand { person, party, at: cx.now, is_officer: role == "officer" }
}

/// By whoever pays; the other has replied.
fn suspended(cx: &Context, document: &Document, life: Life) -> Result<Life, Problem> {
    let told = cx.today.plus_days(-6);
    let reason = "Le chantier est inaccessible depuis la crue ; les paiements attendent la visite.";
    let reply = "Nos équipes sont prêtes ; nous proposons une visite commune dès la décrue.";
    let life = life.suspend(
        Notice {
            by: hand(cx, document.seats[0].party, "officer"),
            day: told,
            reason: Paragraph::parse("reason", reason)?,
            letter: Letter::Reference(Line::parse("document", "Lettre 117 du bureau régional")?),
            replies: Vec::new(),
        },
        told,
    )?;
    let (by, text) =
        (hand(cx, document.seats[1].party, "officer"), Paragraph::parse("reply", reply)?);
    Ok(life.reply(Reply { by, day: told.plus_days(2), text })?)
}

impl Told {
    fn live(&self, cx: &Context, document: &Document, mut life: Life) -> Result<Life, Problem> {
        let hash = life.wording.hash;
        if self.far == Far::GivenUp {
            let reason = "توقفت الإذاعة عن البث في المنطقة.";
            let by = hand(cx, document.seats[0].party, "editor");
            return Ok(life.cancel(by, Paragraph::parse("reason", reason)?)?);
        }
        if self.far == Far::Draft {
            return Ok(life.accept(hand(cx, document.seats[1].party, "officer"), hash)?);
        }
        for seat in &document.seats {
            life = life.accept(hand(cx, seat.party, "officer"), hash)?;
        }
        if document.needs().review && self.far != Far::UnderReview {
            let by = hand(cx, document.seats[0].party, "reviewer");
            let answers = vec![Opinion::Agree; Question::ALL.len()];
            let further = questioned::of_review(Opinion::StronglyAgree)?;
            let (conflict, verdict, reason) = (None, Verdict::Approve, None);
            life = life.review(Review { by, conflict, answers, further, verdict, reason })?;
        }
        let signs = match self.far {
            Far::Signed | Far::Suspended => document.seats.len(),
            Far::ForSignature => 2,
            Far::Draft | Far::UnderReview | Far::GivenUp => 0,
        };
        let day = cx.today.plus_days(self.days.0.min(0) - 5);
        for seat in &document.seats[..signs] {
            let by = hand(cx, seat.party, "officer");
            let name = "Signature de démonstration".to_owned();
            life = life.sign(Signature { by, name, hash, day, way: Way::Register }, cx.today)?;
        }
        if self.far == Far::Suspended { suspended(cx, document, life) } else { Ok(life) }
    }

    fn document(
        &self,
        cx: &Context,
        parties: &[Invented],
        entries: &[Entry],
    ) -> Result<Document, Problem> {
        let entry = entries.iter().find(|one| Some(one.code.to_string().as_str()) == self.entry);
        let entry = entry.map(Entry::drafted);
        let seats = self.parties.iter().map(|(place, said)| {
            Ok(Seat { party: parties[*place].id, place: Some(Line::parse("place", said)?) })
        });
        let seats = seats.collect::<Result<Vec<_>, Problem>>()?;
        let first = cx.today.plus_days(self.days.0);
        let (one, other) = (seats[0].party, seats[seats.len() - 1].party);
        // Whoever asks for a grant drafts it, and does the work.
        let (payer, doer) = if self.far == Far::Draft { (other, one) } else { (one, other) };
        let last = first.plus_days(self.days.1);
        let blank = Document {
            instrument: self.instrument,
            entry,
            title: Line::parse("title", self.title)?,
            language: self.language,
            under: None,
            first_day: Some(first),
            last_day: Some(last),
            sections: Vec::new(),
            indicators: self.indicators()?,
            duties: self.duties(&seats, doer)?,
            reporting: Some(Reporting { by: doer, every: Rhythm::Quarterly }),
            deliverables: self.deliverables(first, last, doer)?,
            funding: self.total.map(|total| funding(total, payer, last)).transpose()?,
            in_kind: self.in_kind(doer)?,
            branding: Branding::Agreed,
            red_cross_consent: None,
            seats,
        };
        Ok(Document { sections: self.sections(cx, &blank)?, ..blank })
    }

    fn either<'a>(&self, french: &'a str, arabic: &'a str) -> &'a str {
        if self.language == Language::ARABIC { arabic } else { french }
    }

    /// The library’s clauses, and what the parties say themselves.
    fn sections(&self, cx: &Context, blank: &Document) -> Result<Vec<Section>, Problem> {
        let words = cx.words.dictionary().words(self.language);
        let mut sections = Vec::new();
        for clause in blank.needs().clauses {
            let own = words.say(&format!("agreements-clause-{}", clause.name()));
            let known = agreements::library(&cx.words, clause, self.language);
            let (title, text) = known.unwrap_or_else(|| (own, self.own(clause).to_owned()));
            sections.push(Section {
                number: sections.len() as i64 + 1,
                clause,
                title: Line::parse("title", &title)?,
                text: Paragraph::parse("text", &text)?,
                deviation: None,
            });
        }
        Ok(sections)
    }

    fn own(&self, clause: Clause) -> &'static str {
        match (clause, self.language == Language::ARABIC) {
            (Clause::Objectives, false) => {
                "Les habitantes et habitants de la rive nord décident ensemble de ce qui est fait, \
                 et en voient l’effet dans l’année."
            }
            (Clause::Success, false) => {
                "Compte comme réussite ce que les habitants confirment eux-mêmes lors de la visite \
                 de fin, et ce que montrent les indicateurs ci-dessous."
            }
            (Clause::WorkPlan, false) => {
                "Préparation et rencontres le premier mois ; réalisation les mois suivants ; \
                 remise et visite commune le dernier mois."
            }
            (Clause::Communication, false) => {
                "Les points focaux se parlent chaque semaine. Ce qui est urgent se dit par \
                 téléphone le jour même, et se confirme par écrit."
            }
            (Clause::LegalBasis, false) => {
                "Le mandat de la mission, les statuts des organisations et le droit du pays. Les \
                 parties ne créent aucun lien d’emploi entre elles."
            }
            (Clause::Activation, false) => {
                "Quand le fleuve dépasse sa cote d’alerte trois jours de suite, ou que la commune \
                 le demande, un signataire autorisé envoie la lettre d’activation."
            }
            (Clause::Objectives, true) => "يقرر أهل الضفة معًا ما يُنجز، ويرون أثره خلال السنة.",
            (Clause::Success, true) => "يُعدّ نجاحًا ما يؤكده الأهالي أنفسهم وما تبيّنه المؤشرات.",
            (Clause::Communication, true) => "يتواصل منسقو الأطراف كل أسبوع، والعاجل في يومه.",
            (_, true) => "قانون البلد والأنظمة الأساسية للمنظمات وولاية البعثة.",
            (_, false) => "Les parties en conviennent ensemble.",
        }
    }

    fn indicators(&self) -> Result<Vec<Indicator>, Problem> {
        let name =
            self.either("Personnes qui disent être mieux servies", "من يقولون إن الخدمة تحسنت");
        let how = self.either("Entretiens à la maison", "مقابلات في البيوت");
        Ok(vec![Indicator {
            name: Line::parse("name", name)?,
            target: Line::parse("target", "800")?,
            verified_by: Some(Line::parse("how", how)?),
        }])
    }

    fn duties(&self, seats: &[Seat], doer: Id<Organisation>) -> Result<Vec<Duty>, Problem> {
        let first = seats[0].party;
        let between: Vec<_> = seats[1..seats.len() - 1].iter().map(|seat| seat.party).collect();
        let task = |french, arabic| Line::parse("task", self.either(french, arabic));
        let duty = |task, does, answers| Duty {
            task,
            responsible: vec![does],
            accountable: vec![answers],
            consulted: between.clone(),
            informed: Vec::new(),
        };
        Ok(vec![
            duty(task("Réunir les habitants", "جمع الأهالي")?, doer, first),
            duty(task("Rendre compte en public", "تقديم الحساب علنًا")?, doer, doer),
        ])
    }

    fn deliverables(
        &self,
        first: Day,
        last: Day,
        by: Id<Organisation>,
    ) -> Result<Vec<Deliverable>, Problem> {
        let [start, end] = [
            self.either("Compte rendu de la rencontre d’ouverture", "محضر اللقاء الافتتاحي"),
            self.either(
                "Rapport final, visite commune comprise",
                "التقرير النهائي مع الزيارة المشتركة",
            ),
        ];
        let deliverable = |title, due| {
            Ok::<_, Problem>(Deliverable { title: Line::parse("title", title)?, due, by })
        };
        Ok(vec![deliverable(start, first.plus_days(30))?, deliverable(end, last)?])
    }

    fn in_kind(&self, by: Id<Organisation>) -> Result<Vec<InKind>, Problem> {
        let what = self.either("Une salle et un médiateur", "قاعة ووسيط");
        Ok(vec![InKind { by, what: Line::parse("what", what)?, worth: None }])
    }
}

/// Four fifths first, the rest when the reports are accepted.
fn funding(total: &str, from: Id<Organisation>, last: Day) -> Result<Funding, Problem> {
    let total = Money::parse("total", total, Currency::parse("currency", "XOF")?)?;
    let part = |percent: i64| Money { minor: total.minor / 100 * percent, ..total };
    let line = |title, percent| {
        let title = Line::parse("title", title)?;
        Ok::<_, Problem>(FundingLine { title, amount: part(percent), from })
    };
    let tranche = |percent, due, condition| {
        let condition = Line::parse("condition", condition)?;
        Ok::<_, Problem>(Tranche { amount: part(percent), due, condition })
    };
    Ok(Funding {
        total,
        lines: vec![line("Travaux et matériel", 70)?, line("Équipe et rencontres", 30)?],
        tranches: vec![
            tranche(80, None, "Signature de toutes les parties")?,
            tranche(20, Some(last), "Rapport final accepté et réalisation constatée sur place")?,
        ],
    })
}
