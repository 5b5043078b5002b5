//! One idea, and what whoever got it makes of it.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    card, dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    tag::{self, Tone},
};
use maud::html;
use sharing::Visible;

use super::{Named, offer};
use crate::{Idea, IdeaShape, Outcome, act::path_of, decline_idea::DeclineIdea, take_up::TakeUp};

pub(crate) struct ShowIdea;

impl Page for ShowIdea {
    const PATH: &'static str = "/ideas/{id}";
    const NEEDS: Right = crate::READ;
    type About = Idea;
    type Shape = IdeaShape;

    async fn show(cx: &mut Context, idea: Visible<Idea>, _: &Form) -> Result<Screen, Problem> {
        let named = Named::of(cx, [idea.share.owner, idea.sent_to]).await?;
        let mut links = Vec::new();
        if idea.outcome == Outcome::Waiting {
            links.push(offer::<TakeUp>(cx, &idea, Weight::Primary).await);
            links.push(offer::<DeclineIdea>(cx, &idea, Weight::Quiet).await);
        }
        let is_theirs = cx.viewer.organisation() == Some(idea.sent_to);
        let w = &cx.words;
        let outcome = w.say(&format!("calls-idea-{}", idea.outcome.name()));
        let title = idea.title.to_string();
        let actions = html! { @for link in links.iter().flatten() { (link) } };
        let head = Heading::new(names::text(&title))
            .tags(tag::tag(Tone::Plain, &outcome))
            .actions(actions);
        let about = [
            Fact::new(w.say("calls-from"), named.name(w, idea.share.owner)),
            Fact::new(w.say("calls-ask-to"), named.name(w, idea.sent_to)),
            Fact::new(w.say("calls-filed-at"), dates::moment(w, idea.sent_at)),
        ];
        let body = html! {
            (heading(&head))
            (card::beside(
                html! {
                    (card::prose(html! { (names::lines(idea.text.as_str())) }))
                    @match &idea.outcome {
                        Outcome::Declined(answer) => {
                            h2 { (w.say("calls-answer")) }
                            (names::lines(answer.as_str()))
                        }
                        // Its draft is nobody else's yet.
                        Outcome::TakenUp(call) if is_theirs => {
                            p { (button::link(Weight::Quiet, &path_of(*call),
                                &w.say("calls-to-the-call"))) }
                        }
                        _ => {}
                    }
                },
                facts(w, &about),
            ))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(_: &mut Context, idea: Visible<Idea>, _: &Form) -> Result<IdeaShape, Problem> {
        Ok(idea.shape())
    }
}
