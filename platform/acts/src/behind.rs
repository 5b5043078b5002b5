//! Where a page of a list begins: behind the last of the page before, told in the address by what
//! that stands under and by its id.

use basics::{Day, Id, Moment};

/// What a list stands in the order of, as it stands in an address.
pub trait Key: Sized {
    fn written(&self) -> String;
    fn read(text: &str) -> Option<Self>;
}

/// `2026-11-03~0190…`, for `Form::cursor`.
pub fn behind<K: Key, T>(text: &str) -> Option<(K, Id<T>)> {
    let (key, id) = text.rsplit_once('~')?;
    Some((K::read(key)?, id.parse().ok()?))
}

/// Of one more than a page has: the page, and where the one behind it begins, if there is one.
pub fn cut<T, K: Key, R>(
    mut items: Vec<T>,
    rows: usize,
    key: impl Fn(&T) -> (K, Id<R>),
) -> (Vec<T>, Option<String>) {
    let is_more = items.len() > rows;
    items.truncate(rows);
    let last = items.last().filter(|_| is_more).map(key);
    (items, last.map(|(key, id)| format!("{}~{id}", key.written())))
}

impl Key for Moment {
    fn written(&self) -> String {
        self.micros().to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_micros(text.parse().ok()?)
    }
}

impl Key for Day {
    fn written(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Key for i64 {
    fn written(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Key for String {
    fn written(&self) -> String {
        self.clone()
    }

    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

/// What has none is empty.
impl<K: Key> Key for Option<K> {
    fn written(&self) -> String {
        self.as_ref().map_or(String::new(), Key::written)
    }

    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { K::read(text).map(Some) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_begins_where_the_one_before_it_ended() {
        let all: Vec<(String, Id<()>)> = [("a~b", 1), ("c", 2), ("d", 3)]
            .map(|(key, id)| (key.into(), Id::well_known(id)))
            .into();
        let (page, next) = cut(all.clone(), 1, Clone::clone);
        assert_eq!(page, all[..1]);
        assert_eq!(behind(&next.unwrap()), Some(all[0].clone()), "a name may have the mark");
        let (page, next) = cut(all.clone(), 3, Clone::clone);
        assert_eq!((page.len(), next), (3, None));
    }

    #[test]
    fn what_is_no_place_in_a_list_is_none() {
        let id = Id::<()>::well_known(1);
        assert_eq!(behind::<Day, ()>(&format!("2026-11-03~{id}")).map(|(_, id)| id), Some(id));
        assert_eq!(behind::<Option<Day>, ()>(&format!("~{id}")), Some((None, id)));
        for other in ["", "~", "2026-11-03", "2026-13-03~x", &format!("soon~{id}")] {
            assert_eq!(behind::<Day, ()>(other), None, "{other}");
        }
    }
}
