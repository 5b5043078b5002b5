//! The organisations that wait to be admitted.

use acts::{Context, Form, Instance, Listed, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight, buttons},
    card::card_with_actions,
    empty::empty,
    heading::{Heading, heading},
};
use maud::html;
use sharing::Visible;

use super::application_facts;
use crate::{shape::ApplicationShape, store};

pub(crate) struct Applications;

impl Page for Applications {
    const PATH: &'static str = "/applications";
    const NEEDS: Right = crate::ADMIT;
    type About = Instance;
    type Shape = Listed<ApplicationShape>;

    async fn show(cx: &mut Context, _: Visible<Instance>, _: &Form) -> Result<Screen, Problem> {
        let waiting = store::list_applications(cx).await?;
        let w = &cx.words;
        let say = |key| w.say(key);
        let title = w.say("people-applications");
        let body = html! {
            (heading(&Heading::new(&title).lede(w.say("people-applications-lead"))))
            @if waiting.is_empty() {
                (empty(
                    &w.say("people-applications-none"), &w.say("people-applications-none-hint"),
                    None,
                ))
            }
            @for application in &waiting {
                @let act = |verb: &str| format!("/applications/{}/{verb}", application.id);
                (card_with_actions(
                    application.organisation.as_str(),
                    buttons(html! {
                        (button::link(Weight::Primary, &act("admit"), &say("people-admit-title")))
                        (button::link(Weight::Quiet, &act("decline"), &say("people-decline-title")))
                    }),
                    application_facts(w, application),
                ))
            }
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        cx: &mut Context,
        _: Visible<Instance>,
        _: &Form,
    ) -> Result<Self::Shape, Problem> {
        let waiting = store::list_applications(cx).await?;
        Ok(Listed::new(waiting.iter().map(Record::shape).collect(), None))
    }
}
