//! What capabilities above show on the page of a record below them.

use std::{future::Future, pin::Pin};

use basics::Problem;
use maud::{Markup, html};
use sharing::Visible;

use crate::Context;

/// What comes of being asked to show something.
pub type Showing<'a> = Pin<Box<dyn Future<Output = Result<Markup, Problem>> + Send + 'a>>;

/// Something that a higher capability has to say beside a record of this type. It offers it
/// (`Capability::offer`), and the record's page asks for whatever there is (`Context::asides`)
/// without knowing who speaks. What is shown is worked out for the same viewer.
pub struct Aside<R> {
    show: for<'a> fn(&'a mut Context, &'a Visible<R>) -> Showing<'a>,
}

impl<R> Clone for Aside<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Aside<R> {}

impl<R> Aside<R> {
    pub fn new(show: for<'a> fn(&'a mut Context, &'a Visible<R>) -> Showing<'a>) -> Self {
        Self { show }
    }
}

impl Context {
    /// All that other capabilities have to say beside this record, in the product's order.
    pub async fn asides<R: Sync + 'static>(
        &mut self,
        about: &Visible<R>,
    ) -> Result<Markup, Problem> {
        let mut said = Vec::new();
        for aside in self.offered::<Aside<R>>() {
            said.push((aside.show)(self, about).await?);
        }
        Ok(html! { @for one in said { (one) } })
    }
}
