//! One liaison office: where it is, when it is open, how it is reached.

use acts::{Context, Form, Page, Record, Screen};
use basics::{Problem, Right};
use look::{
    button::{self, Weight},
    dates,
    facts::{Fact, facts},
    heading::{Heading, heading},
    names,
    notice::{Kind, Notice, notice},
};
use maud::{Markup, html};
use sharing::Visible;

use super::{Named, Now, hours, reached, there};
use crate::{Office, OfficeShape, act, form::language_word};

pub(crate) struct ShowOffice;

impl Page for ShowOffice {
    const PATH: &'static str = "/offices/{id}";
    const NEEDS: Right = crate::READ;
    type About = Office;
    type Shape = OfficeShape;

    async fn show(cx: &mut Context, office: Visible<Office>, _: &Form) -> Result<Screen, Problem> {
        let named = Named::of(cx, [office.share.owner].into(), [office.place]).await?;
        let actions = actions(cx, &office).await?;
        let audience =
            sharing::find_known_audience(&mut cx.tx, &cx.viewer, office.share.audience, cx.today)
                .await;
        let now = Now::of(cx);
        let w = &cx.words;
        let audience = audience.ok().map(|audience| activities::word::audience(w, &audience));
        let title = office.name.to_string();
        let tags = there(w, office.is_open_now(now.moment, now.today));
        let head = Heading::new(names::text(&title)).tags(tags).actions(actions);
        let spoken: Vec<String> =
            office.languages.iter().map(|spoken| language_word(w, *spoken)).collect();
        let spoken = (!spoken.is_empty()).then(|| spoken.join(&w.say("focal-points-comma")));
        let address = office.address.as_ref().map(|address| names::text(address.as_str()));
        let when = office.hours.as_ref().map(|said| hours(w, said));
        let body = html! {
            (heading(&head))
            @if let Some(closed) = &office.closed {
                @let day = [("day", w.day(closed.on).into())];
                (notice(w, &Notice::new(Kind::Warning,
                    w.tell_plain("focal-points-closed-on", &day))
                    .body(names::lines(closed.why.as_str()))))
            }
            (facts(w, &[
                Fact::new(w.say("focal-points-organisation"), html! {
                    a href={ "/parties/" (office.share.owner) } {
                        (named.party(w, office.share.owner))
                    }
                }),
                Fact::new(w.say("focal-points-place"), html! {
                    a href={ "/places/" (office.place) } { (named.place(w, office.place)) }
                }),
                Fact::maybe(w.say("focal-points-ask-address"), address),
                Fact::maybe(w.say("focal-points-group-hours"), when),
                Fact::new(w.say("focal-points-group-reached"), reached(w, &office.channels)),
                Fact::maybe(w.say("focal-points-ask-languages"),
                    spoken.map(|spoken| html! { (spoken) })),
                Fact::new(w.say("focal-points-ask-opened"), dates::day(w, office.opened_on)),
                Fact::maybe(w.say("activities-ask-audience"),
                    audience.map(|said| html! { (said) })),
                Fact::new(w.say("activities-ask-level"),
                    html! { (activities::word::level(w, office.share.level)) }),
            ]))
        };
        Ok(Screen::new(title, body))
    }

    async fn shape(
        _: &mut Context,
        office: Visible<Office>,
        _: &Form,
    ) -> Result<OfficeShape, Problem> {
        Ok(office.shape())
    }
}

async fn actions(cx: &mut Context, office: &Office) -> Result<Markup, Problem> {
    let writes = crate::WRITE.is_held_by(cx.viewer.actor.as_ref());
    let may =
        writes && office.closed.is_none() && act::may_keep(cx, office.share.owner).await.is_ok();
    let w = &cx.words;
    Ok(html! {
        @if may {
            (button::link(Weight::Quiet, &format!("{}/change", office.path()),
                &w.say("focal-points-change-office-title")))
            (button::link(Weight::Quiet, &format!("{}/close", office.path()),
                &w.say("focal-points-close-office-title")))
        }
        (button::link(Weight::Quiet, "/offices", &w.say("focal-points-offices")))
    })
}
