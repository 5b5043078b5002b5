//! A proposal for each column of a table: a person confirms or corrects it.

use std::cmp::Reverse;

use super::{
    column::{Column, Counted, Part, People, Role},
    content::Look,
    header_rules::{Named, named},
    personal::{PersonalReason, reason},
    tag_rules,
    words::{self, Concept, Concepts, Reading, Votes},
};
use crate::{
    hxl::Tag,
    read::{Header, Row},
};

/// What a column seems to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub column: Option<Column>,
    pub confidence: Confidence,
    /// Why the column's cells must not be taken in without a person's decision. A column of
    /// beneficiaries' data is proposed as nothing; a contact column as what it is.
    pub personal: Option<PersonalReason>,
}

/// How a proposal was found, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    None,
    /// By what the cells look like, or by words that say little.
    Guess,
    /// By the header's words.
    Likely,
    /// By the HXL tag.
    Certain,
}

/// A header of which less than this share of words is known is about something else.
const KNOWN_PERCENT_MIN: usize = 30;

/// Beyond so many columns nothing is proposed: no register is as wide, and a hostile file may be.
const COLUMNS_MAX: usize = 1_500;

/// One proposal for each header, no column proposed twice. `sample` are some rows of the table.
pub fn propose(headers: &[Header], sample: &[Row<'_>]) -> Vec<Proposal> {
    let wide = headers.len().saturating_sub(COLUMNS_MAX);
    let headers = &headers[..headers.len() - wide];
    let readings: Vec<Reading> = headers.iter().map(|header| words::read(&header.text)).collect();
    let mut votes = Votes::default();
    for reading in &readings {
        votes.iter_mut().zip(reading.votes).for_each(|(sum, more)| *sum += more);
    }
    let looks: Vec<Look> = (0..headers.len())
        .map(|index| Look::of(sample.iter().map(|row| row.cell(index))))
        .collect();
    let is_of_needs = is_of_needs(headers, &readings, &looks);
    let mut context = Context { is_of_needs, ..Context::new(&readings, &looks) };
    let mut proposals: Vec<Ranked> = Vec::new();
    for (index, (header, reading)) in headers.iter().zip(&readings).enumerate() {
        let concepts = reading.concepts(&votes);
        let known = reading.words_known * 100 >= reading.words * KNOWN_PERCENT_MIN;
        let tagged = header.tag.as_ref().and_then(tag_rules::column_of);
        // A tag of the standard that names no column of ours says that this is something else.
        let open = header.tag.as_ref().is_none_or(|tag| !tag.is_core());
        let by_words = (known && open).then(|| context.settle(&concepts, reading, index)).flatten();
        if let Some(column) = tagged.or(by_words) {
            context.note(column);
        }
        let (column, confidence) = match (tagged, by_words) {
            (Some(column), _) => (Some(column), Confidence::Certain),
            (None, Some(column)) => (Some(column), Confidence::Likely),
            (None, None) => (None, Confidence::None),
        };
        let personal = reason(header.tag.as_ref(), &concepts, &looks[index]);
        let proposal = Proposal { column, confidence, personal };
        // Beside an activity a project, beside a day of report a day of change, and beside an area
        // with its code one without come second.
        let second = concepts.any(&[Concept::Project, Concept::Updated])
            || (reading.divisions() > 0 && context.code_beside(index).is_none());
        let doubt = reading.words - reading.words_known + usize::from(second);
        proposals.push(Ranked { proposal, doubt });
    }
    context.shift_divisions(&mut proposals);
    keep_personal_data_out(&mut proposals);
    keep_the_best(&mut proposals);
    guess_by_content(&mut proposals, &looks, headers);
    let nothing = Proposal { column: None, confidence: Confidence::None, personal: None };
    let proposals = proposals.into_iter().map(|ranked| ranked.proposal);
    proposals.chain(std::iter::repeat_n(nothing, wide)).collect()
}

/// A proposal with what speaks against it, to choose between two for one column.
struct Ranked {
    proposal: Proposal,
    doubt: usize,
}

/// What a header's text alone says its column is, to be compared with what others say.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Meaning(Option<Named>, Option<PersonalReason>);

/// None if the text says nothing that is known.
pub(crate) fn meaning(text: &str) -> Option<Meaning> {
    let reading = words::read(text);
    let concepts = reading.concepts(&Votes::default());
    let known = reading.words_known * 100 >= reading.words * KNOWN_PERCENT_MIN;
    let personal = reason(None, &concepts, &Look::default());
    let meaning = Meaning(named(&concepts, &reading), personal);
    (known && (meaning.0.is_some() || meaning.1.is_some())).then_some(meaning)
}

/// What the other columns say, for headers that do not say everything.
struct Context<'a> {
    looks: &'a [Look],
    /// How many headers name administrative areas.
    areas: usize,
    /// Whether a place code stands before its area's name rather than behind.
    codes_first: bool,
    /// Whether the table says how many people are in need: then its other figures are of a place,
    /// not of an activity.
    is_of_needs: bool,
    targeted: bool,
    area_before: Option<u8>,
    /// Areas named only by a word such as *district*: its usual level, and the one given to it.
    divisions: Vec<(u8, u8)>,
    explicit_levels: bool,
}

impl<'a> Context<'a> {
    fn new(readings: &[Reading], looks: &'a [Look]) -> Self {
        let is_area = |reading: &Reading| reading.divisions() > 0;
        let first_area = readings.iter().position(is_area);
        let first_code = looks.iter().position(|look| look.place_code_level().is_some());
        Self {
            looks,
            areas: readings.iter().filter(|reading| is_area(reading)).count(),
            codes_first: first_code.is_some_and(|code| first_area.is_some_and(|area| code < area)),
            is_of_needs: false,
            targeted: false,
            area_before: None,
            divisions: Vec::new(),
            explicit_levels: false,
        }
    }

    fn settle(&mut self, concepts: &Concepts, reading: &Reading, index: usize) -> Option<Column> {
        let look = &self.looks[index];
        let cluster = reading.cluster.filter(|_| self.is_of_needs);
        let named = named(concepts, reading);
        if self.is_of_needs
            && let Some(column) = whom(concepts, look, named)
        {
            return Some(column);
        }
        Some(match named? {
            Named::Column(Column::Targeted(People::Total)) if cluster.is_some() => {
                Column::OfCluster(Counted::Targeted, cluster?)
            }
            Named::Column(column) => {
                self.explicit_levels |= matches!(column, Column::AdminName(_));
                column
            }
            Named::OfCluster(counted) => Column::OfCluster(counted, reading.cluster?),
            Named::Population if self.is_of_needs && look.has_numbers() => Column::Population,
            Named::Population if look.has_numbers() => self.counted(People::Total),
            Named::Population => Column::PopulationGroup,
            Named::People(people) => self.counted(people),
            Named::PeopleOrGroup if look.has_numbers() => self.counted(People::Total),
            Named::PeopleOrGroup => Column::PopulationGroup,
            Named::Division { level, code: false } => self.division(level, index),
            Named::Division { level, code: true } => {
                let same = self.divisions.iter().rev().find(|(usual, _)| *usual == level);
                let same = same.map(|(_, given)| *given);
                Column::AdminCode(look.place_code_level().or(same).unwrap_or(level))
            }
            Named::PlaceCode => Column::AdminCode(look.place_code_level().or(self.area_before)?),
            Named::StatusOrDivision if reading.divisions() > 1 => self.division(1, index),
            Named::StatusOrDivision if look.has_statuses() || self.areas > 1 => Column::Status,
            Named::StatusOrDivision => self.division(1, index),
        })
    }

    fn counted(&self, people: People) -> Column {
        if self.targeted { Column::Targeted(people) } else { Column::Reached(people) }
    }

    /// The level of the codes in the column beside an area's name.
    fn code_beside(&self, index: usize) -> Option<u8> {
        let beside = if self.codes_first { index.checked_sub(1)? } else { index + 1 };
        self.looks.get(beside)?.place_code_level()
    }

    /// The level of the codes beside it; else the usual level of the word, or the next one where an
    /// area before has it.
    fn division(&mut self, usual: u8, index: usize) -> Column {
        let above = self.divisions.last().map_or(0, |(_, given)| *given);
        let taken = self.divisions.iter().any(|(_, given)| *given == usual);
        let next = if taken { (above + 1).clamp(1, 4) } else { usual };
        let level = self.code_beside(index).unwrap_or(next);
        self.explicit_levels |= self.code_beside(index).is_some();
        self.divisions.push((usual, level));
        Column::AdminName(level)
    }

    fn note(&mut self, column: Column) {
        match column {
            Column::Targeted(_) => self.targeted = true,
            Column::Reached(_) => self.targeted = false,
            Column::AdminName(level) => self.area_before = Some(level),
            _ => (),
        }
    }

    /// Where several areas are named only by words and none is of level 1 (a country whose counties
    /// come first), all move up.
    fn shift_divisions(&self, proposals: &mut [Ranked]) {
        let lowest = self.divisions.iter().map(|(_, given)| *given).min().unwrap_or(1);
        if self.explicit_levels || self.divisions.len() < 2 || lowest == 1 {
            return;
        }
        for ranked in proposals.iter_mut() {
            match &mut ranked.proposal.column {
                Some(Column::AdminName(level) | Column::AdminCode(level)) if *level >= lowest => {
                    *level -= lowest - 1;
                }
                _ => (),
            }
        }
    }
}

/// A table of how many people are in need: by a heading, a tag or cells that say so.
fn is_of_needs(headers: &[Header], readings: &[Reading], looks: &[Look]) -> bool {
    let is_tagged = |header: &Header| header.tag.as_ref().is_some_and(|t| t.name() == "inneed");
    headers.iter().any(is_tagged)
        || readings.iter().any(|reading| reading.may_mean(Concept::Need))
        || looks.iter().any(Look::has_measures)
}

/// Whom a row of a table of needs counts, and what: columns that other tables do not have.
fn whom(concepts: &Concepts, look: &Look, named: Option<Named>) -> Option<Column> {
    use Concept as C;
    if look.has_measures() {
        return Some(Column::Measure);
    }
    let only = |concept| concepts.0.iter().all(|known| *known == concept);
    match named {
        None if concepts.0.is_empty() => None,
        None if only(C::Sex) => Some(Column::Sex),
        None if only(C::Age) => Some(Column::Age),
        None if only(C::Disability) => Some(Column::Disability),
        None if only(C::Type) => Some(Column::PopulationGroup),
        _ => None,
    }
}

fn keep_personal_data_out(proposals: &mut [Ranked]) {
    for Ranked { proposal, .. } in proposals.iter_mut() {
        if proposal.personal.is_some_and(|reason| reason != PersonalReason::Contact) {
            proposal.column = None;
            proposal.confidence = Confidence::None;
        }
    }
}

/// Of several headers for one column, the surest; then that with the least doubt; then the first.
fn keep_the_best(proposals: &mut [Ranked]) {
    let rank = |ranked: &Ranked| (ranked.proposal.confidence, Reverse(ranked.doubt));
    for index in 0..proposals.len() {
        let mine = &proposals[index];
        let beaten = proposals.iter().enumerate().any(|(other, rival)| {
            let same = other != index && rival.proposal.column == mine.proposal.column;
            same && (rank(rival) > rank(mine) || (rank(rival) == rank(mine) && other < index))
        });
        if beaten && proposals[index].proposal.column.is_some() {
            proposals[index].proposal.column = None;
            proposals[index].proposal.confidence = Confidence::None;
        }
    }
}

/// Columns that nothing was found for, and that nobody else was found for. A tag of the standard
/// says itself what its column is.
fn guess_by_content(proposals: &mut [Ranked], looks: &[Look], headers: &[Header]) {
    for (index, look) in looks.iter().enumerate() {
        let Proposal { column, personal, .. } = &proposals[index].proposal;
        let is_said = headers[index].tag.as_ref().is_some_and(Tag::is_core);
        if column.is_some() || personal.is_some() || is_said {
            continue;
        }
        let free = |column: &Column| proposals.iter().all(|p| p.proposal.column != Some(*column));
        let guesses = [
            look.place_code_level().map(Column::AdminCode),
            look.has_days().then_some(Column::Start),
            look.has_days().then_some(Column::End),
            look.has_sectors().then_some(Column::Sector),
            look.has_statuses().then_some(Column::Status),
        ];
        if let Some(column) = guesses.into_iter().flatten().find(free) {
            proposals[index].proposal.column = Some(column);
            proposals[index].proposal.confidence = Confidence::Guess;
        }
    }
}

impl Proposal {
    /// Whether the columns are those of a register, not of a look-up list: who or how many in need,
    /// what and where.
    pub(crate) fn weight(proposals: &[Self]) -> u32 {
        let any = |test: fn(Column) -> bool| {
            proposals.iter().filter_map(|proposal| proposal.column).any(test)
        };
        let who = any(|column| {
            matches!(column, Column::Organisation(role, Part::Name | Part::Acronym)
                if role != Role::Donor)
        });
        let what = any(|column| {
            matches!(column, Column::Sector | Column::Subsector | Column::ActivityTitle)
        });
        let place = any(|column| {
            matches!(column, Column::AdminName(_) | Column::AdminCode(_) | Column::SiteName)
        });
        let more = any(|column| {
            matches!(
                column,
                Column::Status | Column::Start | Column::Targeted(_) | Column::Reached(_)
            )
        });
        let need = any(|column| {
            matches!(column, Column::InNeed(_) | Column::OfCluster(..) | Column::Measure)
        });
        3 * u32::from(who || need) + 2 * u32::from(what) + 2 * u32::from(place) + u32::from(more)
    }
}
