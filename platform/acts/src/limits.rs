//! So many requests from one address: a bucket that fills with time (T18).

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    sync::Mutex,
};

use axum::extract::ConnectInfo;
use basics::Moment;
use http::{Extensions, HeaderMap};

/// Requests that one address may make at once, and each second from then on. A page is at most
/// five; a person clicks once a second; a mission sits behind one address.
const BURST: f64 = 240.0;
const EACH_SECOND: f64 = 60.0;
/// Beyond so many addresses the fullest buckets are forgotten: they would let anybody in anyway.
const ADDRESSES_MAX: usize = 20_000;

/// The buckets of all addresses.
#[derive(Default)]
pub struct Limits(Mutex<HashMap<IpAddr, Bucket>>);

#[derive(Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Moment,
}

impl Limits {
    /// Whether one more request from this address is let in now.
    pub(crate) fn let_in(&self, address: IpAddr, now: Moment) -> bool {
        let mut buckets = self.0.lock().expect("no panic holds it");
        if buckets.len() >= ADDRESSES_MAX {
            buckets.retain(|_, bucket| bucket.filled(now) < BURST);
        }
        let bucket = buckets.entry(address).or_insert(Bucket { tokens: BURST, at: now });
        let tokens = bucket.filled(now);
        let is_in = tokens >= 1.0;
        *bucket = Bucket { tokens: if is_in { tokens - 1.0 } else { tokens }, at: now };
        is_in
    }
}

impl Bucket {
    fn filled(self, now: Moment) -> f64 {
        let seconds = (now.micros() - self.at.micros()).max(0) as f64 / 1_000_000.0;
        (self.tokens + seconds * EACH_SECOND).min(BURST)
    }
}

/// Whoever is calling: the peer, or what the outermost trusted proxy says of it. Entries to the
/// left of that were written by the caller and are not believed.
pub(crate) fn client(
    headers: &HeaderMap,
    extensions: &Extensions,
    proxies: usize,
) -> Option<IpAddr> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    if proxies == 0 {
        return peer;
    }
    let forwarded =
        headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let told = hops.len().checked_sub(proxies).and_then(|place| hops[place].parse().ok());
    told.or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_slowed_down_and_others_are_not() {
        let limits = Limits::default();
        let (one, other) = ([10, 0, 0, 1].into(), [10, 0, 0, 2].into());
        let now = Moment::from_micros(0).unwrap();
        let let_in = (0..1_000).filter(|_| limits.let_in(one, now)).count();
        assert_eq!(let_in, BURST as usize);
        assert!(limits.let_in(other, now));
        let later = now.plus_seconds(1);
        assert_eq!((0..1_000).filter(|_| limits.let_in(one, later)).count(), EACH_SECOND as usize);
    }

    #[test]
    fn a_client_cannot_choose_its_own_address() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "1.1.1.1, 2.2.2.2, 3.3.3.3".parse().unwrap());
        let none = Extensions::new();
        assert_eq!(client(&headers, &none, 0), None);
        assert_eq!(client(&headers, &none, 1), Some([3, 3, 3, 3].into()));
        assert_eq!(client(&headers, &none, 2), Some([2, 2, 2, 2].into()));
        assert_eq!(client(&headers, &none, 9), None);
    }
}
