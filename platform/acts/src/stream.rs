//! A download or a feed: the third door, with the same right and the same viewer.

use std::future::Future;

use basics::{Problem, Refusals, Right};
use sharing::Visible;

use crate::{Context, Form, Subject};

/// Something that is carried away as it is: a spreadsheet, a map, a picture.
pub trait Stream: 'static {
    const PATH: &'static str;
    const NEEDS: Right;
    /// What is carried away, for the API's description: `text/csv`.
    const KIND: &'static str;

    type About: Subject;

    /// Reads everything that may stand behind the `?` of the address.
    fn ask(_query: &Form) -> Result<(), Refusals> {
        Ok(())
    }

    fn flow(
        cx: &mut Context,
        about: Visible<Self::About>,
        query: &Form,
    ) -> impl Future<Output = Result<Download, Problem>> + Send;
}

/// A file on its way out.
#[derive(Debug)]
pub struct Download {
    /// `text/csv; charset=utf-8`.
    pub content_type: &'static str,
    /// What the browser calls the file; none shows it in place.
    pub file_name: Option<String>,
    pub bytes: Vec<u8>,
}
