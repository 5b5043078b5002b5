//! An audience with those who are named in it.

use basics::{Id, Organisation};
use sharing::Audience;

/// An audience as its keeper made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub audience: Audience,
    /// Those who were named now.
    pub members: Vec<Id<Organisation>>,
}
