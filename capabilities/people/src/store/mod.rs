//! Accounts, sessions, codes and applications in the database.

mod accounts;
mod applications;
mod attempt;
mod codes;
mod credentials;
mod door;
mod guesses;
pub mod seed;
mod sessions;

pub(crate) use accounts::{
    PAGE_ROWS, administrators_of, find_current, find_taken, is_empty, is_new, list, list_names,
    others, save, sort_name,
};
pub use accounts::{find, members_of, names_of};
pub(crate) use applications::{
    count_applications, find_application, list_applications, save_application,
};
pub(crate) use attempt::{Attempt, remember_device};
pub use codes::set_up_code;
pub(crate) use codes::{
    Purpose, find_by_code, forget_codes, has_code, has_fresh_recovery, save_code,
    save_recovery_codes, use_recovery_code, which_recovery_codes,
};
pub(crate) use codes::{find_set_up_code, forget_set_up_code};
pub(crate) use credentials::{
    Credentials, credentials_by_email, credentials_of, factor_place, save_factor, save_password,
    save_step,
};
pub use door::{Door, who_is};
pub(crate) use guesses::{
    At, clear_guesses, clear_guesses_at, count_recovery, find_device, find_guesses, is_locked,
    save_device, save_guesses,
};
pub use sessions::end_all_sessions;
pub(crate) use sessions::{
    end_session, end_session_by_hash, end_sessions_of, find_open, list_sessions, save_session,
};
