//! In which order transactions come to be seen, as a number that their rows keep.
//!
//! A clock cannot tell it, nor a number that is drawn on the way: who began first may commit last,
//! and a reader that has gone on past the later one would never see the earlier.

use basics::Problem;

use crate::{Engine, Sql, Tx, args};

impl Tx {
    /// This transaction's number, for the column `turn` of a table: greater than that of every row
    /// that anybody sees, and smaller than that of every row that is added after it is committed.
    ///
    /// On PostgreSQL the table has a sequence beside it (`journal_leaf_turn`), and from here on to
    /// its end the transaction keeps others from drawing: so it is drawn late.
    pub async fn turn(&mut self, table: &'static str) -> Result<i64, Problem> {
        match self.engine() {
            // One writes at a time: they are seen in the order in which they ask.
            Engine::Sqlite => self.newest_turn(table).await.map(|newest| newest + 1),
            Engine::Postgres => {
                let sequence = format!("{table}_turn");
                let lock = "select pg_advisory_xact_lock(to_regclass(?)::oid::bigint)";
                self.run(Sql::new(lock, args![sequence])).await?;
                let next = "select nextval(to_regclass(?)) as n";
                self.number(Sql::new(next, args![sequence])).await
            }
        }
    }

    /// The greatest number that is seen; 0 if there is none.
    pub async fn newest_turn(&mut self, table: &'static str) -> Result<i64, Problem> {
        self.number(
            Sql::new("select coalesce(max(turn), 0) as n from ", args![]).and(table, args![]),
        )
        .await
    }

    /// Lets the numbers go on behind the greatest there is: rows that were brought from elsewhere
    /// have theirs, and the sequence knows nothing of them.
    pub async fn settle_turns(&mut self, table: &'static str) -> Result<(), Problem> {
        if self.engine() == Engine::Sqlite {
            return Ok(());
        }
        let newest = self.newest_turn(table).await?;
        if self.turn(table).await? <= newest {
            let set = "select setval(to_regclass(?), ?)";
            self.run(Sql::new(set, args![format!("{table}_turn"), newest])).await?;
        }
        Ok(())
    }
}
