//! An invented sanctions list, nobody of which exists, and what people said of names that are like
//! some of it.

use acts::Context;
use basics::{Id, Line, Organisation, Paragraph, Problem};
use screening::{Entry, Finding, Index, Match, Subject, Verdict, Word};

use super::organisations::Invented;

/// The secretariat, which brings it; the mission's civilians and an agency, which verify.
const SECRETARIAT: usize = 0;
const MISSION: usize = 1;

const LIST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-15T00:00:00Z">
<INDIVIDUALS>
<INDIVIDUAL><DATAID>990001</DATAID>
<FIRST_NAME>IDRISS</FIRST_NAME><SECOND_NAME>KONAAN</SECOND_NAME>
<REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2019-05-02</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>إدريس كونان</NAME_ORIGINAL_SCRIPT>
<NATIONALITY><VALUE>Invented country</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Drissa of the hills</ALIAS_NAME>
</INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1958</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>
<INDIVIDUAL><DATAID>990002</DATAID>
<FIRST_NAME>Nobody</FIRST_NAME><SECOND_NAME>Whatsoever</SECOND_NAME>
<REFERENCE_NUMBER>XXi.002</REFERENCE_NUMBER></INDIVIDUAL>
</INDIVIDUALS>
<ENTITIES>
<ENTITY><DATAID>990003</DATAID><FIRST_NAME>Amis du puits</FIRST_NAME>
<REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER><LISTED_ON>2021-11-30</LISTED_ON></ENTITY>
</ENTITIES>
</CONSOLIDATED_LIST>
"#;

/// What is said of the invented people, in the order in which it was said.
const ELSE: &str = "Né en 1990, carte d’identité vue ; la liste parle d’un homme né en 1958.";
const THEM: &str = "Même président et même siège que l’entité inscrite.";

/// The list is searched for everybody by the job that follows; two matches were judged before.
pub(super) async fn enter(cx: &mut Context, parties: &[Invented]) -> Result<(), Problem> {
    screening::bring(cx, LIST.as_bytes(), parties[SECRETARIAT].id).await?;
    let list = screening::read(LIST.as_bytes())?;
    let [person, _, entity] = &list.entries[..] else { return Ok(()) };
    let by = parties[MISSION].id;
    let board = (parties[18].id, Subject::Board, "Idriss Konan");
    let somebody_else = found(cx, by, board, person)?;
    judged(cx, somebody_else, &[(Finding::Other, ELSE)]).await?;
    let own = (parties[35].id, Subject::Organisation, "Les amis du puits");
    let confirmed = found(cx, by, own, entity)?;
    judged(cx, confirmed, &[(Finding::Them, THEM), (Finding::Them, THEM)]).await
}

fn found(
    cx: &Context,
    by: Id<Organisation>,
    (party, subject, name): (Id<Organisation>, Subject, &str),
    entry: &Entry,
) -> Result<Match, Problem> {
    let name = Line::parse("name", name)?;
    let listed = entry.names.iter().map(|alias| (0, alias.name.as_str()));
    let alike = Index::new(listed).like(name.as_str()).into_iter().next();
    let alike = alike.ok_or_else(|| Problem::broken("the invented names are not alike"))?;
    Ok(Match {
        id: Match::id_of(by, party, &name, &entry.id),
        share: Match::kept_by(by),
        party,
        subject,
        name,
        entry: entry.id.clone(),
        kind: entry.kind,
        reference: entry.reference.clone(),
        listed_name: entry.names[alike.name].name.clone(),
        print: entry.print(),
        percent: i64::from(alike.percent),
        why: alike.why,
        verdict: Verdict::Open,
        said_by: None,
        restricted: None,
        is_asked_again: false,
        is_doubted: false,
        found_at: cx.now,
        version: 1,
    })
}

async fn judged(cx: &mut Context, found: Match, said: &[(Finding, &str)]) -> Result<(), Problem> {
    let (mut one, mut words) = (found, Vec::new());
    for (person, (finding, reason)) in ["Ingrid", "Tomás"].into_iter().zip(said) {
        let word = Word {
            finding: *finding,
            reason: Paragraph::parse("reason", reason)?,
            person: Id::named("comity:demo:person", person),
            name: Line::parse("name", person)?,
            at: cx.now,
        };
        let version = one.version + 1;
        one = Match { version, ..one.judge(*finding, word.person)? };
        words.push((version, word));
    }
    if one.is_told() {
        one.share.audience = sharing::among(&mut cx.tx, &[one.share.owner, one.party]).await?;
    }
    screening::enter(cx, &one).await?;
    for (version, word) in words {
        screening::save_word(cx, &Match { version, ..one.clone() }, &word).await?;
    }
    cx.leave(&one)
}
