//! From what a row of a table of needs says to the figures that would be entered, and why not.

use activities::{
    PopulationGroup, Sector,
    import::{BroughtRow, Findings, Import, Judge, Judgement, Mark, Plan, Said, Seen, Verdict},
};
use basics::{Day, Id, Line, Paragraph, Period};
use exchange::columns::{Column, Counted, People};
use places::Place;
use sha2::{Digest, Sha256};
use sharing::Audience;

use crate::{
    About, Figures,
    brought::{Measure, Staged, headcount, means_all},
};

pub(super) struct Judging<'a> {
    pub plan: &'a Plan,
    pub judge: &'a Judge,
    pub import: &'a Import,
}

impl Judging<'_> {
    pub(super) fn row(&self, row: &BroughtRow, seen: &mut Seen) -> Judgement<Staged> {
        let mut findings = Findings::default();
        let staged = self.staged(row, &mut findings);
        let first = staged.as_ref().and_then(|staged| seen_before(staged, row.number, seen));
        let Findings { corrections, mut reasons, notes } = findings;
        let verdict = match (&first, reasons.is_empty(), corrections.is_empty()) {
            (_, false, _) => Verdict::Refused,
            (Some(_), ..) => Verdict::Duplicate,
            (None, true, false) => Verdict::Corrected,
            (None, true, true) => Verdict::Accepted,
        };
        if let (Verdict::Duplicate, Some(first)) = (verdict, first) {
            reasons.push(Said::new("needs-import-duplicate").with("row", first));
        }
        let staged = staged.filter(|_| reasons.is_empty());
        Judgement { verdict, corrections, reasons, notes, staged, ..Judgement::default() }
    }

    /// None where it is refused.
    fn staged(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Staged> {
        let as_of = self.judge.reported_on(row, findings);
        let (place, place_level) = self.place(row, as_of, findings)?;
        let group = self.judge.population(row, findings).unwrap_or(PopulationGroup::All);
        let source = self.judge.line(row, Column::Source).or_else(|| self.plan.source.clone());
        let Some(source) = source.filter(|source| Line::parse("source", source).is_ok()) else {
            findings.refuse(Said::new("needs-import-refused-no-source"));
            return None;
        };
        let is_of_all = [Column::Sex, Column::Age, Column::Disability]
            .iter()
            .all(|column| means_all(&self.plan.text(row, *column)));
        if !is_of_all {
            findings.refuse(Said::new("needs-import-refused-part"));
            return None;
        }
        let figures = self.figures(row, findings);
        let about = |sector| About { place, place_level, sector, group };
        for (sector, figures) in &figures {
            if let Err(refusal) = figures.check() {
                findings.refuse((&refusal).into());
            } else if !self.may_be_shown(about(*sector), figures) {
                findings.refuse(Said::new("needs-refused-public"));
            }
        }
        if figures.is_empty() {
            findings.refuse(Said::new("needs-refused-no-figure"));
        }
        let note = self.judge.line(row, Column::Comment);
        Some(Staged {
            place: place.uuid(),
            place_level,
            group: group.name().to_owned(),
            source,
            as_of: as_of.to_string(),
            note: note.filter(|note| Paragraph::parse("note", note).is_ok()),
            figures: figures
                .into_iter()
                .map(|(sector, figures)| (sector.code().to_owned(), figures.into()))
                .collect(),
        })
    }

    /// A figure is of one place: one of several is of none of them.
    fn place(
        &self,
        row: &BroughtRow,
        as_of: Day,
        findings: &mut Findings,
    ) -> Option<(Id<Place>, u8)> {
        let found = self.judge.place(row, (Period::ALWAYS, as_of), findings);
        match found.places.as_slice() {
            [] => None,
            [place] => Some((*place, found.finest)),
            _ => {
                findings.refuse(Said::new("needs-import-refused-several-places"));
                None
            }
        }
    }

    fn may_be_shown(&self, about: About, figures: &Figures) -> bool {
        let is_public = self.import.for_all.audience == Some(Audience::PUBLIC);
        !is_public || (about.place_level <= 2 && !figures.has_few())
    }

    /// Of the row's own sector, or across sectors; and of each cluster that has a column.
    fn figures(&self, row: &BroughtRow, findings: &mut Findings) -> Vec<(Sector, Figures)> {
        let mut all = Vec::new();
        if let Some(sector) = self.sector(row, findings) {
            let figures = match self.plan.mapping.has(Column::Measure) {
                true => self.measured(row, findings),
                false => self.side_by_side(row, findings),
            };
            all.extend(figures.filter(|figures| !figures.is_empty()).map(|all| (sector, all)));
        }
        let clusters = self.plan.mapping.iter().filter_map(|(column, _)| match column {
            Column::OfCluster(counted, cluster) => Some((column, counted, cluster)),
            _ => None,
        });
        for (column, counted, cluster) in clusters {
            let sector = Sector::from_code(cluster.code());
            let count = self.judge.people(row, column, findings);
            let (Some(sector), Some(count)) = (sector, count) else { continue };
            let figures = match counted {
                Counted::InNeed => Measure::InNeed.of(count),
                Counted::Targeted => Measure::Targeted.of(count),
            };
            match all.iter_mut().find(|(known, _)| *known == sector) {
                Some((_, known)) => *known = figures.over(*known),
                None => all.push((sector, figures)),
            }
        }
        all
    }

    /// A row that names no sector counts people in need of anything at all.
    fn sector(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Sector> {
        let columns = [Column::SectorCode, Column::Sector];
        let is_silent = columns.iter().all(|column| self.plan.text(row, *column).is_empty());
        match (is_silent, self.plan.sector) {
            (true, None) => Some(Sector::Intersectoral),
            _ => self.judge.sector(row, findings),
        }
    }

    /// Each figure in a column of its own.
    fn side_by_side(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Figures> {
        let mut people = |column| self.judge.people(row, column, findings);
        let (population, affected) = (people(Column::Population), people(Column::Affected));
        let mut count = |column| headcount(&self.judge.count(row, column, findings));
        let in_need = count(Column::InNeed as fn(People) -> Column);
        let targeted = count(Column::Targeted).total();
        let reached = count(Column::Reached).total();
        Some(Figures { population, affected, in_need, targeted, reached })
    }

    /// One figure, and a cell that says which.
    fn measured(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Figures> {
        let text = self.plan.text(row, Column::Measure);
        let Some(measure) = Measure::read(&text) else {
            let said = Said::new("needs-import-refused-measure").with("given", text.as_ref());
            findings.refuse(said);
            return None;
        };
        let columns = [Column::Population, Column::InNeed(People::Total), Column::Affected];
        let column = columns.into_iter().find(|column| self.plan.mapping.has(*column))?;
        Some(measure.of(self.judge.people(row, column, findings)?))
    }
}

/// The row before that gave one of these figures already.
fn seen_before(staged: &Staged, number: usize, seen: &mut Seen) -> Option<usize> {
    let facts = staged.facts()?;
    let mut first = None;
    for fact in facts {
        let series = fact.about.series(&fact.source);
        let known = fact.figures.named().into_iter().filter(|(_, figure)| figure.is_some());
        let names: Vec<&str> = known.map(|(name, _)| name).collect();
        let text = format!("{series}/{}/{}", fact.as_of, names.join(","));
        first = first.or(seen.before(mark(&text), number));
    }
    first
}

fn mark(text: &str) -> Mark {
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let (half, _) = digest.split_first_chunk().expect("a digest has more bytes");
    Mark::from_be_bytes(*half)
}
