//! x
use super::story::story;
#[tokio::test]
async fn zz_perf() {
    let story = story().await;
    let n = std::env::var("N").unwrap();
    assert!(story.amina.submit("/bring", &[("many", &n)]).await.starts_with("303 "));
    for r in ["/map","/map?by=organisations","/activities/download.csv","/activities/download.geojson","/activities/download.json","/activities/download.xlsx"] {
        let t = std::time::Instant::now();
        let a = story.benoit.get(r).await;
        let mem = std::fs::read_to_string("/proc/self/status").unwrap().lines().filter(|l| l.starts_with("VmHWM")).collect::<String>();
        println!("{r} {} {} bytes {:?} {mem}", a.status, a.bytes.len(), t.elapsed());
        if a.status != 200 { println!("{}", a.text().lines().filter(|l| l.contains("more than")).collect::<String>()); }
    }
}
