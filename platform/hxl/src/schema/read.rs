//! Reading a schema: itself a dataset, with a row for each rule.

use basics::{Problem, Refusal, Refusals};
use exchange::read::Fields;
use regex::RegexBuilder;

use super::{Allowed, Datatype, Rule, Schema, Severity, Test, ValueTest, range::Range};
use crate::{
    Column, Dataset, Pattern,
    values::{folded, is_blank},
};

/// Where a schema says that allowed values are in another dataset, this finds it.
pub type Load<'l> = dyn FnMut(&str) -> Option<Dataset> + 'l;

impl Schema {
    /// Everything that is wrong with it is said at once, each with its row.
    pub fn read(dataset: &mut Dataset, load: &mut Load<'_>) -> Result<Self, Problem> {
        let columns = dataset.columns().to_vec();
        if Line::new(&columns, Fields::default()).positions("#valid_tag").is_empty() {
            return Err(Refusal::new("schema", "hxl-schema-without-tags").into());
        }
        let (mut rules, mut wrong) = (Vec::new(), Refusals::default());
        dataset.rows(|row| {
            let read = Line::new(&columns, row.fields).rules(load);
            match read {
                Ok(read) => rules.extend(read),
                Err(refusals) => {
                    let with_row = |refusal: Refusal| refusal.with("row", row.number);
                    wrong.0.extend(refusals.0.into_iter().map(with_row));
                }
            }
            Ok(())
        })?;
        Ok(wrong.or(Self { rules })?)
    }
}

/// One row of a schema.
struct Line<'a> {
    columns: &'a [Column],
    fields: Fields<'a>,
}

impl<'a> Line<'a> {
    fn new(columns: &'a [Column], fields: Fields<'a>) -> Self {
        Self { columns, fields }
    }

    fn positions(&self, pattern: &str) -> Vec<usize> {
        let pattern = Pattern::parse(pattern).expect("the patterns below are sound");
        crate::column::positions(self.columns, &[pattern])
    }

    /// The first value that is not blank in the columns of a pattern.
    fn get(&self, pattern: &str) -> Option<&'a str> {
        let values = self.positions(pattern).into_iter().map(|column| self.fields.get(column));
        values.into_iter().find(|value| !is_blank(value))
    }

    /// A rule for each of the patterns that the row names; none if it names none.
    fn rules(&self, load: &mut Load<'_>) -> Result<Vec<Rule>, Refusals> {
        let Some(patterns) = self.get("#valid_tag") else { return Ok(Vec::new()) };
        let mut wrong = Refusals::default();
        let patterns = Pattern::parse_list(patterns).map_err(schema_pattern)?;
        let severity = wrong.note(self.severity());
        let mut rules = Vec::new();
        for pattern in patterns {
            let mut tests = self.tests(&mut wrong);
            let mut not_loaded = None;
            if let Some(url) = self.get("#valid_value+url") {
                match load(url) {
                    Some(mut values) => {
                        let by_case = self.flag("#valid_value+case").unwrap_or_default();
                        let allowed = self.loaded(&mut values, &pattern, by_case);
                        tests.extend(wrong.note(allowed).flatten());
                    }
                    None => not_loaded = Some(url.to_owned()),
                }
            }
            rules.push(Rule {
                pattern,
                severity: severity.unwrap_or(Severity::Error),
                description: self.get("#description").map(str::to_owned),
                tests,
                not_loaded,
            });
        }
        // Each pattern of the row has the same faults.
        wrong.0.dedup();
        wrong.or(rules)
    }

    fn tests(&self, wrong: &mut Refusals) -> Vec<Test> {
        let by_case = wrong.note(self.flag("#valid_value+case")).unwrap_or_default();
        let mut tests = Vec::new();
        let mut put = |asked: Option<bool>, test: Test| {
            if asked == Some(true) {
                tests.push(test);
            }
        };
        let required = Test::Required { least: Some(1), most: None };
        put(wrong.note(self.flag("#valid_required-min-max")), required);
        let least = wrong.note(self.count("#valid_required+min")).flatten();
        let most = wrong.note(self.count("#valid_required+max")).flatten();
        put(Some(least.or(most).is_some()), Test::Required { least, most });
        let spaces = Test::Value(ValueTest::Spaces);
        put(wrong.note(self.flag("#valid_value+whitespace")), spaces);
        put(wrong.note(self.flag("#valid_value+spelling")), Test::Spelling { by_case });
        put(wrong.note(self.flag("#valid_unique-key")), Test::UniqueValues);
        put(wrong.note(self.flag("#valid_datatype+consistent")), Test::Consistent);
        put(wrong.note(self.flag("#valid_value+outliers")), Test::Outliers);
        let more = [
            self.datatype(),
            self.range(),
            self.shape(by_case),
            self.unique_rows(),
            self.correlated(),
            self.list(by_case),
        ];
        tests.extend(more.into_iter().filter_map(|test| wrong.note(test).flatten()));
        tests
    }

    fn flag(&self, pattern: &str) -> Result<bool, Refusal> {
        let Some(text) = self.get(pattern) else { return Ok(false) };
        truth(text).ok_or_else(|| Refusal::new("schema", "hxl-schema-flag").with("given", text))
    }

    fn count(&self, pattern: &str) -> Result<Option<usize>, Refusal> {
        let Some(text) = self.get(pattern) else { return Ok(None) };
        let unclear = |_| Refusal::new("schema", "hxl-schema-count").with("given", text);
        text.trim().parse().map(Some).map_err(unclear)
    }

    fn severity(&self) -> Result<Severity, Refusal> {
        let Some(text) = self.get("#valid_severity") else { return Ok(Severity::Error) };
        let named = |severity: &Severity| severity.name() == folded(text);
        let unknown = || Refusal::new("schema", "hxl-schema-severity").with("given", text);
        Severity::ALL.into_iter().find(named).ok_or_else(unknown)
    }

    fn datatype(&self) -> Result<Option<Test>, Refusal> {
        let Some(text) = self.get("#valid_datatype-consistent") else { return Ok(None) };
        let named = |datatype: &Datatype| datatype.name() == folded(text);
        let unknown = || Refusal::new("schema", "hxl-schema-datatype").with("given", text);
        let datatype = Datatype::ALL.into_iter().find(named).ok_or_else(unknown)?;
        Ok(Some(Test::Value(ValueTest::Datatype(datatype))))
    }

    fn range(&self) -> Result<Option<Test>, Refusal> {
        let (least, most) = (self.get("#valid_value+min"), self.get("#valid_value+max"));
        let is_asked = least.or(most).is_some();
        Ok(is_asked.then(|| Test::Value(ValueTest::Range(Range::new(least, most)))))
    }

    fn shape(&self, by_case: bool) -> Result<Option<Test>, Refusal> {
        let Some(text) = self.get("#valid_value+regex") else { return Ok(None) };
        let unclear = |_| Refusal::new("schema", "hxl-schema-shape").with("given", text);
        let regex = RegexBuilder::new(text).case_insensitive(!by_case).build().map_err(unclear)?;
        Ok(Some(Test::Value(ValueTest::Regex(regex))))
    }

    fn unique_rows(&self) -> Result<Option<Test>, Refusal> {
        let Some(text) = self.get("#valid_unique+key") else { return Ok(None) };
        let patterns = match truth(text) {
            Some(true) => Vec::new(),
            _ => Pattern::parse_list(text).map_err(schema_pattern)?,
        };
        Ok(Some(Test::UniqueRows(patterns)))
    }

    fn correlated(&self) -> Result<Option<Test>, Refusal> {
        let Some(text) = self.get("#valid_correlation") else { return Ok(None) };
        Ok(Some(Test::Correlated(Pattern::parse_list(text).map_err(schema_pattern)?)))
    }

    fn list(&self, by_case: bool) -> Result<Option<Test>, Refusal> {
        let Some(text) = self.get("#valid_value+list") else { return Ok(None) };
        Ok(Some(Test::Value(ValueTest::OneOf(Allowed::new(text.split('|'), by_case)))))
    }

    /// The values of another dataset: of the columns that the schema names, else of those with the
    /// rule's own tag, else all.
    fn loaded(
        &self,
        dataset: &mut Dataset,
        pattern: &Pattern,
        by_case: bool,
    ) -> Result<Option<Test>, Refusals> {
        let asked = self.get("#valid_value+target_tag").map(Pattern::parse).transpose();
        let target = asked.map_err(schema_pattern)?.unwrap_or_else(|| pattern.clone());
        let mut positions = crate::column::positions(dataset.columns(), &[target]);
        if positions.is_empty() {
            positions = (0..dataset.columns().len()).collect();
        }
        let mut values = Vec::new();
        let read = dataset.rows(|row| {
            values.extend(positions.iter().map(|column| row.fields.get(*column).to_owned()));
            Ok(())
        });
        match read {
            Err(Problem::Refused(refusals)) => return Err(refusals),
            Err(_) => return Err(Refusal::new("schema", "hxl-schema-values").into()),
            Ok(()) => {}
        }
        values.retain(|value| !is_blank(value));
        let allowed = Allowed::new(values.iter().map(String::as_str), by_case);
        Ok((!values.is_empty()).then_some(Test::Value(ValueTest::OneOf(allowed))))
    }
}

fn schema_pattern(refusal: Refusal) -> Refusal {
    Refusal { why: "hxl-schema-pattern", ..refusal }
}

fn truth(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "y" | "yes" | "t" | "true" | "1" => Some(true),
        "n" | "no" | "f" | "false" | "0" => Some(false),
        _ => None,
    }
}
