//! Made-up data for the screens of a day: opening, counting, closing, and putting right.

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::cash::CashKind;
use pathway_till::domain::sales::ReceiptNumber;
use pathway_till::domain::till_sessions::{ClosedWith, Figure, FigureKind, ReadKind, VatOnFigures};
use pathway_till::ui::screens::{close, count, figures, jobs, money_moved, open_till};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;

use super::{Screen, at, p};

pub fn open_with(stayed: i64) -> Screen {
    let data = open_till::Data {
        stayed: p(stayed),
        problem: None,
    };
    Screen::OpenTill(data, open_till::Draft)
}

pub fn count_for(purpose: count::Purpose, counted: &[(CashKind, u32)]) -> Screen {
    let data = count::Data {
        purpose,
        problem: None,
    };
    let draft = counted
        .iter()
        .fold(count::Draft::default(), |draft, (kind, number)| {
            draft.with(*kind, *number)
        });
    Screen::Count(data, draft)
}

pub fn close_data(counted: i64) -> close::Data {
    close::Data {
        counted: p(counted),
        expected: p(33_050),
        card_record: p(21_460),
        float: p(10_000),
        counts: 1,
        problem: None,
    }
}

pub fn close_at(counted: i64, machine: &str, page: usize) -> Screen {
    let draft = close::Draft {
        card_machine: Asked::with(machine.into()),
        page,
        ..close::Draft::default()
    };
    Screen::Close(close_data(counted), draft)
}

/// "Next" was pressed without a note, and with an unclear amount.
pub fn close_again(page: usize) -> Screen {
    let unclear = |typed: &str, problem| Asked {
        typed: typed.into(),
        problem: Some(problem),
    };
    let draft = close::Draft {
        card_machine: unclear(
            "214",
            Refusal::MoneyPoundsOrPence {
                typed: "214".into(),
            },
        ),
        note: unclear("", Refusal::TextMissing),
        banked: Some(unclear(
            "£900.00",
            Refusal::BankMoreThanCounted { counted: p(33_000) },
        )),
        page,
    };
    Screen::Close(close_data(33_000), draft)
}

pub fn jobs_data() -> jobs::Data {
    use jobs::Job as J;
    let all = [
        J::SavedBaskets,
        J::SawIt,
        J::LeftToday,
        J::OldSales,
        J::FixSale,
        J::CashUp,
        J::Figures,
        J::MoneyInOut,
        J::OnSite,
        J::SecondLook,
        J::PeopleBook,
        J::Settings,
        J::AboutMe,
        J::MoneyToSafe,
        J::OpenDrawer,
        J::DaysBefore,
        J::Visitors,
        J::ComeAndGo,
        J::ToMake,
        J::Allergens,
    ];
    jobs::Data {
        jobs: all.map(|job| (job, Allowed::Yes)).to_vec(),
        second_looks: 2,
    }
}

/// As a trainee sees them.
pub fn jobs_of_a_trainee() -> jobs::Data {
    use jobs::Job as J;
    let mut data = jobs_data();
    data.second_looks = 0;
    let not_theirs = [J::SawIt, J::PeopleBook, J::SecondLook, J::DaysBefore];
    data.jobs.retain(|(job, _)| !not_theirs.contains(job));
    for (job, allowed) in &mut data.jobs {
        let needs = [
            J::FixSale,
            J::CashUp,
            J::Figures,
            J::MoneyInOut,
            J::MoneyToSafe,
            J::OpenDrawer,
            J::LeftToday,
            J::Visitors,
        ];
        if needs.contains(job) {
            *allowed = Allowed::ByColleague;
        }
    }
    data
}

/// What is one's own, on a machine that customers do not see.
pub fn about_me() -> Screen {
    use jobs::Job as J;
    let own = [J::MyProgress, J::MyHours, J::MyCard];
    let data = jobs::Data {
        jobs: own.map(|job| (job, Allowed::Yes)).to_vec(),
        second_looks: 0,
    };
    let draft = jobs::Draft {
        list: jobs::List::AboutMe,
        page: 0,
    };
    Screen::Jobs(data, draft)
}

pub fn moved(kind: Option<money_moved::Kind>) -> Screen {
    let draft = money_moved::Draft {
        kind,
        ..money_moved::Draft::default()
    };
    Screen::MoneyMoved(money_moved::Data { problem: None }, draft)
}

pub fn figure(kind: FigureKind, key: &str, pence: i64, count: i64) -> Figure {
    Figure {
        date: NaiveDate::from_ymd_opt(2026, 8, 6).unwrap(),
        kind,
        key: key.into(),
        pence: p(pence),
        count,
    }
}

pub fn figures_of_a_day() -> Vec<Figure> {
    use FigureKind as F;
    vec![
        figure(F::Float, "", 10_000, 0),
        figure(F::Sales, "", 61_240, 84),
        figure(F::Refunds, "", -380, 1),
        figure(F::Gross, "S 2000", 12_000, 0),
        figure(F::Gross, "Z 0", 48_860, 0),
        figure(F::Vat, "S 2000", 2_000, 0),
        figure(F::Vat, "Z 0", 0, 0),
        figure(F::Donations, "", 460, 0),
        figure(F::Tender, "card", 30_000, 0),
        figure(F::Tender, "cash", 31_320, 0),
        figure(F::PutRightEarlier, "card", 735, 0),
        figure(F::PutRightEarlier, "cash", -735, 0),
        figure(F::CashSales, "", 31_700, 0),
        figure(F::CashRefunds, "", -380, 0),
        figure(F::Movement, "drop", -6_000, 1),
        figure(F::Movement, "paid-in", 2_000, 1),
        figure(F::Movement, "paid-out", -850, 1),
        figure(F::Movement, "paid-out-travel", -1_240, 3),
        figure(F::Movement, "wrong-change", -100, 1),
        figure(F::NoSale, "", 0, 2),
        figure(F::ExpectedCash, "", 35_130, 0),
    ]
}

pub fn figures_x() -> figures::Data {
    figures::Data {
        kind: ReadKind::X,
        at: at("2026-08-06T13:15:00Z"),
        shop: "Pathway Bakery".into(),
        till: "Counter".into(),
        figures: figures_of_a_day(),
        closed: None,
        vat: VatOnFigures::Shown,
        second_look: figures::SecondLook::Nothing,
        notice: None,
    }
}

pub fn figures_z() -> figures::Data {
    let number = ReceiptNumber {
        series: "B1Z".into(),
        number: 12,
    };
    figures::Data {
        kind: ReadKind::Z(number),
        closed: Some(ClosedWith {
            counted: p(35_080),
            card_machine: Some(p(30_000)),
            banked: p(25_080),
            stays: p(10_000),
        }),
        second_look: figures::SecondLook::Waiting,
        ..figures_x()
    }
}

/// Every screen of a day in the states that look different.
pub fn all() -> Vec<(&'static str, Screen)> {
    use CashKind as C;
    let some = [
        (C::L20, 7),
        (C::L10, 11),
        (C::L5, 4),
        (C::L2, 9),
        (C::L1, 38),
        (C::P50, 8),
    ];
    vec![
        ("open_till", open_with(10_000)),
        ("open_till_first", open_with(0)),
        ("count_start", count_for(count::Purpose::StartingCash, &[])),
        ("count_end", count_for(count::Purpose::EndOfDay, &some)),
        ("close", close_at(33_000, "", 0)),
        ("close_equal", close_at(33_050, "£214.60", 0)),
        ("close_differs", close_at(33_000, "£213.60", 0)),
        ("close_cards", close_at(33_000, "£213.60", 1)),
        ("close_note", close_at(33_000, "£213.60", 2)),
        ("close_again", close_again(0)),
        ("close_again_cards", close_again(1)),
        ("close_again_note", close_again(2)),
        ("close_again_finish", close_again(9)),
        ("close_finish", close_at(33_050, "£214.60", 9)),
        (
            "figures_x",
            Screen::Figures(figures_x(), figures::Draft::default()),
        ),
        (
            "figures_no_vat",
            Screen::Figures(
                figures::Data {
                    vat: VatOnFigures::NotRegistered,
                    ..figures_z()
                },
                figures::Draft::default(),
            ),
        ),
        (
            "figures_z",
            Screen::Figures(figures_z(), figures::Draft::default()),
        ),
        ("jobs", Screen::Jobs(jobs_data(), jobs::Draft::default())),
        ("jobs_about_me", about_me()),
        (
            "jobs_trainee",
            Screen::Jobs(jobs_of_a_trainee(), jobs::Draft::default()),
        ),
        ("moved", moved(None)),
        ("moved_out", moved(Some(money_moved::Kind::Out))),
        ("moved_drawer", moved(Some(money_moved::Kind::Drawer))),
    ]
}
