//! Made-up data for files that are chosen, come in or go out.

use std::path::PathBuf;

use pathway_till::domain::chosen_files::{
    FileFor, FileProblem, Folder, InFolder, Kind, Place, PlaceKind, in_order,
};
use pathway_till::ui::screens::choose_file::{self, Showing};

use super::{Screen, at};

fn place(kind: PlaceKind, path: &str) -> Place {
    let path = PathBuf::from(path);
    Place { kind, path }
}

pub fn places() -> Vec<Place> {
    vec![
        place(PlaceKind::Papers, "/home/till/Documents/Pathway Till"),
        place(PlaceKind::Downloads, "/home/till/Downloads"),
        place(PlaceKind::Documents, "/home/till/Documents"),
        place(PlaceKind::Desktop, "/home/till/Desktop"),
        place(PlaceKind::Pictures, "/home/till/Pictures"),
        place(PlaceKind::Stick("KINGSTON".into()), "/media/till/KINGSTON"),
    ]
}

fn file(name: &str, bytes: u64, minutes_ago: i64) -> InFolder {
    InFolder {
        kind: Kind::File,
        name: name.into(),
        path: PathBuf::from(format!("/home/till/Downloads/{name}")),
        bytes,
        changed: Some(at("2026-08-06T10:42:00Z").plus_minutes(-minutes_ago)),
    }
}

fn folder(name: &str) -> InFolder {
    InFolder {
        kind: Kind::Folder,
        bytes: 0,
        ..file(name, 0, 0)
    }
}

pub fn downloads() -> Folder {
    let mut things = vec![
        file("items-2026-08-05.csv", 48_200, 1300),
        file("export_items.csv", 3_412_000, 9000),
        file("Our breads and bikes.csv", 2_100, 30),
        folder("From the old till"),
        folder("Photos"),
    ];
    things.extend((1..=9).map(|n| file(&format!("price list {n}.csv"), 9_000, 20_000 * n)));
    Folder {
        name: "Downloads".into(),
        path: "/home/till/Downloads".into(),
        things: in_order(things),
        more: false,
    }
}

fn choosing(showing: Showing, problem: Option<FileProblem>) -> Screen {
    let data = choose_file::Data {
        purpose: FileFor::ProductList,
        showing,
        problem,
    };
    Screen::ChooseFile(data, choose_file::Draft::default())
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let empty = Folder {
        name: "KINGSTON".into(),
        path: "/media/till/KINGSTON".into(),
        things: Vec::new(),
        more: false,
    };
    vec![
        ("choose_file", choosing(Showing::Places(places()), None)),
        (
            "choose_file_closed",
            choosing(Showing::Places(places()), Some(FileProblem::Closed)),
        ),
        (
            "choose_file_folder",
            choosing(Showing::Folder(downloads()), None),
        ),
        ("choose_file_none", choosing(Showing::Folder(empty), None)),
        ("choose_file_looking", choosing(Showing::Looking, None)),
    ]
}
