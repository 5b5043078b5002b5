//! Focal points as cards for telephones and mail programs: one, or those that a question finds.

use activities::file::{About, Contents};
use acts::{Context, Download, Form, Instance, Record, Stream};
use basics::{Moment, Problem, Refusal, Refusals, Right};
use sharing::Visible;
use words::{Arg, Words};

use super::{
    Named, languages,
    narrowing::{ask, filters},
    sheet::Carried,
    topics, warnings, whom,
};
use crate::{Channel, ChannelKind, Contact, FocalPoint, Topic, vcard};

/// One.
pub(crate) struct Card;
/// Those that a question finds.
pub(crate) struct Cards;

/// More cards than anybody keeps on a telephone are a database, and that is here.
const CARDS_MAX: usize = 1_000;
const VCARD: &str = "text/vcard; charset=utf-8";

impl Stream for Card {
    const PATH: &'static str = "/focal-points/{id}/card.vcf";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "text/vcard";
    type About = FocalPoint;

    /// What may not be passed on leaves with its owner alone (R8.10).
    async fn flow(
        cx: &mut Context,
        it: Visible<FocalPoint>,
        _: &Form,
    ) -> Result<Download, Problem> {
        let mut contents = Contents::NOTHING;
        if !contents.take_row(&it.share, cx.viewer.owns(&it.share)) {
            return Err(Refusal::new("focal_point", "focal-points-refused-passing-on").into());
        }
        file(cx, &[it], contents, Vec::new()).await
    }
}

impl Stream for Cards {
    const PATH: &'static str = "/focal-points/cards.vcf";
    const NEEDS: Right = crate::READ;
    const KIND: &'static str = "text/vcard";
    type About = Instance;

    fn ask(query: &Form) -> Result<(), Refusals> {
        ask(query)
    }

    async fn flow(
        cx: &mut Context,
        _: Visible<Instance>,
        query: &Form,
    ) -> Result<Download, Problem> {
        let Carried { question, items, contents } = Carried::of(cx, query, CARDS_MAX).await?;
        let filters = filters(&cx.words, query, &question);
        file(cx, &items, contents, filters).await
    }
}

/// Its name tells level, mark and how many had to stay out, as those of other files do.
async fn file(
    cx: &mut Context,
    items: &[Visible<FocalPoint>],
    contents: Contents,
    filters: Vec<String>,
) -> Result<Download, Problem> {
    let all = items.iter().map(|it| &**it);
    let named = Named::of_all(cx, all.clone(), std::iter::empty()).await?;
    let about = About::of(cx, "focal-points-file", filters, &[], contents)?;
    let bytes: String = all.map(|it| card(cx, it, &named)).collect();
    let file_name = Some(about.file_name(&cx.words, "vcf"));
    Ok(Download { content_type: VCARD, file_name, bytes: bytes.into_bytes() })
}

/// Whoever answers today, for as long as that holds: the note says what one should know.
fn card(cx: &Context, it: &FocalPoint, named: &Named) -> String {
    let w = &cx.words;
    let contact = whom(it, cx.today).unwrap_or(&it.holder);
    let organisation = named.party_plain(w, it.share.owner);
    let mut card = vcard::Card::begin();
    card.raw("UID", &format!("urn:uuid:{}", it.id));
    card.text("FN", contact.name.as_str());
    // Which part of a name is the family’s, nobody said.
    card.parts("N", &[contact.name.as_str(), "", "", "", ""], ';');
    card.text("ORG", &organisation);
    if let Some(role) = &contact.role {
        card.text("ROLE", role.as_str());
    }
    for channel in &contact.channels {
        reach(&mut card, channel);
    }
    for language in &contact.languages {
        card.raw("LANG", language.name());
    }
    if let Some(hours) = &it.hours {
        card.text("TZ", hours.zone.name());
    }
    let topics: Vec<&str> = it.topics.iter().map(|topic: &Topic| topic.name()).collect();
    card.parts("CATEGORIES", &topics, ',');
    card.text("NOTE", &note(cx, it, contact, named));
    card.raw("URL", &format!("{}{}", cx.settings().address, it.path()));
    card.raw("REV", &utc(it.updated_at));
    card.end()
}

/// `20260615T090000Z`.
fn utc(moment: Moment) -> String {
    let whole = Moment::from_micros(moment.seconds() * 1_000_000).unwrap_or(moment);
    whole.to_string().replace(['-', ':'], "")
}

fn reach(card: &mut vcard::Card, channel: &Channel) {
    let property = match channel.kind {
        ChannelKind::Mobile => "TEL;VALUE=uri;TYPE=\"work,cell,voice\"",
        ChannelKind::Phone => "TEL;VALUE=uri;TYPE=\"work,voice\"",
        ChannelKind::Satellite => "TEL;VALUE=uri;TYPE=\"work,voice,x-satellite\"",
        ChannelKind::Signal | ChannelKind::Whatsapp => "IMPP;TYPE=work",
        ChannelKind::Email => return card.text("EMAIL;TYPE=work", channel.value.as_str()),
        // There is no property for what is spoken on the air: the note has it.
        ChannelKind::Radio | ChannelKind::Other => return,
    };
    if let Some(address) = channel.address() {
        card.raw(property, &address);
    }
}

fn note(cx: &Context, it: &FocalPoint, contact: &Contact, named: &Named) -> String {
    let w = &cx.words;
    let mut lines = vec![topics(w, it), named.places(w, it)];
    lines.extend(languages(w, contact));
    let spoken = [ChannelKind::Radio, ChannelKind::Other];
    let spoken = spoken.into_iter().filter_map(|kind| contact.channel(kind));
    lines.extend(spoken.map(|it| format!("{}: {}", super::channel_word(w, it.kind), it.value)));
    lines.extend(it.hours.as_ref().map(|hours| hours_plain(w, hours)));
    lines.extend(warnings(w, it, cx.today).into_iter().map(|(_, said)| said));
    let args = [
        ("level", Arg::from(activities::word::level(w, it.share.level))),
        ("tlp", Arg::from(activities::word::tlp(w, it.share.tlp))),
    ];
    lines.push(w.tell_plain("focal-points-marked", &args));
    lines.join("\n")
}

fn hours_plain(w: &Words, hours: &crate::Hours) -> String {
    let zone = hours.zone.name();
    format!("{}, {}–{} ({zone})", super::days(w, hours), hours.from, hours.until)
}
