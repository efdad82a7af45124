//! What a frame of the till costs: 16 tiles of a category of 200, and a basket of 100 lines.
//!
//! Processor time of one thread, layout and tessellation together; painting is the graphics card's.

use std::time::Instant;

use egui::{Pos2, RawInput, Rect, Vec2};
use pathway_till::domain::Pence;
use pathway_till::domain::basket::{Basket, DayTime, Item, Step};
use pathway_till::domain::catalogue::{Category, Place, Product, Trade};
use pathway_till::domain::ids::{EntryId, ProductId, SaleId};
use pathway_till::domain::looks::Looks;
use pathway_till::domain::search::Index;
use pathway_till::domain::vat::VatCode;
use pathway_till::ui::screens::till::{self, Data, Draft, Finder, Finding, Seats};
use pathway_till::ui::theme;
use pathway_till::ui::widgets::header::Header;
use pathway_till::ui::{Look, Route, frame};
use pathway_till::words::Words;
use uuid::Uuid;

fn product(n: u128, category: EntryId) -> Product {
    Product {
        button_name: format!("Loaf {n}"),
        icon: "bread".into(),
        ..Product::new(
            ProductId(Uuid::from_u128(n)),
            category,
            &format!("Sourdough number {n}"),
            Pence::new(380),
            (VatCode::Z, VatCode::S),
        )
    }
}

fn data(products: u128, lines: u128) -> Data {
    let category = EntryId(Uuid::from_u128(1));
    let products: Vec<Product> = (1..=products).map(|n| product(n, category)).collect();
    let mut basket = Basket::new(SaleId(Uuid::from_u128(9)));
    for n in 1..=lines {
        let item = Item::of(&product(n, category), Place::TakeAway);
        assert!(basket.take(Step::Add { item }).is_ok());
    }
    let finder = Finder::of(&products);
    Data {
        finder,
        day_time: DayTime::Usual,
        to_make: 0,
        has_allergens: true,
        trade: Trade::Bakery,
        seats: Seats::None,
        basket,
        categories: vec![Category::new(category, "Bread".into())],
        products,
        saved: 0,
        notice: None,
    }
}

/// The median and the longest time of a frame, in microseconds.
fn measure(words: &Words, data: &Data) -> (u128, u128) {
    measure_as(words, data, Looking::No)
}

/// Whether somebody types in Find: another letter in each frame.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looking {
    No,
    Typing,
}

fn measure_as(words: &Words, data: &Data, looking: Looking) -> (u128, u128) {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    theme::apply(&ctx, Looks::default());
    let mut draft = Draft::default();
    let header = Header {
        trade: Trade::Bakery,
        title: "Till".into(),
        person: Some("Sam".into()),
        tools: Vec::new(),
        sales: pathway_till::ui::widgets::header::Sales::Real,
    };
    let mut times = Vec::new();
    for n in 0..400_u32 {
        // The pointer moves, as under a hand: the hover changes and nothing is the same twice.
        let spot = Pos2::new(40.0 + f32::from(u16::try_from(n % 800).unwrap_or(0)), 300.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0))),
            events: vec![egui::Event::PointerMoved(spot)],
            time: Some(f64::from(n) / 60.0),
            ..RawInput::default()
        };
        if looking == Looking::Typing {
            let typed = ["s", "so", "sou", "sour", "numb", "er 19", "ough"];
            let typed = typed[usize::try_from(n).unwrap_or(0) % typed.len()];
            draft.finding = Some(Finding::with(typed.to_owned()));
            draft.sale = Some(data.basket.sale);
        }
        let start = Instant::now();
        let output = ctx.run_ui(input, |ui| {
            let size = ui.ctx().content_rect().size();
            let look = Look::new(words, Looks::default(), size);
            frame::show(ui, look, Route::Till, Some(&header), |ui| {
                till::view(ui, look, data, &mut draft)
            });
        });
        let shapes = ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        assert!(!shapes.is_empty());
        output.drop_without_applying_deltas();
        if n >= 50 {
            times.push(start.elapsed().as_micros());
        }
    }
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() - 1])
}

/// How long finding takes, in microseconds: the median and the longest of many searches.
fn measure_finding(products: u128) -> (u128, u128) {
    const BREADS: [&str; 8] = [
        "Sourdough",
        "Rye",
        "Şimit",
        "Focaccia",
        "Bagel",
        "Brioche",
        "Bun",
        "Loaf",
    ];
    let names = (0..products).map(|n| {
        let bread = BREADS[usize::try_from(n % 8).unwrap_or(0)];
        (n, format!("{bread} number {n}, seeded and sliced"))
    });
    let index = Index::new(names);
    let typed = [
        "s",
        "so",
        "sou",
        "seeded",
        "slic 19",
        "number 7 rye",
        "ough",
        "e",
        "9",
        "simit",
        "zzz",
    ];
    let mut times = Vec::new();
    for n in 0..400 {
        let start = Instant::now();
        let found = index.find(typed[n % typed.len()], 200);
        times.push(start.elapsed().as_micros());
        assert!(found.len() <= 200);
    }
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() - 1])
}

fn main() {
    let Ok(words) = Words::english() else {
        println!("The messages cannot be read.");
        return;
    };
    println!(
        "{:<52} {:>10} {:>10}",
        "CPU of a frame of the till", "median", "longest"
    );
    for (what, products, lines) in [
        ("16 tiles of 200 products, basket of 3", 200, 3),
        ("16 tiles of 200 products, basket of 100", 200, 100),
        ("16 tiles of 20,000 products, basket of 100", 20_000, 100),
    ] {
        let (median, longest) = measure(&words, &data(products, lines));
        println!("{what:<52} {median:>7} µs {longest:>7} µs");
    }
    let (median, longest) = measure_finding(20_000);
    let what = "finding among 20,000 products";
    println!("{what:<52} {median:>7} µs {longest:>7} µs");
    let looking = data(20_000, 100);
    let (median, longest) = measure_as(&words, &looking, Looking::Typing);
    let what = "a letter typed in Find, 20,000 products";
    println!("{what:<52} {median:>7} µs {longest:>7} µs");
}
