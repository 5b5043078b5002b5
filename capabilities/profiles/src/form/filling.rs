//! What those who answer for an organisation show to whoever verifies it.

use acts::Form;
use basics::{Day, Line, Refusal, Refusals, all2, all3, all4};

use super::{joined, lines};
use crate::{Band, Certificate, Dossier, File, Funding, Holder, NoPapers, Papers, WhyNoPapers};

/// Whether there is a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HasPapers {
    Certificate,
    None,
}

basics::named!(HasPapers);

impl HasPapers {
    pub(crate) const ALL: [Self; 2] = [Self::Certificate, Self::None];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::None => "none",
        }
    }
}

/// The answers, each for itself sound. The years that the money is of follow from today.
pub(crate) struct Draft {
    file: File,
    this_year: Option<Band>,
    last_year: Option<Band>,
}

impl Draft {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(form: &Form) -> Result<Self, Refusals> {
        let mut wrong = Refusals::default();
        let papers = wrong.note(papers(form)).flatten();
        let people = wrong.note(all2(holders(form, "officers"), holders(form, "board")));
        let has_no_board = form.tick("has_no_board");
        let money = wrong.note(all3(
            form.maybe_choice("this_year"),
            form.maybe_choice("last_year"),
            all2(lines(form, "donors"), lines(form, "referees")).map_err(first),
        ));
        let (Some((officers, board)), Some((this_year, last_year, (donors, referees)))) =
            (people, money)
        else {
            return Err(wrong);
        };
        if has_no_board && !board.is_empty() {
            wrong.0.push(Refusal::new("has_no_board", "profiles-refused-some-and-none"));
        }
        let funding = Vec::new();
        let file = File { papers, board, has_no_board, officers, funding, donors, referees };
        wrong.or(Self { file, this_year, last_year })
    }

    /// What was said, as of today.
    pub(crate) fn file(self, today: Day) -> Result<File, Refusal> {
        let Self { mut file, this_year, last_year } = self;
        let of = |years_ago, band: Option<Band>| {
            band.map(|band| Funding { year: today.year() - years_ago, band })
        };
        file.funding = [of(0, this_year), of(1, last_year)].into_iter().flatten().collect();
        file.papers = match file.papers {
            Some(Papers::Certificate(certificate)) => {
                Some(Papers::Certificate(certificate.check(today)?))
            }
            papers => papers,
        };
        Ok(file)
    }

    /// The form as it stands before anything is changed.
    pub(crate) fn known(dossier: &Dossier, today: Day) -> Form {
        let file = &dossier.file;
        let mut pairs: Vec<(&str, String)> = vec![
            ("officers", joined(file.officers.iter().map(Holder::line))),
            ("board", joined(file.board.iter().map(Holder::line))),
            ("donors", joined(&file.donors)),
            ("referees", joined(&file.referees)),
        ];
        if file.has_no_board {
            pairs.push(("has_no_board", "yes".to_owned()));
        }
        for Funding { year, band } in &file.funding {
            let question = match today.year() - year {
                0 => "this_year",
                1 => "last_year",
                _ => continue,
            };
            pairs.push((question, band.name().to_owned()));
        }
        match &file.papers {
            Some(Papers::Certificate(certificate)) => known_certificate(&mut pairs, certificate),
            Some(Papers::None(none)) => known_no_papers(&mut pairs, none),
            None => {}
        }
        Form::from_pairs(pairs)
    }
}

fn first(refusals: Refusals) -> Refusal {
    refusals.0.into_iter().next().unwrap_or(Refusal::new("donors", "refused-missing"))
}

fn known_certificate(pairs: &mut Vec<(&str, String)>, certificate: &Certificate) {
    pairs.push(("papers", HasPapers::Certificate.name().to_owned()));
    pairs.push(("number", certificate.number.to_string()));
    pairs.push(("authority", certificate.authority.to_string()));
    pairs.push(("issued_on", certificate.issued_on.to_string()));
    pairs.extend(certificate.valid_until.map(|until| ("valid_until", until.to_string())));
}

fn known_no_papers(pairs: &mut Vec<(&str, String)>, none: &NoPapers) {
    pairs.push(("papers", HasPapers::None.name().to_owned()));
    pairs.push(("why_none", none.why.name().to_owned()));
    pairs.extend(none.letter_from.as_ref().map(|from| ("letter_from", from.to_string())));
    pairs.extend(none.in_words.as_ref().map(|words| ("why_in_words", words.to_string())));
}

fn holders(form: &Form, question: &'static str) -> Result<Vec<Holder>, Refusal> {
    lines(form, question)?.iter().map(|line| Holder::parse(question, line.as_str())).collect()
}

/// All of it is asked whatever is answered, and what does not belong to the answer is passed over.
fn papers(form: &Form) -> Result<Option<Papers>, Refusals> {
    let has = form.maybe_choice::<HasPapers>("papers");
    let certificate = all4(
        form.maybe_line("number"),
        form.maybe_line("authority"),
        form.maybe_day("issued_on"),
        form.maybe_day("valid_until"),
    );
    let none = all3(
        form.maybe_choice::<WhyNoPapers>("why_none"),
        form.maybe_line("letter_from"),
        form.maybe_paragraph("why_in_words"),
    );
    match has? {
        None => Ok(None),
        Some(HasPapers::Certificate) => {
            let (number, authority, issued_on, valid_until) = certificate?;
            let number: Result<Line, Refusal> = must("number", number);
            let (number, authority, issued_on) =
                all3(number, must("authority", authority), must("issued_on", issued_on))?;
            let certificate = Certificate { number, authority, issued_on, valid_until };
            Ok(Some(Papers::Certificate(certificate)))
        }
        Some(HasPapers::None) => {
            let (why, letter_from, in_words) = none?;
            let why = must("why_none", why)?;
            Ok(Some(Papers::None(NoPapers { why, letter_from, in_words }.check()?)))
        }
    }
}

fn must<T>(question: &'static str, answer: Option<T>) -> Result<T, Refusal> {
    answer.ok_or(Refusal::new(question, "refused-missing"))
}
