//! The global list of P-codes that OCHA publishes: one row for each area of each country.

use std::io::{self, Cursor, Read};

use basics::{Day, Refusal};
use csv::{Reader, ReaderBuilder, StringRecord};
use flate2::read::MultiGzDecoder;

/// One area of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PcodeRow {
    /// Some areas stand under two countries with two codes (Abyei).
    pub country_iso3: String,
    pub level: u8,
    pub code: String,
    /// Two areas of the list have no name: this is then empty.
    pub name: String,
    /// At level 1, the country's ISO code.
    pub parent_code: String,
    pub valid_from: Option<Day>,
}

/// The rows of the list, one by one; a bad row is refused and the next one read all the same.
pub struct Pcodes<'a> {
    reader: Reader<Box<dyn Read + 'a>>,
    places: [usize; 6],
    row: StringRecord,
    line: usize,
    is_over: bool,
}

const HEADERS: [&str; 6] =
    ["Location", "Admin Level", "P-Code", "Name", "Parent P-Code", "Valid from date"];
/// Unpacked; the list has 1.5 MB.
const BYTES_MAX: u64 = 64 << 20;

/// Reads the list, packed (gzip) or plain. A row of HXL tags below the headers is left out.
pub fn read_pcodes<'a>(file: impl Read + 'a) -> Result<Pcodes<'a>, Refusal> {
    read_bounded(file, BYTES_MAX)
}

fn read_bounded<'a>(mut file: impl Read + 'a, bytes_max: u64) -> Result<Pcodes<'a>, Refusal> {
    let mut magic = Vec::new();
    file.by_ref().take(2).read_to_end(&mut magic).map_err(|_| unreadable())?;
    let is_packed = magic == [0x1F, 0x8B];
    let whole = Cursor::new(magic).chain(file);
    let plain: Box<dyn Read + 'a> =
        if is_packed { Box::new(MultiGzDecoder::new(whole)) } else { Box::new(whole) };
    let bounded: Box<dyn Read + 'a> = Box::new(Bounded { inner: plain, left: bytes_max });
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bounded);
    let headers = reader.headers().map_err(|_| unreadable())?;
    let mut places = [0; 6];
    for (place, header) in places.iter_mut().zip(HEADERS) {
        let found = headers.iter().position(|text| text.trim().eq_ignore_ascii_case(header));
        *place = found.ok_or_else(|| {
            Refusal::new("file", "exchange-geo-pcodes-column").with("column", header)
        })?;
    }
    Ok(Pcodes { reader, places, row: StringRecord::new(), line: 1, is_over: false })
}

impl Iterator for Pcodes<'_> {
    type Item = Result<PcodeRow, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            self.line += 1;
            match self.reader.read_record(&mut self.row) {
                // The tags stand in the second line, and no code begins with their sign.
                Ok(true) if self.row.get(0).is_some_and(|first| first.starts_with('#')) => {}
                Ok(true) => return Some(self.parsed_row()),
                Ok(false) => self.is_over = true,
                Err(_) => {
                    self.is_over = true;
                    return Some(Err(unreadable()));
                }
            }
        }
        None
    }
}

impl Pcodes<'_> {
    fn parsed_row(&self) -> Result<PcodeRow, Refusal> {
        let cell = |column: usize| self.row.get(self.places[column]).unwrap_or_default().trim();
        let refused = |column: usize| {
            Refusal::new("file", "exchange-geo-pcodes-cell")
                .with("line", self.line)
                .with("column", HEADERS[column])
                .with("given", cell(column))
        };
        let country = cell(0);
        if country.len() != 3 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(refused(0));
        }
        let level = cell(1).parse().ok().filter(|level| *level <= 5).ok_or_else(|| refused(1))?;
        let is_code = |text: &str| {
            (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        if let Some(column) = [2, 4].into_iter().find(|column| !is_code(cell(*column))) {
            return Err(refused(column));
        }
        if cell(3).chars().count() > 300 {
            return Err(refused(3));
        }
        let valid_from = match cell(5) {
            "" => None,
            text => Some(text.parse::<Day>().map_err(|_| refused(5))?),
        };
        Ok(PcodeRow {
            country_iso3: country.to_owned(),
            level,
            code: cell(2).to_owned(),
            name: cell(3).to_owned(),
            parent_code: cell(4).to_owned(),
            valid_from,
        })
    }
}

fn unreadable() -> Refusal {
    Refusal::new("file", "exchange-geo-pcodes-unreadable")
}

/// A packed file can be a thousand times longer than it looks.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or_else(|| io::Error::new(io::ErrorKind::FileTooLarge, "too long"))?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::geo::given::{bytes, shared};

    #[test]
    fn the_whole_list_is_read() {
        let Some(path) = shared("admin/pcodes/global-pcodes-adm-1-2.csv.gz") else { return };
        let packed = bytes(path);
        let rows: Vec<_> = read_pcodes(&*packed).unwrap().map(|row| row.unwrap()).collect();
        assert_eq!(rows.len(), 32_767);
        let countries: BTreeSet<_> = rows.iter().map(|row| &row.country_iso3).collect();
        assert_eq!(countries.len(), 156);
        let abyei = rows.iter().filter(|row| row.name.contains("Abyei") && row.level == 1);
        let abyei: Vec<_> = abyei.map(|row| (&*row.country_iso3, &*row.code)).collect();
        assert_eq!(abyei, [("SDN", "SD19"), ("SSD", "SS00")]);
        let gao = rows.iter().find(|row| row.code == "ML07").unwrap();
        assert_eq!((&*gao.name, &*gao.parent_code, gao.level), ("Gao", "MLI", 1));
        assert_eq!(gao.valid_from.unwrap().to_string(), "2021-12-20");
    }

    #[test]
    fn columns_are_found_by_name_and_a_bad_row_does_not_stop_the_others() {
        let list = "Name,P-Code,Location,admin level,Parent P-Code,Valid from date\r\n\
            #adm+name,#adm+code,#country+code,#geo+admin_level,#adm+code+parent,#date+start\r\n\
            Gao,ML07,MLI,1,MLI,\r\nKidal,ML08,Mali,1,MLI,2021-12-20\r\nMopti,,MLI,1,MLI,\r\n\
            Segou,ML04,MLI,x,MLI,\r\nSikasso,ML03,MLI,1,MLI,2021-13-20\r\nKayes,ML01,MLI,1,MLI\r\n";
        let rows: Vec<_> = read_pcodes(list.as_bytes()).unwrap().collect();
        let said = |row: &Result<PcodeRow, Refusal>| match row {
            Ok(row) => row.name.clone(),
            Err(refusal) => format!("{:?} {:?}", refusal.details[0].1, refusal.details[1].1),
        };
        let said: Vec<_> = rows.iter().map(said).collect();
        let expected = [
            "Gao",
            "Number(4) Text(\"Location\")",
            "Number(5) Text(\"P-Code\")",
            "Number(6) Text(\"Admin Level\")",
            "Number(7) Text(\"Valid from date\")",
            "Kayes",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let why = |bytes: &[u8]| match read_bounded(bytes, 1 << 20) {
            Err(refusal) => refusal.why,
            Ok(mut rows) => rows.find_map(Result::err).map_or("", |refusal| refusal.why),
        };
        assert_eq!(why(b"Location,Name\n"), "exchange-geo-pcodes-column");
        assert_eq!(why(b""), "exchange-geo-pcodes-column");
        assert_eq!(why(&[0x1F, 0x8B, 8, 0, 0]), "exchange-geo-pcodes-unreadable");
        let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        let head = format!("{}\n", HEADERS.join(","));
        io::Write::write_all(&mut bomb, head.as_bytes()).unwrap();
        io::Write::write_all(&mut bomb, &[b'\n'; 1 << 20]).unwrap();
        assert_eq!(why(&bomb.finish().unwrap()), "exchange-geo-pcodes-unreadable");
    }
}
