//! What a person put right in a row, told beside what the file says.

use super::Judge;
use crate::import::{
    cells::BroughtRow,
    mend::Stand,
    saved::Of,
    verdict::{By, Findings, Said, Word},
};

impl Judge {
    pub(super) fn say_what_was_mended(&self, row: &BroughtRow, findings: &mut Findings) {
        let Some(mend) = &row.mend else { return };
        for (column, cell) in &mend.cells {
            let (from, to) = (self.plan.brought(row, *column).text(), cell.text());
            let word = Of::column(*column).map_or_else(|| Word::from(&*to), |of| of.word(&to));
            findings.correct_by(By::Hand, *column, &from, word);
        }
        if mend.stand == Some(Stand::LeaveOut) {
            findings.refuse(Said::new("activities-import-refused-left-out"));
        }
    }
}
