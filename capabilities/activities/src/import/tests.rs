//! What imports promise.
