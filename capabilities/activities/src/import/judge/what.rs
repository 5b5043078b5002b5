//! What a row says is done, and for whom.

use basics::Line;
use exchange::columns::Column;

use sharing::{Level, Tlp};

use super::{Judge, Told, shortened};
use crate::{
    Kind, MissionProgramme, Modality, PopulationGroup, Sector,
    activity::web_address,
    folded,
    import::{
        cells::BroughtRow,
        phrases,
        saved::Of,
        sectors::{self, Named},
        verdict::{By, Findings, Said, Word},
    },
};

/// The words of a row: what it is called, and what it tells.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// As the file has it; empty where the sector has to serve.
    pub given: String,
    pub title: String,
    pub subsector: Option<String>,
    pub description: Option<String>,
    /// It is called as its sector is, so its words are none of its own.
    pub is_usual: bool,
}

const LINE_MAX: usize = basics::Line::CHARACTERS_MAX;
const PARAGRAPH_MAX: usize = basics::Paragraph::CHARACTERS_MAX;

impl Judge {
    pub fn sector(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Sector> {
        let code = self.plan.text(row, Column::SectorCode);
        let name = self.plan.text(row, Column::Sector);
        for (column, text) in [(Column::SectorCode, &code), (Column::Sector, &name)] {
            if let Some(sector) = self.learnt(Of::Sector, column, text, findings) {
                return Some(sector);
            }
        }
        let by_code = (!code.is_empty()).then(|| self.named_sector(&code));
        let is_known = |named: &Named| !matches!(named, Named::Unknown(_));
        // A code that is none may stand beside a name that is one.
        let (column, text, named) = match by_code.filter(|named| is_known(named) || name.is_empty())
        {
            Some(named) => (Column::SectorCode, code, named),
            None if name.is_empty() => {
                if self.plan.sector.is_none() {
                    let columns = [Column::Sector, Column::SectorCode].into_iter();
                    let mut columns = columns.filter(|column| self.plan.mapping.has(*column));
                    let none = Said::new("activities-import-refused-no-sector");
                    findings.refuse(none.about(columns.next()));
                }
                return self.plan.sector;
            }
            None => {
                let named = self.named_sector(&name);
                (Column::Sector, name, named)
            }
        };
        match named {
            Named::Sector(sector) => Some(sector),
            Named::Meant(sector) => {
                findings.correct(column, &text, sector_word(sector));
                Some(sector)
            }
            Named::Unknown(near) => {
                let near: Vec<&str> =
                    near.iter().map(|sector| self.plan.sector_names[sector].as_str()).collect();
                let key = match near.is_empty() {
                    true => "activities-import-refused-sector",
                    false => "activities-import-refused-sector-near",
                };
                let said = Said::new(key).with("given", text.as_ref());
                findings.refuse(said.with("near", near.join(", ")).about([column]));
                None
            }
        }
    }

    /// As its sector is called in one language or another.
    fn is_called_as(&self, sector: Option<Sector>, title: &str) -> bool {
        sector.is_some() && self.plan.own.sectors.find(title) == sector
    }

    fn named_sector(&self, text: &str) -> Named {
        let own = self.plan.own.sectors.find(text).map(Named::Sector);
        own.unwrap_or_else(|| sectors::sector(text))
    }

    /// A title that is a paragraph is kept whole as the description.
    pub(super) fn words(
        &self,
        row: &BroughtRow,
        sector: Option<Sector>,
        findings: &mut Findings,
    ) -> Words {
        let line = |column| {
            let text = self.plan.text(row, column);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let mut given = line(Column::ActivityTitle);
        let subsector = line(Column::Subsector);
        let mut description = self.plan.text(row, Column::Description).trim().to_owned();
        if given.is_empty() {
            given.clone_from(&subsector);
        }
        let mut title = shortened(&given, LINE_MAX);
        if title != given && description.is_empty() {
            description.clone_from(&given);
        } else if title != given {
            findings.correct(Column::ActivityTitle, &given, title.as_str());
        }
        let is_usual = title.is_empty() || self.is_called_as(sector, &title);
        if title.is_empty() {
            let name = sector.and_then(|sector| self.plan.sector_names.get(&sector));
            title = name.cloned().unwrap_or_default();
        }
        if is_usual {
            given.clear();
        }
        let cut = shortened(&description, PARAGRAPH_MAX);
        if cut != description {
            findings.correct(Column::Description, &description, cut.as_str());
        }
        let subsector = Some(shortened(&subsector, LINE_MAX)).filter(|text| !text.is_empty());
        let description = Some(cut).filter(|text| !text.is_empty());
        Words { given, title, subsector, description, is_usual }
    }

    pub(super) fn kind(
        &self,
        row: &BroughtRow,
        sector: Option<Sector>,
        title: &str,
        findings: &mut Findings,
    ) -> Told<Kind> {
        let own = &self.plan.own.kinds;
        let read = |text: &str| own.find(text).or_else(|| phrases::kind(text));
        if let Some(kind) = self.chosen(row, (Of::Kind, Column::ActivityKind), read, findings) {
            return Told::said(kind);
        }
        let by_sector = || match sector {
            Some(Sector::DdrCvr) => phrases::step_of_ddr(title),
            Some(Sector::Protection) => Some(Kind::Protection),
            Some(sector) if sector.above() == Some(Sector::Protection) => Some(Kind::Protection),
            _ => None,
        };
        Told::usual(by_sector().unwrap_or(Kind::Delivery))
    }

    pub(super) fn modality(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Modality> {
        let own = &self.plan.own.modalities;
        let read = |text: &str| own.find(text).or_else(|| phrases::modality(text));
        self.chosen(row, (Of::Modality, Column::Modality), read, findings)
    }

    pub fn population(&self, row: &BroughtRow, findings: &mut Findings) -> Option<PopulationGroup> {
        let own = &self.plan.own.groups;
        let read = |text: &str| own.find(text).or_else(|| phrases::population(text));
        self.chosen(row, (Of::Group, Column::PopulationGroup), read, findings)
    }

    /// The harm that a leak would do, as the file says it (R8.1).
    pub fn level(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Level> {
        let own = &self.plan.own.levels;
        let read = |text: &str| own.find(text).or_else(|| Level::from_name(&folded(text)));
        self.chosen(row, (Of::Level, Column::Level), read, findings)
    }

    /// How far the file says that it may be passed on.
    pub fn tlp(&self, row: &BroughtRow, findings: &mut Findings) -> Option<Tlp> {
        let own = &self.plan.own.marks;
        let plain = |text: &str| folded(text).trim_start_matches("tlp ").replace(' ', "_");
        let read = |text: &str| own.find(text).or_else(|| Tlp::from_name(&plain(text)));
        self.chosen(row, (Of::Tlp, Column::Tlp), read, findings)
    }

    /// Where more of it can be read; what leads nowhere is left out.
    pub(super) fn link(&self, row: &BroughtRow, findings: &mut Findings) -> Option<String> {
        let text = self.line(row, Column::Url)?;
        let line = Line::parse("link", &text).and_then(|line| web_address("link", line));
        if line.is_err() {
            findings.drop(Column::Url, &text);
        }
        line.ok().map(Line::into_string)
    }

    /// One of a closed list; what is none of them is left out, and the importer is told.
    fn chosen<T: basics::Named>(
        &self,
        row: &BroughtRow,
        (of, column): (Of, Column),
        read: impl Fn(&str) -> Option<T>,
        findings: &mut Findings,
    ) -> Option<T> {
        let text = self.plan.text(row, column);
        if folded(&text).is_empty() {
            return None;
        }
        if let Some(value) = self.learnt(of, column, &text, findings) {
            return Some(value);
        }
        // Whoever mends a row chooses by name.
        let is_mended = row.mend.as_ref().is_some_and(|mend| mend.cell(column).is_some());
        let by_name = if is_mended { T::from_name(&text) } else { None };
        let value = by_name.or_else(|| read(&text));
        if value.is_none() {
            findings.drop(column, &text);
        }
        value
    }

    /// What somebody of the organisation said that a word means, of a file before.
    pub(super) fn learnt<T: basics::Named>(
        &self,
        of: Of,
        column: Column,
        text: &str,
        findings: &mut Findings,
    ) -> Option<T> {
        let meant = self.plan.learnt.meant(of, text)?;
        let value = T::from_name(meant)?;
        findings.correct_by(By::Memory, column, text, of.word(meant));
        Some(value)
    }

    /// The mission's own work is set apart from humanitarian work everywhere (R7.9).
    pub(super) fn programme(
        &self,
        row: &BroughtRow,
        is_of_the_mission: bool,
        title: &str,
        findings: &mut Findings,
    ) -> Told<Option<MissionProgramme>> {
        let own = &self.plan.own.programmes;
        let read = |text: &str| own.find(text).or_else(|| MissionProgramme::from_name(text.trim()));
        let asked = (Of::Programme, Column::Programme);
        if let Some(programme) = self.chosen(row, asked, read, findings) {
            return Told::said(Some(programme));
        }
        const NAMES: [(&str, MissionProgramme); 6] = [
            ("qip", MissionProgramme::QuickImpactProject),
            ("quick impact", MissionProgramme::QuickImpactProject),
            ("impact rapide", MissionProgramme::QuickImpactProject),
            ("cvr", MissionProgramme::ViolenceReduction),
            ("trust fund", MissionProgramme::TrustFund),
            ("cimic", MissionProgramme::Force),
        ];
        let title = folded(title);
        let named = NAMES.iter().find(|(name, _)| title.contains(name));
        let programme = named.map_or(MissionProgramme::Other, |(_, programme)| *programme);
        Told::usual(is_of_the_mission.then_some(programme))
    }
}

pub(super) fn sector_word(sector: Sector) -> Word {
    Word::Key(format!("activities-sector-{}", sector.code()))
}
