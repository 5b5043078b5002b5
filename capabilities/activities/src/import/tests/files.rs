//! Real files.
use super::*;

#[tokio::test]
async fn explore() {
    let Some(olga) = desk(&["CAF", "TCD", "SDN", "LBY", "GTM", "MLI", "SEN"]).await else { return };
    for (file, answers) in [
        ("3w/hdx2022/3w_car_mar2022.xlsx", vec![("as_of", "2022-03-31")]),
        ("3w/hdx2022/3w_tcd_oct2021.xlsx", vec![]),
        ("3w/hdx2022/sudan_3w_2021.xlsx", vec![("country", "Sudan")]),
        ("3w/hdx2022/3w_as_of_may_2021.xlsx", vec![]),
        ("3w/hdx2022/345w_guatemala.csv", vec![]),
        ("3w/hxl-showcase/unhcr-3w.csv", vec![]),
        ("3w/hxl-showcase/rowca-3w-hxl.csv", vec![]),
    ] {
        let name = file.rsplit('/').next().unwrap();
        let answer = olga.upload("/imports/bring", "file", name, &bytes(file).unwrap(), &answers).await;
        println!("== {file} {} {}", answer.status, answer.location());
        if answer.location().is_empty() { println!("{}", answer.text()); continue; }
        let at = answer.location().to_owned();
        olga.work().await;
        println!("{}", olga.read(&at).await.chars().take(6000).collect::<String>());
    }
}
