//! The binary `comity`.
fn main() {}
