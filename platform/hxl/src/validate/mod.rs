//! Holding a dataset to a schema: once through the file, and once more where the whole had to be
//! known first.

mod findings;
mod json;
mod memo;
mod moments;
mod plan;
mod rows;
mod said;
mod scan;
mod spelling;
mod suspects;

use basics::Problem;

use crate::{Dataset, Schema};

pub use findings::{Issue, Location, Report, Scope, Unchecked};

use scan::Scan;

/// How much of what is found is listed; all of it is counted.
#[derive(Clone, Copy, Debug)]
pub struct Listing {
    /// Locations of one issue.
    pub locations_max: usize,
}

impl Default for Listing {
    fn default() -> Self {
        Self { locations_max: 1000 }
    }
}

/// Everything in the dataset that does not keep the schema. Memory is bounded whatever the file:
/// where a column has too many different values to be compared, the report says that it was not.
pub fn validate(
    schema: &Schema,
    dataset: &mut Dataset,
    listing: Listing,
) -> Result<Report, Problem> {
    let columns = dataset.columns().to_vec();
    let mut scan = Scan::new(schema, &columns, listing);
    dataset.rows(|row| {
        scan.row(row);
        Ok(())
    })?;
    let (suspects, mut findings) = scan.finish();
    if !suspects.is_empty() {
        dataset.rows(|row| {
            suspects.row(row, &mut findings);
            Ok(())
        })?;
    }
    Ok(findings.report(&columns))
}
