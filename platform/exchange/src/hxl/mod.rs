//! The Humanitarian Exchange Language: hashtags in a row of a table that say what its columns are.

mod old_tags;
mod tag;

pub use tag::Tag;

/// Tags are looked for in this many rows from the top, as the reference library does.
pub const TAG_ROWS_MAX: usize = 25;

/// HXL's own rule: at least one tag, and at least half of what is not empty are tags.
pub fn is_tag_row(texts: impl Iterator<Item = impl AsRef<str>>) -> bool {
    let (mut tags, mut filled) = (0, 0);
    for text in texts {
        if !text.as_ref().trim().is_empty() {
            filled += 1;
            tags += usize::from(Tag::parse(text.as_ref()).is_some());
        }
    }
    tags > 0 && tags * 2 >= filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_tags_when_half_of_what_it_holds_are() {
        assert!(is_tag_row(["", "#sector+es", "#org", "country", "adm1"].into_iter()));
        assert!(is_tag_row([" #adm1\t"].into_iter()));
        assert!(!is_tag_row(["#org", "a", "b"].into_iter()));
        assert!(!is_tag_row(["#1", "#", "# sector name"].into_iter()));
        assert!(!is_tag_row(["", " "].into_iter()));
    }
}
