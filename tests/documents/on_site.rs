//! Who is inside on paper, on the receipt printer's roll and on a page.

use pathway_till::documents::on_site::{OnSiteFacts, paper};
use pathway_till::documents::page::{Format, lay};
use pathway_till::documents::pdf;
use pathway_till::domain::hours::fire_list::Place;
use pathway_till::domain::time::Moment;
use pathway_till::words::Words;

use super::pages::text_of;

fn at(text: &str) -> Moment {
    Moment::of(text.parse::<chrono::DateTime<chrono::Utc>>().unwrap())
}

fn facts() -> OnSiteFacts {
    let since = at("2026-11-18T09:30:00Z");
    OnSiteFacts {
        shop: "Pathway Bakery".into(),
        at: at("2026-11-18T11:04:00Z"),
        inside: 2,
        out: 1,
        here: vec![
            ("Ayşe".into(), Place::In, since),
            (
                "Ada, the electrician from the boiler firm".into(),
                Place::In,
                since,
            ),
            ("Sam".into(), Place::OutOnBreak, since),
        ],
        not_confirmed: vec![("Işıl".into(), at("2026-11-14T16:05:00Z"))],
    }
}

#[test]
fn it_counts_who_is_inside_and_those_not_confirmed_stand_below() {
    let words = Words::english().unwrap();
    for (format, name) in [(Format::Roll80, "roll"), (Format::A4, "page")] {
        let paper = paper(&words, &facts(), format);
        let laid = lay(&paper, &|n, of| words.page_of(n, of));
        assert_eq!(laid.pages.len(), 1);
        let bytes = pdf::bytes(&laid).unwrap();
        if let Ok(folder) = std::env::var("PAPERS") {
            std::fs::write(format!("{folder}/on_site_{name}.pdf"), &bytes).unwrap();
        }
        // A roll is narrow: its lines break where they must.
        let text = text_of(&bytes);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for said in [
            "2 people inside · 1 out on a break",
            "Ayşe",
            "Out on a break since 9.30am",
        ] {
            assert!(text.contains(said), "{name}: {said} in {text}");
        }
        let below = text.find("Not confirmed, and not counted").unwrap();
        assert!(text.find("Işıl").unwrap() > below && text.find("Sam").unwrap() < below);
        assert!(
            !paper.title.contains("Sam"),
            "the printer's list names nobody"
        );
    }
}

#[test]
fn nobody_inside_is_said_as_such() {
    let words = Words::english().unwrap();
    let empty = OnSiteFacts {
        inside: 0,
        out: 0,
        here: Vec::new(),
        not_confirmed: Vec::new(),
        ..facts()
    };
    let laid = lay(&paper(&words, &empty, Format::A4), &|n, of| {
        words.page_of(n, of)
    });
    let text = laid.text_of(0);
    assert!(
        text.contains("Nobody is inside") && !text.contains("Not confirmed"),
        "{text}"
    );
}
