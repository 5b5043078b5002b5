//! Real files, from upload to list and again. A script of its own confirmed all duplicates, and the
//! unknown codes of CAR, Chad, Libya and Guatemala; Sudan's and UNHCR's refusals are as found.

use super::*;

struct Wanted {
    file: &'static str,
    answers: &'static [(&'static str, &'static str)],
    rows: i64,
    counts: Counts,
}

const fn counts_of(accepted: i64, corrected: i64, refused: i64, duplicates: i64) -> Counts {
    Counts { accepted, corrected, refused, duplicates, unchanged: 0, changing: 0, confirming: 0 }
}

const WANTED: [Wanted; 7] = [
    Wanted {
        file: "hdx2022/3w_car_mar2022.xlsx",
        answers: &[("as_of", "2022-03-31")],
        rows: 1_809,
        counts: counts_of(1_712, 12, 85, 0),
    },
    Wanted {
        file: "hdx2022/3w_tcd_oct2021.xlsx",
        answers: &[],
        rows: 705,
        counts: counts_of(667, 36, 0, 2),
    },
    Wanted {
        file: "hdx2022/sudan_3w_2021.xlsx",
        answers: &[("country", "Sudan")],
        rows: 2_773,
        counts: counts_of(0, 2_679, 63, 31),
    },
    Wanted {
        file: "hdx2022/3w_as_of_may_2021.xlsx",
        answers: &[],
        rows: 495,
        counts: counts_of(472, 23, 0, 0),
    },
    Wanted {
        file: "hdx2022/345w_guatemala.csv",
        answers: &[],
        rows: 1_197,
        counts: counts_of(561, 589, 38, 9),
    },
    Wanted {
        file: "hxl-showcase/unhcr-3w.csv",
        answers: &[],
        rows: 2_250,
        counts: counts_of(0, 932, 1_318, 0),
    },
    Wanted {
        file: "hxl-showcase/rowca-3w-hxl.csv",
        answers: &[],
        rows: 244,
        counts: counts_of(0, 244, 0, 0),
    },
];

/// The countries that the files are about, as far as OCHA lists them.
const COUNTRIES: [&str; 21] = [
    "CAF", "TCD", "SDN", "LBY", "GTM", "MLI", "SEN", "LBN", "IRQ", "ETH", "SSD", "KEN", "CMR",
    "LBR", "CIV", "COG", "EGY", "NGA", "TUR", "THA", "DJI",
];

#[tokio::test]
async fn real_files_are_judged_entered_and_brought_again_without_a_change() {
    let Some(olga) = desk_with(&COUNTRIES).await else { return };
    let mut entered = 0;
    for Wanted { file, answers, rows, counts: wanted } in WANTED {
        let Some(bytes) = shared_bytes(&format!("3w/{file}")) else { return };
        let name = file.rsplit('/').next().unwrap();
        let path = bring(&olga, name, &bytes, answers).await;
        assert_eq!(
            (find(&olga, &path).await.rows, counts(&olga, &path).await),
            (rows, wanted),
            "{file}"
        );
        commit(&olga, &path).await;
        entered += wanted.entered();
        assert_eq!(activities(&olga).await, entered, "{file}");

        let again = bring(&olga, name, &bytes, answers).await;
        let known = Counts { unchanged: wanted.entered(), accepted: 0, corrected: 0, ..wanted };
        assert_eq!(counts(&olga, &again).await, known, "{file}, brought again");
        let refused = olga.submit(&format!("{again}/commit"), &[]).await;
        assert!(refused.contains("No row can be entered"), "{refused}");
        assert_eq!(activities(&olga).await, entered, "{file}, brought again");
    }
    let list = olga.read("/activities?words=bangassou").await;
    assert!(list.contains("COOPI") || list.contains("Bangassou"), "{list}");
    assert!(olga.read("/imports").await.contains("345w_guatemala.csv"));
}
