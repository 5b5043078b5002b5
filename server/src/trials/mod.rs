//! Trials of the whole product, driven by its route table: who may do what to which record, and
//! that nobody learns of what they may not see. A route that is new to them fails them.

mod agreed;
mod assessed;
mod assured;
mod authorised;
mod bare;
mod calls;
mod diligence;
mod directory;
mod hindered;
mod leaks;
mod matrix;
mod object;
mod offers;
mod owed;
mod packed;
mod policy;
mod published;
mod screening;
mod secrets;
mod stakeholders;
mod store;
mod supported;
mod who;
mod world;
