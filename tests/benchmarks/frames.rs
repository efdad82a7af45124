//! What a frame costs: of the till with 16 tiles of a category of 200 and a basket of 100 lines, and of the
//! planning grid.
//!
//! Processor time of one thread, layout and tessellation together; painting is the graphics card's.

use std::sync::Arc;
use std::time::Instant;

use chrono::NaiveDate;
use egui::{Pos2, RawInput, Rect, Vec2};
use pathway_till::domain::Pence;
use pathway_till::domain::basket::{Basket, DayTime, Item, Step};
use pathway_till::domain::catalogue::{Category, LeftToday, Place, Product, Trade};
use pathway_till::domain::ids::{EntryId, PersonId, ProductId, SaleId, SkillId};
use pathway_till::domain::looks::Looks;
use pathway_till::domain::search::Index;
use pathway_till::domain::skills::Standing;
use pathway_till::domain::skills::grid::{
    Beside, Grid, GridCell, GridColumn, GridRow, Part, Which,
};
use pathway_till::domain::vat::VatCode;
use pathway_till::ui::screens::skills_grid::{self, Loaded};
use pathway_till::ui::screens::till::{self, Data, Draft, Seats};
use pathway_till::ui::theme;
use pathway_till::ui::widgets::choice::Allowed;
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
    Data {
        trade: Trade::Bakery,
        seats: Seats::None,
        basket,
        categories: vec![Category::new(category, "Bread".into())],
        products: products.into(),
        saved: 0,
        notice: None,
        finder: till::Finder::default(),
        day_time: DayTime::Usual,
        to_make: 0,
        has_allergens: true,
        may_add: Allowed::Yes,
        saw_it: Allowed::Yes,
        left: LeftToday::new(),
        today: NaiveDate::default(),
    }
}

/// The planning grid of so many people and skills, with marks of every kind.
fn planning(people: usize, skills: usize) -> skills_grid::Data {
    let column = |n: usize| GridColumn {
        skill: SkillId(Uuid::from_u128(n as u128)),
        short_name: format!("Shape loaf number {n}"),
        unit: "Dough".into(),
        safety_critical: n.is_multiple_of(8),
        knows_how: false,
    };
    let cell = |n: usize| GridCell {
        standing: Standing::ALL.get(n % 6).copied(),
        beside: if n.is_multiple_of(5) {
            vec![Beside::FreshLook]
        } else {
            Vec::new()
        },
    };
    let row = |n: usize| GridRow {
        person: PersonId(Uuid::from_u128(n as u128)),
        name: format!("Somebody {n}"),
        cells: (0..skills).map(|column| cell(n * 7 + column)).collect(),
    };
    skills_grid::Data {
        grid: Arc::new(Grid {
            columns: (0..skills).map(column).collect(),
            rows: (0..people).map(row).collect(),
        }),
        which: Which::All,
        part: Part::Everything,
        parts: Vec::new(),
        shop: None,
        shops: Vec::new(),
        loaded: Loaded::Yes,
        problem: None,
    }
}

/// What frames cost, in microseconds: the mean of processor time, and by the clock the median and
/// the longest, which other programs on the machine make longer.
struct Cost {
    processor: u128,
    median: u128,
    longest: u128,
}

/// Processor time of this thread so far, in nanoseconds, where the system tells it.
fn processor() -> Option<u128> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

/// What a frame costs that shows this.
fn measure(words: &Words, mut show: impl FnMut(&mut egui::Ui, Look<'_>)) -> Cost {
    const WARM: u32 = 50;
    const FRAMES: u32 = 400;
    let ctx = egui::Context::default();
    theme::install(&ctx);
    theme::apply(&ctx, Looks::default());
    let header = Header {
        trade: Trade::Bakery,
        title: "Till".into(),
        person: Some("Sam".into()),
        tools: Vec::new(),
        sales: pathway_till::ui::widgets::header::Sales::Real,
    };
    let mut times = Vec::new();
    let mut begun = None;
    for n in 0..FRAMES {
        if n == WARM {
            begun = processor();
        }
        // The pointer moves, as under a hand: the hover changes and nothing is the same twice.
        let spot = Pos2::new(40.0 + f32::from(u16::try_from(n % 800).unwrap_or(0)), 300.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0))),
            events: vec![egui::Event::PointerMoved(spot)],
            time: Some(f64::from(n) / 60.0),
            ..RawInput::default()
        };
        let start = Instant::now();
        let output = ctx.run_ui(input, |ui| {
            let size = ui.ctx().content_rect().size();
            let look = Look::new(words, Looks::default(), size);
            frame::show(ui, look, Route::Till, Some(&header), |ui| show(ui, look));
        });
        let shapes = ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        assert!(!shapes.is_empty());
        output.drop_without_applying_deltas();
        if n >= WARM {
            times.push(start.elapsed().as_micros());
        }
    }
    let used = processor().zip(begun).map(|(now, then)| now - then);
    let processor = used.map_or(0, |nanos| nanos / u128::from(FRAMES - WARM) / 1000);
    times.sort_unstable();
    Cost {
        processor,
        median: times[times.len() / 2],
        longest: times[times.len() - 1],
    }
}

/// The longest of many searches over so many names, in microseconds.
fn search(names: u128) -> u128 {
    let category = EntryId(Uuid::from_u128(1));
    let products = (1..=names).map(|n| product(n, category));
    let index = Index::new(products.map(|p| (p.id, p.name)));
    let mut longest = 0;
    for typed in [
        "s",
        "so",
        "sour",
        "sourdough n",
        "number 1",
        "19999",
        "zzz",
        "dough s",
    ] {
        for _ in 0..20 {
            let start = Instant::now();
            let found = index.find(typed, 40);
            longest = longest.max(start.elapsed().as_micros());
            assert!(found.len() <= 40);
        }
    }
    longest
}

fn main() {
    let Ok(words) = Words::english() else {
        println!("The messages cannot be read.");
        return;
    };
    println!(
        "{:<46} {:>12} {:>10} {:>10} {:>8}",
        "A frame of a screen, of 8,000 µs", "processor", "median", "longest", "ratio"
    );
    let empty = measure(&words, |_, _| {});
    let line = |what: &str, cost: &Cost| {
        let ratio = cost.processor * 10 / empty.processor.max(1);
        println!(
            "{what:<46} {:>9} µs {:>7} µs {:>7} µs {:>6}.{}",
            cost.processor,
            cost.median,
            cost.longest,
            ratio / 10,
            ratio % 10
        );
    };
    line("the bar and an empty screen", &empty);
    for (what, products, lines) in [
        ("16 tiles of 200 products, basket of 3", 200, 3),
        ("16 tiles of 200 products, basket of 100", 200, 100),
        ("16 tiles of 20,000 products, basket of 100", 20_000, 100),
    ] {
        let data = data(products, lines);
        let mut draft = Draft::default();
        let cost = measure(&words, |ui, look| {
            till::view(ui, look, &data, &mut draft);
        });
        line(what, &cost);
    }
    let data = planning(40, 96);
    let mut draft = skills_grid::Draft::default();
    let cost = measure(&words, |ui, look| {
        skills_grid::view(ui, look, &data, &mut draft);
    });
    line("the planning grid of 40 people and 96 skills", &cost);
    println!(
        "search over 20,000 names, the longest: {} µs",
        search(20_000)
    );
}
