//! The figures that the closing note reports: `cargo bench`.
//!
//! A sale's commit through the operation, against a bare SQLCipher transaction that writes the same
//! rows with the same durability, one after the other on the same disk in one run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark that cannot go on stops"
)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use pathway_till::documents::hours::{HoursFacts, MadeBy, PaperName, statement};
use pathway_till::documents::page::{Paper, lay};
use pathway_till::documents::pdf;
use pathway_till::domain::Pence;
use pathway_till::domain::access::Role;
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::hours::expenses::{Expense, ExpenseRow, ExpenseSays, Proof};
use pathway_till::domain::hours::rows::{Going, How, Says};
use pathway_till::domain::hours::statement::statement as of_week;
use pathway_till::domain::hours::{Row, TimeKind, Touch, Week};
use pathway_till::domain::ids::{EntryId, PersonId, SaleId, ShopId};
use pathway_till::domain::product_lists::folded;
use pathway_till::domain::product_lists::plan::{Answers, Shelves, plan};
use pathway_till::domain::product_lists::vat_choices::VatChoice;
use pathway_till::domain::tenders::Tender;
use pathway_till::domain::time::{CUT_OFF_HOUR, Moment, business_date};
use pathway_till::env::{Env, PinCost, SeededEntropy, SetClock};
use pathway_till::files::product_lists;
use pathway_till::operations::baskets::SaveBasket;
use pathway_till::operations::catalogue::{ImportProducts, ListToTakeIn};
use pathway_till::operations::sales::RingSale;
use pathway_till::operations::scene::{self, Scene, Stage};
use pathway_till::operations::watch::Watch;
use pathway_till::operations::{Actor, Stop, perform};
use pathway_till::store::ShopBook;
use pathway_till::store::baskets::Draft;
use pathway_till::words::Words;
use rusqlite::{Connection, params};
use uuid::Uuid;

mod passport;
mod reports;
mod skills;
mod year;

/// Wednesday 18 November 2026, 9.00 in London.
const MORNING: i64 = 1_794_992_400_000;
const ROUNDS: usize = 600;

/// From one customer to the next.
const BETWEEN: i64 = 25_000;

struct Till {
    book: ShopBook,
    clock: Arc<SetClock>,
    env: Env,
    scene: Scene,
    trainee: Actor,
}

impl Till {
    fn made(store: &Path) -> Self {
        let clock = Arc::new(SetClock::at(Moment::from_millis(MORNING)));
        let env = Env::new(
            clock.clone(),
            Arc::new(SeededEntropy::new(1)),
            PinCost::TEST,
        );
        let (book, scene) = scene::play(store, &env, Stage::Open).expect("a scene");
        let trainee = Actor::only(scene.signed_in(&book, Role::Trainee).expect("a trainee"));
        Self {
            book,
            clock,
            env,
            scene,
            trainee,
        }
    }

    /// The next customer: two loaves and a coffee, paid with a twenty.
    fn draft(&self) -> Draft {
        let now = self.env.now().millis();
        self.clock.set(Moment::from_millis(now + BETWEEN));
        let sale = SaleId(self.env.new_id());
        Draft {
            basket: self.scene.basket(sale, &[0, 0, 1]).expect("a basket"),
            paid: vec![Tender::cash(Pence::new(2000), Pence::new(920))],
        }
    }

    fn sell(&mut self, sales: usize) {
        for _ in 0..sales / 1000 {
            let drafts: Vec<(Moment, Draft)> = (0..1000)
                .map(|_| {
                    let draft = self.draft();
                    (self.env.now(), draft)
                })
                .collect();
            let (env, clock, trainee) = (&self.env, &self.clock, &self.trainee);
            let rung = self.book.batch(|book| {
                for (at, draft) in &drafts {
                    clock.set(*at);
                    perform::<RingSale>(book, env, trainee, draft)?;
                }
                Ok::<(), Stop>(())
            });
            rung.expect("sales");
        }
    }

    /// The time of one sale's commit; its basket stands on the counter before.
    fn timed_sale(&mut self, draft: &Draft) -> Duration {
        perform::<SaveBasket>(&mut self.book, &self.env, &self.trainee, draft).expect("kept");
        let begun = Instant::now();
        perform::<RingSale>(&mut self.book, &self.env, &self.trainee, draft).expect("a sale");
        begun.elapsed()
    }
}

/// The same rows without anything around them.
struct Bare {
    conn: Connection,
    _book: ShopBook,
    till: [u8; 16],
    shop: [u8; 16],
    session: [u8; 16],
    person: [u8; 16],
    products: Vec<[u8; 16]>,
}

impl Bare {
    /// A copy of the till's book, under the same key and the same settings.
    fn copy_of(till: &Till, store: &Path) -> Self {
        let shop = store.join("shop");
        fs::create_dir_all(store).expect("a folder");
        till.book.back_up(&shop).expect("a copy");
        let key = till.book.store().join("shop/till.key");
        fs::copy(key, shop.join("till.key")).expect("a copy");
        let book = ShopBook::open(store).expect("it opens");
        let scene = &till.scene;
        let person = scene.person(Role::Trainee).expect("a trainee");
        Self {
            conn: book.bare_connection().expect("a connection"),
            _book: book,
            till: *scene.till.bytes(),
            shop: *scene.shop.bytes(),
            session: *scene.session.bytes(),
            person: *person.bytes(),
            products: scene.products.iter().map(|p| *p.id.bytes()).collect(),
        }
    }

    fn number(&self, sql: &str, params: &[&dyn rusqlite::ToSql]) -> i64 {
        self.conn
            .prepare_cached(sql)
            .and_then(|mut s| s.query_row(params, |r| r.get(0)))
            .expect("a number")
    }

    fn timed_sale(&self, draft: &Draft, at: Moment) -> Duration {
        let sale = *draft.basket.sale.bytes();
        let payload = serde_json::to_string(draft).expect("a text");
        let keep = "INSERT INTO drafts (till, sale, payload) VALUES (?1, ?2, ?3)
             ON CONFLICT (till) DO UPDATE SET sale = excluded.sale, payload = excluded.payload";
        self.conn
            .execute(keep, params![self.till, sale, payload])
            .expect("kept");
        let last = "SELECT max(seq) FROM audit WHERE by_till = ?1";
        let seq = self.number(last, &[&self.till]) + 1;
        let date = business_date(at, CUT_OFF_HOUR).to_string();
        let (digest, hash) = ([7_u8; 32], [9_u8; 32]);
        let begun = Instant::now();
        self.run("BEGIN IMMEDIATE", params![]);
        let number: i64 = self
            .conn
            .prepare_cached(
                "UPDATE counters SET value = value + 1 WHERE by_till = ?1 AND name = 'sales S1A'
                 RETURNING value",
            )
            .and_then(|mut s| s.query_row([self.till], |r| r.get(0)))
            .expect("a number");
        self.run(
            "INSERT INTO sales (by_till, seq, id, shop, session, kind, series, number, at,
               business_date, person, approver, total)
             VALUES (?1, ?2, ?3, ?4, ?5, 'sale', 'S1A', ?6, ?7, ?8, ?9, NULL, 1080)",
            params![
                self.till,
                seq,
                sale,
                self.shop,
                self.session,
                number,
                at.millis(),
                date,
                self.person
            ],
        );
        for (n, quantity, unit, code, rate) in [(1, 2000, 380, "Z", 0), (2, 1000, 320, "S", 2000)] {
            let product = self.products[usize::from(n == 2)];
            self.run(
                "INSERT INTO sale_lines (sale, n, kind, product, product_rev, quantity, unit, total,
                   place, vat_code, vat_rate, reverses_sale, reverses_line)
                 VALUES (?1, ?2, 'product', ?3, 1, ?4, ?5, ?6, 'take-away', ?7, ?8, NULL, NULL)",
                params![
                    sale,
                    n,
                    product,
                    quantity,
                    unit,
                    unit * quantity / 1000,
                    code,
                    rate
                ],
            );
        }
        self.run(
            "INSERT INTO sale_tenders (sale, n, kind, tendered, change_given, attempt)
             VALUES (?1, 1, 'cash', 2000, 920, NULL)",
            params![sale],
        );
        self.run(
            "DELETE FROM drafts WHERE till = ?1 AND sale = ?2",
            params![self.till, sale],
        );
        self.run(
            "INSERT INTO audit (by_till, seq, at, operation, shop, person, approver, row_count,
               digest, hash) VALUES (?1, ?2, ?3, 'ring-sale', ?4, ?5, NULL, 4, ?6, ?7)",
            params![
                self.till,
                seq,
                at.millis(),
                self.shop,
                self.person,
                digest,
                hash
            ],
        );
        self.run("COMMIT", params![]);
        begun.elapsed()
    }

    fn run(&self, sql: &str, params: &[&dyn rusqlite::ToSql]) {
        self.conn
            .prepare_cached(sql)
            .and_then(|mut s| s.execute(params))
            .expect("a statement");
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A folder on the disk on which the program is built: not in memory.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn a_sales_commit(folder: &Path, sales_before: usize) {
    let mut till = Till::made(&folder.join(format!("till-{sales_before}")));
    till.sell(sales_before);
    let bare = Bare::copy_of(&till, &folder.join(format!("bare-{sales_before}")));
    let (mut ours, mut bares) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS + 50 {
        let draft = till.draft();
        let at = till.env.now();
        // In turn, and each as often first as second.
        let (a, b) = if round % 2 == 0 {
            let a = till.timed_sale(&draft);
            (a, bare.timed_sale(&draft, at))
        } else {
            let b = bare.timed_sale(&draft, at);
            (till.timed_sale(&draft), b)
        };
        // The first rounds prepare statements and fill caches on both sides.
        if round >= 50 {
            ours.push(a);
            bares.push(b);
        }
    }
    let mine = till.book.bare_connection().expect("a connection");
    for table in [
        "sales",
        "sale_lines",
        "sale_tenders",
        "audit",
        "drafts",
        "counters",
    ] {
        let sql = format!("SELECT count(*) FROM {table}");
        let count: i64 = mine.query_row(&sql, [], |r| r.get(0)).expect("a count");
        assert_eq!(
            count,
            bare.number(&sql, &[]),
            "{table}: other rows than ours"
        );
    }
    for finding in till.book.read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
    let (ours, bares) = (median(&mut ours), median(&mut bares));
    println!(
        "{sales_before:>7} {:>10.3} {:>10.3} {:>8.2}",
        ms(ours),
        ms(bares),
        ours.as_secs_f64() / bares.as_secs_f64()
    );
}

/// A list of 20,000 rows from the bytes of its file into the book: read, planned, taken in, and once
/// more planned, now that all of it is there.
fn a_list_comes_in(folder: &Path) {
    const ROWS: usize = 20_000;
    let mut till = Till::made(&folder.join("list"));
    let manager = till
        .scene
        .signed_in(&till.book, Role::Manager)
        .expect("a manager");
    let manager = Actor::only(manager);
    let mut text = String::from("Name,Category,Price,Barcode\n");
    for n in 0..ROWS {
        let (tab, pounds, pence) = (n % 20, 1 + n % 90, n % 100);
        writeln!(text, "Thing no. {n},Tab {tab},{pounds}.{pence:02},LIST{n}").expect("text");
    }
    let shop = till.scene.shop;
    let shelves = |book: &ShopBook| {
        let read = book.read();
        let tabs = read.all_categories(shop).expect("tabs");
        Shelves {
            trade: Trade::Bakery,
            tabs: tabs.into_iter().map(|tab| tab.category).collect(),
            products: read.own_products(shop).expect("products"),
            barcodes: read.barcodes().expect("barcodes"),
        }
    };
    let start = Instant::now();
    let list = product_lists::read(text.as_bytes(), "").expect("a list");
    let read = start.elapsed();
    let mut answers = Answers::default();
    for n in 0..20 {
        let tab = folded(&format!("Tab {n}"));
        answers.vat.insert(tab, VatChoice::ColdFood);
    }
    let start = Instant::now();
    let mut fresh = || till.env.new_id();
    let planned = plan(&list, &shelves(&till.book), &answers, &mut fresh).expect("a plan");
    let first = start.elapsed();
    assert_eq!(planned.counts.new, ROWS);
    let input = ListToTakeIn {
        shop,
        plan: Arc::new(planned),
        watch: Watch::default(),
    };
    let start = Instant::now();
    perform::<ImportProducts>(&mut till.book, &till.env, &manager, &input).expect("taken in");
    let taken = start.elapsed();
    let start = Instant::now();
    let mut fresh = || till.env.new_id();
    let again = plan(&list, &shelves(&till.book), &answers, &mut fresh).expect("a plan");
    let second = start.elapsed();
    assert_eq!(again.counts.same, ROWS);
    println!(
        "A list of {ROWS} products, in milliseconds: read {:.0}, planned {:.0}, taken in {:.0}, \
         planned again {:.0}",
        ms(read),
        ms(first),
        ms(taken),
        ms(second)
    );
}

/// The week of a statement: in twice a day with a break, on each of its days.
fn a_full_week() -> HoursFacts {
    let person = PersonId(Uuid::from_u128(1));
    let shop = ShopId(Uuid::from_u128(2));
    // Monday 16 November 2026, 7.00 in London.
    let monday = Moment::from_millis(1_794_812_400_000);
    let mut rows: Vec<Row> = Vec::new();
    let mut press = |touch: Touch| {
        let n = rows.len() + 1;
        let id = EntryId(Uuid::from_u128(n as u128));
        rows.push(Row {
            id,
            person,
            seq: i64::try_from(n).expect("a number"),
            written_at: touch.at(),
            by: person,
            says: Says::Pressed {
                touch,
                how: How::AtTheCounter,
            },
        });
        id
    };
    for half_day in 0..14 {
        let begun = monday.plus_minutes(half_day / 2 * 24 * 60 + half_day % 2 * 6 * 60);
        let after = |minutes| begun.plus_minutes(minutes);
        let sitting = press(Touch::Arrived {
            at: begun,
            shop,
            kind: TimeKind::Training,
            placement: None,
        });
        let pause = press(Touch::BreakBegan {
            sitting,
            at: after(120),
            going: Going::StayingIn,
        });
        press(Touch::Back {
            after: pause,
            at: after(135),
        });
        press(Touch::Left {
            sitting,
            at: after(300),
        });
    }
    let week = Week::of(monday.london().date_naive());
    let spent = |(seq, day): (i64, _)| ExpenseRow {
        id: EntryId(Uuid::from_u128(1_000 + u128::from(seq.unsigned_abs()))),
        seq,
        person,
        by: person,
        says: ExpenseSays::Given(Expense {
            day,
            proof: Proof::FareRecord,
            pence: Pence::new(350),
        }),
    };
    let expenses: Vec<ExpenseRow> = (1..).zip(week.days().each()).map(spent).collect();
    HoursFacts {
        person: PaperName {
            name: "Aydın".into(),
            official: Some("Aydın Yıldırım".into()),
        },
        shops: [(shop, "Clapton Bakehouse".into())].into(),
        statement: of_week(person, week, &rows, &expenses, &[]).expect("a statement"),
        made: MadeBy {
            name: "Priya".into(),
            at: monday.plus_minutes(8 * 24 * 60),
        },
    }
}

/// A weekly statement of hours from its facts to the bytes of its PDF, beside what it may take.
fn a_statement_of_hours() {
    const BUDGET_MS: f64 = 50.0;
    let words = Words::english().expect("words");
    let facts = a_full_week();
    takes("A weekly statement", BUDGET_MS, || {
        statement(&words, &facts)
    });
}

/// A paper from its facts to the bytes of its PDF, beside what it may take.
fn takes(name: &str, budget: f64, paper: impl Fn() -> Paper) {
    let made = || {
        let begun = Instant::now();
        let laid = lay(&paper(), &|n, of| format!("Page {n} of {of}"));
        let bytes = pdf::bytes(&laid).expect("bytes");
        (begun.elapsed(), bytes.len(), laid.pages.len())
    };
    // The first one reads the fonts.
    let (first, size, pages) = made();
    let mut times: Vec<Duration> = (0..100).map(|_| made().0).collect();
    let usual = median(&mut times);
    println!(
        "{name} of {pages} pages and {size} bytes, in milliseconds: the first {:.1}, \
         then {:.1}; of its budget of {budget:.0} that is {:.2} and {:.2}",
        ms(first),
        ms(usual),
        ms(first) / budget,
        ms(usual) / budget
    );
}

fn main() {
    if !std::env::args().any(|a| a == "--bench") {
        println!("Figures are taken by `cargo bench`.");
        return;
    }
    // `cargo bench --bench figures -- hours` takes the figures of that name only.
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with("--"))
        .collect();
    let wanted = |name: &str| chosen.is_empty() || chosen.iter().any(|c| c == name);
    let folder = folder();
    if wanted("sales") {
        println!("A sale's commit, medians of {ROUNDS} taken in turn, in milliseconds:");
        println!(
            "{:>7} {:>10} {:>10} {:>8}",
            "sales", "operation", "bare", "ratio"
        );
        for sales in [0, 20_000] {
            a_sales_commit(&folder, sales);
        }
    }
    if wanted("list") {
        a_list_comes_in(&folder);
    }
    if wanted("hours") {
        a_statement_of_hours();
        year::a_year_of_hours(&folder);
    }
    if wanted("skills") {
        skills::five_years_of_skills(&folder);
        passport::passports();
    }
    if wanted("reports") {
        reports::reports();
    }
    let _ = fs::remove_dir_all(&folder);
}
