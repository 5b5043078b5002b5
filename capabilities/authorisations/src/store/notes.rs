//! What an organisation notes for itself.

use acts::Context;
use basics::Problem;
use database::{Row, Sql, args};
use sharing::{Share, Visible};

use crate::{Authorisation, Note};

const NOTES_MAX: usize = 100;

/// Those beside one, as far as this viewer may see them, the last first.
pub(crate) async fn notes_of(
    cx: &mut Context,
    about: &Visible<Authorisation>,
) -> Result<Vec<Visible<Note>>, Problem> {
    let sql = Sql::new("select * from authorisation_note n where ", args![]);
    let sql = sql.join(cx.viewer.sees("n")).and(
        " and n.authorisation = ? order by n.at desc, n.id desc limit ?",
        args![about.id, NOTES_MAX],
    );
    let found = cx.tx.all(sql, read).await?;
    Ok(cx.see_all(found))
}

pub(crate) async fn save_note(cx: &mut Context, note: &Note) -> Result<(), Problem> {
    let sql =
        "insert into authorisation_note (id, authorisation, owner, level, tlp, audience, text,
               person, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let begin = args![note.id, note.authorisation];
    let values = [begin, note.share.values(), args![note.text, note.person, note.at]].concat();
    cx.tx.run(Sql::new(sql, values)).await.map(drop)
}

fn read(row: &Row) -> Result<Note, Problem> {
    Ok(Note {
        id: row.get("id")?,
        authorisation: row.get("authorisation")?,
        share: Share::read(row)?,
        text: row.get("text")?,
        person: row.get("person")?,
        at: row.get("at")?,
    })
}
