//! A column: what its header says to people, and what its tag says to everybody.

use exchange::hxl::{Tag, is_tag_row};

use crate::{
    pattern::Pattern,
    values::{folded, is_blank},
};

/// A column of a dataset; one without a tag is carried along and means nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub header: String,
    pub tag: Option<Tag>,
    /// The tag with its attributes in the order in which they were written.
    shown: String,
}

impl Column {
    pub fn new(header: impl Into<String>, tag: &str) -> Self {
        let folded = folded(tag);
        let tag = Tag::parse(&folded);
        let shown = match &tag {
            Some(tag) if folded.contains('/') => tag.to_string(),
            Some(_) => folded.replace(' ', ""),
            None => String::new(),
        };
        Self { header: header.into(), tag, shown }
    }

    /// The tag as text; empty if there is none.
    pub fn tag_text(&self) -> &str {
        &self.shown
    }

    pub fn is(&self, pattern: &Pattern) -> bool {
        self.tag.as_ref().is_some_and(|tag| pattern.matches(tag))
    }

    pub fn is_any(&self, patterns: &[Pattern]) -> bool {
        patterns.iter().any(|pattern| self.is(pattern))
    }

    pub(crate) fn is_date(&self) -> bool {
        self.tag.as_ref().is_some_and(|tag| tag.name() == "date")
    }

    pub(crate) fn has(&self, attribute: &str) -> bool {
        self.tag.as_ref().is_some_and(|tag| tag.has(attribute))
    }
}

/// The columns that a row of tags and the row above it make; none if the row is no row of tags.
pub(crate) fn columns<'a>(
    row: impl Iterator<Item = &'a str> + Clone,
    above: &[String],
) -> Option<Vec<Column>> {
    let texts = row.clone().map(|text| if is_blank(text) { String::new() } else { folded(text) });
    if !is_tag_row(texts) {
        return None;
    }
    let header = |index: usize| above.get(index).map_or("", |text| text.as_str());
    // Columns at the right may have a header and no tag.
    let beyond = above.iter().skip(row.clone().count()).map(|header| Column::new(header, ""));
    let tagged = row.enumerate().map(|(index, text)| Column::new(header(index), text));
    Some(tagged.chain(beyond).collect())
}

/// Which columns a list of patterns means: in the columns' order, once for each pattern.
pub(crate) fn positions(columns: &[Column], patterns: &[Pattern]) -> Vec<usize> {
    let of_column = |(index, column): (usize, &Column)| {
        let matching = patterns.iter().filter(|pattern| column.is(pattern)).count();
        std::iter::repeat_n(index, matching)
    };
    columns.iter().enumerate().flat_map(of_column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_keeps_the_order_of_its_attributes() {
        assert_eq!(Column::new("", " #Affected +ind +f").tag_text(), "#affected+ind+f");
        assert_eq!(Column::new("", "#sector/fr").tag_text(), "#sector+i_fr");
        assert_eq!(Column::new("", "#Département").tag_text(), "#departement");
        assert_eq!(Column::new("", "sector").tag_text(), "");
    }

    #[test]
    fn a_row_of_tags_takes_its_headers_from_the_row_above() {
        let above = ["Organisation".to_owned()];
        let columns = columns(["#org", " ", "#adm1"].into_iter(), &above).unwrap();
        assert_eq!(columns[0].header, "Organisation");
        assert_eq!(columns.len(), 3);
        assert!(super::columns(["#org", "a", "b"].into_iter(), &above).is_none());
        let patterns = Pattern::parse_list("#adm1,#*").unwrap();
        assert_eq!(positions(&columns, &patterns), [0, 2, 2]);
    }
}
