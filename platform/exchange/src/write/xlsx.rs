//! Workbooks: typed cells, never formulas; frozen headers, filters, drop-down lists.

use basics::{Day, Problem, Refusal};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatBorder, Formula, Worksheet,
    XlsxError,
};

use super::{
    OutColumn, Sheet, Value,
    neutral::neutralised,
    table::{are_tagged, check_width},
};

/// A workbook of one or more sheets. It is an archive, so that it is made in memory as a whole.
pub struct Workbook {
    inner: rust_xlsxwriter::Workbook,
    is_right_to_left: bool,
    names: Vec<String>,
    lists: Vec<Vec<String>>,
    styles: Styles,
}

struct Styles {
    header: Format,
    tag: Format,
    day: Format,
    /// Marks a text as text for good: without it, editing a cell that reads `=1+1` runs it.
    text_like_a_formula: Format,
}

impl Workbook {
    /// Excel's own limit, in UTF-16 units.
    pub const CELL_UNITS_MAX: usize = 32_767;
    /// Excel's own limit.
    pub const ROWS_MAX: usize = 1_048_576;
    /// Excel keeps 15 digits: a longer number, an account's for instance, would be changed.
    const WHOLE_MAX: u64 = 999_999_999_999_999;
    /// The hidden sheet that holds what the drop-down lists offer.
    const LISTS: &str = "_lists";

    /// `made_on` is what the file says of itself, so that the same rows make the same bytes.
    pub fn new(made_on: Day) -> Result<Self, Problem> {
        let mut inner = rust_xlsxwriter::Workbook::new();
        let made = excel_day(made_on).map_err(Problem::broken)?;
        inner.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let styles = Styles {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00E8_EEF4))
                .set_border_bottom(FormatBorder::Thin),
            tag: Format::new().set_italic().set_font_color(Color::RGB(0x0059_6773)),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            text_like_a_formula: Format::new().set_quote_prefix(),
        };
        let (names, lists) = (vec![Self::LISTS.to_owned()], Vec::new());
        Ok(Self { inner, is_right_to_left: false, names, lists, styles })
    }

    /// Its sheets begin at the right, as a reader of Arabic expects.
    #[must_use]
    pub fn right_to_left(mut self) -> Self {
        self.is_right_to_left = true;
        self
    }

    /// Adds a sheet. The drop-down lists of its columns reach over its rows and `rows_to_fill`
    /// more, which a template leaves empty for its reader.
    pub fn add(
        &mut self,
        sheet: Sheet<impl IntoIterator<Item = Vec<Value>>>,
        rows_to_fill: u32,
    ) -> Result<(), Problem> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name(self.free_name(&sheet.name)).map_err(Problem::broken)?;
        worksheet.set_right_to_left(self.is_right_to_left);
        let first_row = self.write_head(&mut worksheet, &sheet.columns)?;
        let mut row = first_row;
        for values in sheet.rows {
            check_width(values.len(), sheet.columns.len()).map_err(Problem::broken)?;
            if row as usize >= Self::ROWS_MAX {
                let most = Self::ROWS_MAX - first_row as usize;
                return Err(Refusal::new("file", "exchange-write-too-many-rows")
                    .with("most", most)
                    .into());
            }
            for (place, (value, column)) in values.iter().zip(&sheet.columns).enumerate() {
                self.styles.write(&mut worksheet, (row, place), column, value)?;
            }
            row += 1;
        }
        let last_row =
            row.saturating_add(rows_to_fill).min(Self::ROWS_MAX as u32).max(first_row + 1);
        self.finish_sheet(worksheet, &sheet.columns, first_row, last_row - 1)
    }

    pub fn finish(mut self) -> Result<Vec<u8>, Problem> {
        if !self.lists.is_empty() {
            let worksheet = self.inner.add_worksheet();
            worksheet.set_name(Self::LISTS).map_err(Problem::broken)?.set_very_hidden(true);
            for (column, list) in (0_u16..).zip(&self.lists) {
                for (row, choice) in (0_u32..).zip(list) {
                    worksheet.write_string(row, column, choice).map_err(Problem::broken)?;
                }
            }
        }
        self.inner.save_to_buffer().map_err(Problem::broken)
    }

    /// Headers, tags and widths. Returns the number of the first row below.
    fn write_head(&self, worksheet: &mut Worksheet, columns: &[OutColumn]) -> Result<u32, Problem> {
        let has_tags = are_tagged(columns);
        for (place, column) in columns.iter().enumerate() {
            check_length(&column.header, 1, column)?;
            let at = column_number(place)?;
            let head = &self.styles.header;
            worksheet
                .write_string_with_format(0, at, &column.header, head)
                .map_err(Problem::broken)?;
            if has_tags {
                worksheet
                    .write_string_with_format(1, at, column.tag_text(), &self.styles.tag)
                    .map_err(Problem::broken)?;
            }
            let fitting = column.header.chars().count().max(column.tag_text().len()) + 3;
            let width = column.width.map_or(fitting.clamp(10, 40) as f64, f64::from);
            worksheet.set_column_width(at, width.min(255.0)).map_err(Problem::broken)?;
        }
        Ok(if has_tags { 2 } else { 1 })
    }

    fn finish_sheet(
        &mut self,
        mut worksheet: Worksheet,
        columns: &[OutColumn],
        first_row: u32,
        last_row: u32,
    ) -> Result<(), Problem> {
        worksheet.set_freeze_panes(first_row, 0).map_err(Problem::broken)?;
        if let Some(last_column) = columns.len().checked_sub(1) {
            // On the tag row, so that sorting leaves the tags where they are.
            worksheet
                .autofilter(first_row - 1, 0, last_row, column_number(last_column)?)
                .map_err(Problem::broken)?;
        }
        for (place, column) in columns.iter().enumerate() {
            if column.choices.is_empty() {
                continue;
            }
            let at = column_number(place)?;
            let list = DataValidation::new().allow_list_formula(self.range_of(&column.choices));
            worksheet
                .add_data_validation(first_row, at, last_row, at, &list)
                .map_err(Problem::broken)?;
        }
        self.inner.push_worksheet(worksheet);
        Ok(())
    }

    /// Where a list of choices stands in the hidden sheet: a list written into the column itself
    /// may only have 255 characters and no comma.
    fn range_of(&mut self, choices: &[String]) -> Formula {
        let place = self.lists.iter().position(|list| list == choices).unwrap_or_else(|| {
            self.lists.push(choices.to_vec());
            self.lists.len() - 1
        });
        let column = rust_xlsxwriter::column_number_to_name(place as u16);
        Formula::new(format!("='{}'!${column}$1:${column}${}", Self::LISTS, choices.len()))
    }

    /// A sheet's name as Excel allows it: at most 31 units, some characters not, each name once.
    fn free_name(&mut self, wanted: &str) -> String {
        let allowed = wanted.replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
        let allowed = allowed.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        let allowed = if allowed.is_empty() { "1" } else { allowed };
        let mut name = shortened(allowed, 31);
        let mut number = 1;
        while self.names.iter().any(|taken| taken.to_lowercase() == name.to_lowercase()) {
            number += 1;
            let ending = format!(" {number}");
            name = shortened(allowed, 31 - ending.len()) + &ending;
        }
        self.names.push(name.clone());
        name
    }
}

impl Styles {
    fn write(
        &self,
        worksheet: &mut Worksheet,
        (row, place): (u32, usize),
        column: &OutColumn,
        value: &Value,
    ) -> Result<(), Problem> {
        let at = column_number(place)?;
        let written = match value {
            Value::Empty => return Ok(()),
            Value::Text(text) => {
                check_length(text, row as usize + 1, column)?;
                if *neutralised(text) == **text {
                    worksheet.write_string(row, at, text)
                } else {
                    worksheet.write_string_with_format(row, at, text, &self.text_like_a_formula)
                }
            }
            Value::Whole(number) if number.unsigned_abs() > Workbook::WHOLE_MAX => {
                worksheet.write_string(row, at, number.to_string())
            }
            Value::Whole(number) => worksheet.write_number(row, at, *number as f64),
            Value::Decimal(number) if !number.is_finite() => return Ok(()),
            Value::Decimal(number) => worksheet.write_number(row, at, *number),
            Value::Day(day) => {
                let day = excel_day(*day).map_err(Problem::broken)?;
                worksheet.write_datetime_with_format(row, at, day, &self.day)
            }
        };
        written.map(|_| ()).map_err(Problem::broken)
    }
}

/// A text is never cut: where a cell cannot hold it, the reader is told which and what to do.
fn check_length(text: &str, row: usize, column: &OutColumn) -> Result<(), Problem> {
    if text.len() <= Workbook::CELL_UNITS_MAX
        || text.encode_utf16().count() <= Workbook::CELL_UNITS_MAX
    {
        return Ok(());
    }
    Err(Refusal::new("file", "exchange-write-cell-too-long")
        .with("row", row)
        .with("column", column.header.as_str())
        .with("most", Workbook::CELL_UNITS_MAX)
        .into())
}

fn column_number(place: usize) -> Result<u16, Problem> {
    u16::try_from(place).map_err(Problem::broken)
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let [month, day_of_month] = [day.month(), day.day_of_month()].map(i8::unsigned_abs);
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), month, day_of_month)
}

fn shortened(text: &str, units_max: usize) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= units_max
        })
        .collect()
}
