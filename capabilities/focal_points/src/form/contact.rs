//! Who somebody is and how they are reached, as it is asked.

use acts::Form;
use basics::{Refusal, Refusals, all2};
use look::form::{choices, line, row, section};
use maud::{Markup, html};
use profiles::Spoken;
use words::Words;

use super::{languages, named};
use crate::{Channel, ChannelKind, Contact};

/// The questions about one person: a form may ask about several.
pub(crate) struct Asked {
    pub(crate) name: &'static str,
    role: &'static str,
    /// In the order of `ChannelKind::ALL`.
    channels: [&'static str; 8],
    languages: &'static str,
}

pub(crate) const HOLDER: Asked = Asked {
    name: "name",
    role: "role",
    channels: ["mobile", "phone", "satellite", "radio", "email", "signal", "whatsapp", "other"],
    languages: "languages",
};

pub(crate) const FIRST: Asked = Asked {
    name: "first_name",
    role: "first_role",
    channels: [
        "first_mobile",
        "first_phone",
        "first_satellite",
        "first_radio",
        "first_email",
        "first_signal",
        "first_whatsapp",
        "first_other",
    ],
    languages: "first_languages",
};

pub(crate) const SECOND: Asked = Asked {
    name: "second_name",
    role: "second_role",
    channels: [
        "second_mobile",
        "second_phone",
        "second_satellite",
        "second_radio",
        "second_email",
        "second_signal",
        "second_whatsapp",
        "second_other",
    ],
    languages: "second_languages",
};

impl Asked {
    /// Everything that is wrong is said at once.
    pub(crate) fn parse(&self, form: &Form) -> Result<Contact, Refusals> {
        let mut wrong = Refusals::default();
        let who = wrong.note(all2(form.line(self.name), form.maybe_line(self.role)));
        let how = wrong.note(channels(form, &self.channels));
        let languages = wrong.note(form.choices::<Spoken>(self.languages));
        match (who, how, languages) {
            (Some((name, role)), Some(channels), Some(languages)) => {
                let contact = Contact { name, role, channels, languages };
                Ok(contact.check(self.channels[0])?)
            }
            _ => Err(wrong),
        }
    }

    /// The same where nobody need be named: then nothing else may be said of them.
    pub(crate) fn maybe(&self, form: &Form) -> Result<Option<Contact>, Refusals> {
        let name = form.maybe_line(self.name);
        let role = form.maybe_line(self.role);
        let how = channels(form, &self.channels);
        let languages = form.choices::<Spoken>(self.languages);
        let is_said = |name: &'static str| !form.text(name).trim().is_empty();
        match name {
            Ok(None) => match self.channels.into_iter().any(is_said) {
                true => Err(Refusal::new(self.name, "refused-missing").into()),
                false => Ok(None),
            },
            name => {
                let mut wrong = Refusals::default();
                let who = wrong.note(all2(name, role));
                let how = wrong.note(how);
                let languages = wrong.note(languages);
                match (who, how, languages) {
                    (Some((Some(name), role)), Some(channels), Some(languages)) => {
                        let contact = Contact { name, role, channels, languages };
                        Ok(Some(contact.check(self.channels[0])?))
                    }
                    _ => Err(wrong),
                }
            }
        }
    }

    /// The answers as they stand before anything is changed.
    pub(crate) fn known(&self, contact: &Contact) -> Vec<(&'static str, String)> {
        let role = contact.role.as_ref().map_or(String::new(), ToString::to_string);
        let mut pairs = vec![(self.name, contact.name.to_string()), (self.role, role)];
        pairs.extend(known(&self.channels, &contact.channels));
        pairs.extend(named(self.languages, &contact.languages));
        pairs
    }

    pub(crate) fn questions(&self, w: &Words, form: &Form, is_required: bool) -> Markup {
        let ask = |name, key| form.question(w, name, key);
        let name =
            ask(self.name, "focal-points-ask-name").hint(w.say("focal-points-ask-name-hint"));
        let name = if is_required { name.required() } else { name };
        html! {
            (row(html! {
                (line(&name))
                (line(&ask(self.role, "focal-points-ask-role")
                    .hint(w.say("focal-points-ask-role-hint"))))
            }))
            (reached(w, form, &self.channels))
            (choices(&ask(self.languages, "focal-points-ask-languages"), &languages(w),
                &form.texts(self.languages)))
        }
    }
}

/// The questions of the ways to reach somebody, and of an office.
pub(crate) const OF_AN_OFFICE: [&str; 8] = HOLDER.channels;

pub(crate) fn channels(
    form: &Form,
    questions: &[&'static str; 8],
) -> Result<Vec<Channel>, Refusals> {
    let mut wrong = Refusals::default();
    let mut found = Vec::new();
    for (kind, question) in ChannelKind::ALL.into_iter().zip(*questions) {
        let typed = wrong.note(form.maybe_line(question)).flatten();
        let parse = |typed: basics::Line| Channel::parse(kind, question, typed.as_str());
        found.extend(typed.map(parse).and_then(|channel| wrong.note(channel)));
    }
    wrong.or(found)
}

pub(crate) fn known(
    questions: &[&'static str; 8],
    channels: &[Channel],
) -> Vec<(&'static str, String)> {
    let question = |kind| ChannelKind::ALL.iter().position(|known| *known == kind);
    let answer =
        |channel: &Channel| Some((questions[question(channel.kind)?], channel.value.to_string()));
    channels.iter().filter_map(answer).collect()
}

pub(crate) fn reached(w: &Words, form: &Form, questions: &[&'static str; 8]) -> Markup {
    const LABELS: [&str; 8] = [
        "focal-points-channel-mobile",
        "focal-points-channel-phone",
        "focal-points-channel-satellite",
        "focal-points-channel-radio",
        "focal-points-channel-email",
        "focal-points-channel-signal",
        "focal-points-channel-whatsapp",
        "focal-points-channel-other",
    ];
    let asked: Vec<_> = (*questions)
        .into_iter()
        .zip(LABELS)
        .map(|(question, label)| form.question(w, question, label))
        .collect();
    section(
        &w.say("focal-points-group-reached"),
        Some(&w.say("focal-points-group-reached-hint")),
        html! {
            @for pair in asked.chunks(2) {
                (row(html! { @for question in pair { (line(question)) } }))
            }
        },
    )
}
