//! Tables as people type or paste them: a row on each line, its cells apart by a bar or a tab.

use std::collections::BTreeMap;

use acts::{Context, Form};
use basics::{
    Currency, Day, Detail, Id, Line, Money, Organisation, Problem, Refusal, Refusals, fold,
};

use crate::{Agreement, Document};

/// The rows of a question. A program sends an array with a row in each text.
pub(crate) fn rows(form: &Form, question: &'static str) -> Result<Vec<Vec<String>>, Refusal> {
    let answers = form.texts(question);
    let lines = answers.into_iter().flat_map(str::lines).filter(|line| !line.trim().is_empty());
    let cells = |line: &str| line.split(['|', '\t']).map(|cell| cell.trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = lines.map(cells).collect();
    if rows.len() > Document::ROWS_MAX {
        let most = Document::ROWS_MAX;
        return Err(Refusal::new(question, "agreements-refused-rows").with("most", most));
    }
    Ok(rows)
}

/// The agreement’s parties by what they are called.
pub(crate) struct Seated {
    by_name: BTreeMap<String, Id<Organisation>>,
    names: BTreeMap<Id<Organisation>, String>,
}

impl Seated {
    pub(crate) async fn of(cx: &mut Context, on: &Agreement) -> Result<Self, Problem> {
        let seated = on.document.parties();
        let known = parties::names_of(cx, seated.iter().copied().collect()).await?;
        let mut by_name = Self::heirs(cx, on).await?;
        let mut short = BTreeMap::new();
        for (party, (names, acronym)) in known {
            let all = names.iter().map(|(_, name)| name).chain(&acronym);
            by_name.extend(all.map(|name| (fold(name.as_str()), party)));
            by_name.insert(party.to_string(), party);
            let name = acronym.as_ref().unwrap_or_else(|| cx.name(&names));
            short.insert(party, name.to_string());
        }
        Ok(Self { by_name, names: short })
    }

    /// Whoever a party was merged into is meant by its own name as well.
    async fn heirs(
        cx: &mut Context,
        on: &Agreement,
    ) -> Result<BTreeMap<String, Id<Organisation>>, Problem> {
        let pairs = on.life.ground.heirs.of(on.document.parties());
        let known = parties::names_of(cx, pairs.iter().map(|(_, now)| *now).collect()).await?;
        let mut by_name = BTreeMap::new();
        for (was, now) in pairs {
            let Some((names, acronym)) = known.get(&now) else { continue };
            let all = names.iter().map(|(_, name)| name).chain(acronym);
            by_name.extend(all.map(|name| (fold(name.as_str()), was)));
            by_name.insert(now.to_string(), was);
        }
        Ok(by_name)
    }

    /// As people call it, so that it is found again.
    pub(crate) fn name(&self, party: Id<Organisation>) -> String {
        self.names.get(&party).cloned().unwrap_or_else(|| party.to_string())
    }

    fn find(&self, name: &str) -> Option<Id<Organisation>> {
        self.by_name.get(&fold(name)).or_else(|| self.by_name.get(name)).copied()
    }
}

/// One row that is being read: what is wrong with a cell is said with its line.
pub(crate) struct Cells<'a> {
    pub(crate) about: &'static str,
    /// Counted from one.
    pub(crate) row: usize,
    pub(crate) cells: &'a [String],
    pub(crate) seated: &'a Seated,
}

type Read<T> = Result<T, Refusal>;

impl Cells<'_> {
    fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    fn refuse(&self, place: usize, what: &str) -> Refusal {
        Refusal::new(self.about, "agreements-refused-cell")
            .with("row", self.row)
            .with("given", self.cell(place))
            .with("what", Detail::Word(format!("agreements-cell-{what}")))
    }

    pub(crate) fn line(&self, place: usize) -> Read<Line> {
        Line::parse(self.about, self.cell(place)).map_err(|_| self.refuse(place, "text"))
    }

    pub(crate) fn maybe_line(&self, place: usize) -> Read<Option<Line>> {
        self.maybe(place, || self.line(place))
    }

    pub(crate) fn day(&self, place: usize) -> Read<Day> {
        self.cell(place).parse().map_err(|_| self.refuse(place, "day"))
    }

    pub(crate) fn maybe_day(&self, place: usize) -> Read<Option<Day>> {
        self.maybe(place, || self.day(place))
    }

    pub(crate) fn money(&self, place: usize, currency: Option<Currency>) -> Read<Money> {
        let money = currency.and_then(|c| Money::parse(self.about, self.cell(place), c).ok());
        money.ok_or_else(|| self.refuse(place, "amount"))
    }

    pub(crate) fn maybe_money(&self, place: usize, of: Option<Currency>) -> Read<Option<Money>> {
        self.maybe(place, || self.money(place, of))
    }

    pub(crate) fn party(&self, place: usize) -> Read<Id<Organisation>> {
        self.seated.find(self.cell(place)).ok_or_else(|| self.refuse(place, "party"))
    }

    /// Several parties in one cell, apart by commas.
    pub(crate) fn parties(&self, place: usize) -> Read<Vec<Id<Organisation>>> {
        let names = self.cell(place).split([',', ';', '،', '؛']).map(str::trim);
        let names = names.filter(|name| !name.is_empty());
        let found =
            names.map(|name| self.seated.find(name).ok_or_else(|| self.refuse(place, "party")));
        let mut parties = found.collect::<Result<Vec<_>, _>>()?;
        parties.sort_unstable();
        parties.dedup();
        Ok(parties)
    }

    fn maybe<T>(&self, place: usize, read: impl FnOnce() -> Read<T>) -> Read<Option<T>> {
        if self.cell(place).is_empty() { Ok(None) } else { read().map(Some) }
    }
}

/// All rows of a table, or everything that is wrong with it.
pub(crate) fn read<T>(
    about: &'static str,
    rows: &[Vec<String>],
    seated: &Seated,
    one: impl Fn(&Cells<'_>) -> Result<T, Refusal>,
) -> Result<Vec<T>, Refusals> {
    let mut wrong = Refusals::default();
    let cells = rows.iter().enumerate();
    let cells = cells.map(|(place, cells)| Cells { about, row: place + 1, cells, seated });
    let read: Vec<T> = cells.filter_map(|cells| wrong.note(one(&cells))).collect();
    wrong.or(read)
}

/// A row as it is typed.
pub(crate) fn typed(cells: &[&str]) -> String {
    let cells: Vec<&str> = cells.iter().copied().map(str::trim).collect();
    cells.join(" | ").trim_end_matches([' ', '|']).to_owned()
}
