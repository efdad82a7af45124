//! Beside the sales of a random day: what is left, what is past its day, what is to be made, and who
//! wants an invoice.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use pathway_till::domain::access::Role;
use pathway_till::domain::papers::BilledTo;
use pathway_till::domain::{Milli, Refusal};
use pathway_till::operations::Stop;
use pathway_till::operations::catalogue::{Left, SetLeftToday, SetUseBy};
use pathway_till::operations::sales::{BillTo, Billing, Made, MadeOrNot, SayMade};

use super::Day;
use super::model::Waiting;

/// Who wants an invoice.
const CUSTOMERS: [&str; 2] = ["Café Şen", "Hackney Nursery"];

impl Day {
    /// The day of the wall's calendar.
    pub(super) fn calendar_day(&self) -> NaiveDate {
        self.shop.env.now().london().date_naive()
    }

    /// The shop's day, which ends at three in the morning.
    pub(super) fn business_day(&self) -> NaiveDate {
        let three_hours_ago = self.shop.env.now().plus_minutes(-3 * 60);
        three_hours_ago.london().date_naive()
    }

    pub(super) fn left(&mut self, product: usize, pieces: Option<i64>) {
        let id = self.shelf[product].id;
        let input = Left {
            product: id,
            pieces,
        };
        let done = self.shop.perform::<SetLeftToday>(Role::Trainee, &input);
        if pieces.is_some_and(|p| p > 999) {
            let too_many = Stop::Refused(Refusal::QuantityTooLarge);
            assert_eq!(done, Err(too_many));
            return;
        }
        done.expect("a trainee says so");
        let day = self.business_day();
        match pieces {
            Some(pieces) => self.model.left.insert(product, (day, pieces)),
            None => self.model.left.remove(&product),
        };
    }

    pub(super) fn use_by(&mut self, product: usize, days: Option<i64>) {
        let today = self.calendar_day();
        let last = days.map(|days| match u64::try_from(days) {
            Ok(days) => today + Days::new(days),
            Err(_) => today.pred_opt().expect("yesterday"),
        });
        let input = (self.shelf[product].id, last);
        self.goes::<SetUseBy>(&input, Ok(()));
        let dump = self.shop.dump();
        self.goes::<SetUseBy>(&input, Ok(()));
        assert!(self.shop.dump() == dump, "the same again, it wrote");
        match last {
            Some(last) => self.model.use_by.insert(product, last),
            None => self.model.use_by.remove(&product),
        };
    }

    /// Whatever is not on the list is nobody's to make: nothing happens.
    pub(super) fn made(&mut self, pick: usize, made: bool) {
        let waiting = self.model.waiting.len().max(1);
        let found = self.model.waiting.get_mut(pick % waiting);
        let (sale, line) = match found {
            Some(waiting) => {
                waiting.made = made;
                (waiting.sale, waiting.line)
            }
            None => (self.shop.new_sale(), 1),
        };
        let now = if made {
            MadeOrNot::Made
        } else {
            MadeOrNot::ToMake
        };
        let input = Made { sale, line, now };
        self.shop
            .perform::<SayMade>(Role::Trainee, &input)
            .expect("said");
    }

    pub(super) fn bill_to(&mut self, pick: usize, to: usize) {
        let (sale, place) = self.picked(pick);
        let name = CUSTOMERS[to];
        let billed = BilledTo::of(name, "3 Scene Yard, London", "").expect("a customer");
        let input = Billing { sale, to: billed };
        let expected = place.map(|_| ()).ok_or(Refusal::UnknownSale);
        if self.goes::<BillTo>(&input, expected) {
            let dump = self.shop.dump();
            self.goes::<BillTo>(&input, Ok(()));
            assert!(self.shop.dump() == dump, "the same again, it wrote");
            self.model.billed.insert(place.expect("a sale"), to);
        }
    }

    /// What is left, what waits and who is billed is in the book as it is in the model.
    pub(super) fn the_floor_agrees(&self) {
        let read = self.shop.book.read();
        let day = self.business_day();
        let left = read.left_today(self.shop.scene.shop, day).expect("a look");
        let by_place: BTreeMap<usize, i64> = self
            .shelf
            .iter()
            .enumerate()
            .filter_map(|(place, p)| left.get(&p.id).map(|pieces| (place, *pieces)))
            .collect();
        assert_eq!(by_place, self.model.left_on(day), "what is left");
        let waiting: Vec<Waiting> = read
            .to_make()
            .expect("a list")
            .into_iter()
            .map(|w| Waiting {
                sale: w.sale,
                line: w.line,
                number: w.number,
                milli: Milli::get(w.quantity),
                noted: w.note.is_some(),
                made: w.made_at.is_some(),
            })
            .collect();
        assert_eq!(waiting, self.model.waiting, "what is to be made");
        for (place, sold) in self.model.sold.iter().enumerate() {
            let billed = read.billed_to(sold.id).expect("a look");
            let name = billed.map(|b| b.name.as_str().to_owned());
            let expected = self.model.billed.get(&place).map(|to| CUSTOMERS[*to]);
            assert_eq!(name.as_deref(), expected, "whose invoice");
        }
    }
}
