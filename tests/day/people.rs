//! Person cards: names, pictures, days, pauses, barcode cards, helpers for a day.

use chrono::{Days, NaiveDate};
use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role, RoleHeld};
use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::domain::people::{CardCode, DueDays, OnTheWall, PersonState, TillPerson};
use pathway_till::domain::pictures::SmallPicture;
use pathway_till::domain::pin::Pin;
use pathway_till::operations::cash::NoSale;
use pathway_till::operations::people::{
    CardTry, ChangeOwnCard, ChangePerson, DaysSet, DueChange, Face, GiveCard, GiveRole, NewCard,
    NewRole, NewState, PhotoChoice, PinAnswer, PinTry, SetDueDays, SetState, SignInByCard,
    TakeCardBack, Welcome, WelcomePerson,
};
use pathway_till::operations::sales::RingSale;
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Actor, SignedIn, Stop, perform};
use pathway_till::store::baskets::Draft;

use crate::support::{Shop, cash, text};

const SAMS: &str = "2580";

fn refused<T>(refusal: Refusal) -> Result<T, Stop> {
    Err(Stop::Refused(refusal))
}

impl Shop {
    fn who(&self, role: Role) -> PersonId {
        self.scene.person(role).expect("one of each")
    }

    fn card_of(&self, person: PersonId) -> TillPerson {
        let people = self.book.read().people().expect("people");
        people.into_iter().find(|p| p.id == person).expect("them")
    }

    fn today(&self) -> NaiveDate {
        self.env.now().london().date_naive()
    }

    fn scans(&mut self, code: &CardCode) -> Result<SignedIn, Stop> {
        let Some(tried) = CardTry::of(&self.book, code)? else {
            return refused(Refusal::CardNotKnown);
        };
        perform::<SignInByCard>(&mut self.book, &self.env, &Actor::default(), &tried)
    }

    fn types(&mut self, person: PersonId, pin: &str) -> Result<PinAnswer, Stop> {
        PinTry::check(&mut self.book, &self.env, person, &Pin::new(pin)?)
    }

    fn sets(&mut self, by: Role, person: PersonId, state: PersonState) -> Result<(), Stop> {
        self.perform::<SetState>(by, &NewState { person, state })
    }

    fn due(
        &mut self,
        person: PersonId,
        due: &[NaiveDate],
        not_due: &[NaiveDate],
    ) -> Result<(), Stop> {
        let days = DaysSet::These {
            due: due.to_vec(),
            not_due: not_due.to_vec(),
        };
        self.perform::<SetDueDays>(Role::Manager, &DueChange { person, days })
    }
}

#[test]
fn a_card_signs_in_for_till_rights_only_whatever_the_role() {
    let mut shop = Shop::at(Stage::Open);
    let mina = shop.who(Role::Manager);
    let (new, code) = NewCard::fresh(&shop.env, mina);
    shop.perform::<GiveCard>(Role::Manager, &new)
        .expect("a card");
    let proof = shop.scans(&code).expect("Mina is in");
    assert!(proof.is_by_card());
    assert_eq!(proof.person(), mina);
    let by_card = Actor::only(proof).because(text("A jammed coin"));

    let id = shop.new_entry();
    let done = perform::<NoSale>(&mut shop.book, &shop.env, &by_card, &id);
    assert_eq!(done, refused(Refusal::NeedsPin), "she may, but not by card");
    let sunny = Face {
        till_name: "Sunny".into(),
        ..Face::of(&shop.card_of(mina))
    };
    let done = perform::<ChangeOwnCard>(&mut shop.book, &shop.env, &by_card, &sunny);
    assert_eq!(done, refused(Refusal::NeedsPin));
    let sale = Draft {
        basket: shop.scene.draft.basket.clone(),
        paid: vec![cash(380, 0)],
    };
    perform::<RingSale>(&mut shop.book, &shop.env, &by_card, &sale).expect("she sells");

    // A trainee by card needs a colleague as with a PIN, and a card is nobody's yes.
    let sams = shop.scene.card.clone();
    let sam = shop.scans(&sams).expect("Sam is in");
    let by_sam = Actor::only(sam).because(text("A jammed coin"));
    let capability = Capability::NoSale;
    let done = perform::<NoSale>(&mut shop.book, &shop.env, &by_sam, &id);
    assert_eq!(done, refused(Refusal::NotAllowed { capability }));
    let with_a_card = by_sam.clone().with(proof);
    let done = perform::<NoSale>(&mut shop.book, &shop.env, &with_a_card, &id);
    assert_eq!(done, refused(Refusal::NotAllowed { capability }));
    let yes = shop
        .scene
        .signed_in(&shop.book, Role::Supervisor)
        .expect("Ayşe");
    perform::<NoSale>(&mut shop.book, &shop.env, &by_sam.with(yes), &id).expect("with a yes");
    shop.verify();
}

#[test]
fn a_card_that_signs_nobody_in_does_not_say_whose_it_is() {
    let mut shop = Shop::at(Stage::Closed);
    let (sam, code) = (shop.who(Role::Trainee), shop.scene.card.clone());
    let unknown = || refused::<SignedIn>(Refusal::CardNotKnown);
    assert!(shop.scans(&code).is_ok());
    assert_eq!(shop.scans(&CardCode::of_random(&[3; 64])), unknown());
    for state in [PersonState::Paused, PersonState::Left] {
        shop.sets(Role::Manager, sam, state).expect("set");
        assert_eq!(shop.scans(&code), unknown(), "{state:?}");
        shop.sets(Role::Manager, sam, PersonState::Here)
            .expect("back");
        let works = shop.scans(&code).is_ok();
        assert_eq!(
            works,
            state == PersonState::Paused,
            "who leaves gives it back"
        );
    }
    let (first, first_code) = NewCard::fresh(&shop.env, sam);
    shop.perform::<GiveCard>(Role::Manager, &first)
        .expect("one");
    let (second, second_code) = NewCard::fresh(&shop.env, sam);
    shop.perform::<GiveCard>(Role::Manager, &second)
        .expect("another");
    assert_eq!(shop.scans(&first_code), unknown(), "one card each");
    assert!(shop.scans(&second_code).is_ok());
    assert_eq!(shop.card_of(sam).card, Some(second.id));
    let again = shop.perform::<GiveCard>(Role::Manager, &first);
    assert_eq!(again, refused(Refusal::SameIdOtherContent));
    shop.perform::<TakeCardBack>(Role::Manager, &sam)
        .expect("taken back");
    assert_eq!(shop.scans(&second_code), unknown());
    assert_eq!(shop.card_of(sam).card, None);
    let book = std::fs::read(shop.folder.path().join("shop/book.db")).expect("bytes");
    let digits = second_code.digits().as_bytes();
    assert!(!book.windows(digits.len()).any(|w| w == digits));
    assert!(!shop.dump().contains(second_code.digits()));
    shop.verify();
}

#[test]
fn who_is_paused_or_gone_does_nothing_until_they_are_back() {
    let mut shop = Shop::at(Stage::Open);
    let sam = shop.who(Role::Trainee);
    let signed_in = shop.actor(Role::Trainee);
    shop.sets(Role::Manager, sam, PersonState::Paused)
        .expect("paused");
    assert_eq!(shop.types(sam, SAMS), refused(Refusal::UnknownPerson));
    let sale = Draft {
        basket: shop.scene.draft.basket.clone(),
        paid: vec![cash(380, 0)],
    };
    let capability = Capability::Sell;
    let done = perform::<RingSale>(&mut shop.book, &shop.env, &signed_in, &sale);
    assert_eq!(
        done.err(),
        Some(Stop::Refused(Refusal::NotAllowed { capability })),
        "not even who is signed in still"
    );
    let card = shop.card_of(sam);
    assert!(!card.is_on_the_wall(shop.scene.shop, shop.today()));
    assert!(!card.can_sign_in(shop.scene.shop, shop.today()));
    shop.sets(Role::Manager, sam, PersonState::Here)
        .expect("back");
    assert!(matches!(shop.types(sam, SAMS), Ok(PinAnswer::Right(_))));
    shop.verify();
}

#[test]
fn a_shop_keeps_a_manager_and_nobody_pauses_themself() {
    let mut shop = Shop::at(Stage::Closed);
    let (mina, ayse) = (shop.who(Role::Manager), shop.who(Role::Supervisor));
    let last = refused(Refusal::LastManager);
    assert_eq!(shop.sets(Role::Manager, mina, PersonState::Paused), last);
    for role in shop.card_of(mina).rights.roles {
        let held = RoleHeld {
            from: shop.today(),
            ..role
        };
        let id = shop.new_entry();
        let new = NewRole {
            id,
            person: ayse,
            held,
        };
        shop.perform::<GiveRole>(Role::Manager, &new)
            .expect("a second");
    }
    let own = refused(Refusal::OwnRole);
    assert_eq!(shop.sets(Role::Manager, mina, PersonState::Left), own);
    shop.sets(Role::Supervisor, mina, PersonState::Paused)
        .expect("by the other");
    assert_eq!(shop.sets(Role::Supervisor, ayse, PersonState::Paused), last);
    shop.verify();
}

#[test]
fn days_are_set_many_at_once_and_the_wall_follows() {
    let mut shop = Shop::at(Stage::Closed);
    let (sam, bakery, today) = (shop.who(Role::Trainee), shop.scene.shop, shop.today());
    let on_the_wall = |shop: &Shop, day| shop.card_of(sam).is_on_the_wall(bakery, day);
    let after = |n| today + Days::new(n);
    assert!(
        on_the_wall(&shop, today) && on_the_wall(&shop, after(1)),
        "no days are set"
    );
    shop.due(sam, &[after(1), after(3)], &[]).expect("two days");
    assert!(!on_the_wall(&shop, today) && on_the_wall(&shop, after(1)));
    assert!(
        shop.card_of(sam).can_sign_in(bakery, today),
        "not due, and still let in"
    );
    shop.due(sam, &[after(3)], &[after(1)])
        .expect("one of them goes");
    assert!(!on_the_wall(&shop, after(1)) && on_the_wall(&shop, after(3)));
    assert_eq!(shop.card_of(sam).due, DueDays::Only(vec![after(3)]));
    let far = shop.due(sam, &[after(401)], &[]);
    assert_eq!(far, refused(Refusal::DayTooFar));
    let long_ago = shop.due(sam, &[today - Days::new(32)], &[]);
    assert_eq!(long_ago, refused(Refusal::DayTooFar));
    let every = DueChange {
        person: sam,
        days: DaysSet::EveryDay,
    };
    shop.perform::<SetDueDays>(Role::Manager, &every)
        .expect("every day");
    assert_eq!(shop.card_of(sam).due, DueDays::EveryDay);
    assert!(on_the_wall(&shop, today));
    shop.verify();
}

#[test]
fn a_helper_for_today_is_gone_tomorrow() {
    let mut shop = Shop::at(Stage::Closed);
    let (bakery, today) = (shop.scene.shop, shop.today());
    let id = PersonId(shop.env.new_id());
    let person = TillPerson {
        id,
        till_name: "Işıl".into(),
        ..TillPerson::new(id, "", shop.card_of(shop.who(Role::Trainee)).picture)
    };
    let role = NewRole {
        id: EntryId(shop.env.new_id()),
        person: id,
        held: RoleHeld {
            shop: bakery,
            role: Role::Volunteer,
            from: today,
            until: Some(today),
        },
    };
    let welcome = Welcome { person, role };
    shop.perform::<WelcomePerson>(Role::Manager, &welcome)
        .expect("welcome");
    shop.perform::<WelcomePerson>(Role::Manager, &welcome)
        .expect("sent again");
    assert!(shop.card_of(id).is_on_the_wall(bakery, today));
    let tomorrow = today + Days::new(1);
    assert!(!shop.card_of(id).can_sign_in(bakery, tomorrow));
    shop.verify();
}

#[test]
fn a_name_is_ones_own_and_changes_at_once() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = shop.who(Role::Trainee);
    let face = Face::of(&shop.card_of(sam));
    let named = |name: &str| Face {
        till_name: name.into(),
        ..face.clone()
    };
    for (name, refusal) in [
        ("ayse", Refusal::NameTaken),
        ("  ", Refusal::TextMissing),
        ("4111 1111 1111 1111", Refusal::CardNumberInText),
    ] {
        let done = shop.perform::<ChangeOwnCard>(Role::Trainee, &named(name));
        assert_eq!(done, refused(refusal), "{name}");
    }
    let long = "x".repeat(200);
    let done = shop.perform::<ChangeOwnCard>(Role::Trainee, &named(&long));
    assert_eq!(done, refused(Refusal::TextTooLong { longest: 40 }));
    for name in ["🌙", "أمل", "Işıl", "SAM"] {
        shop.perform::<ChangeOwnCard>(Role::Trainee, &named(name))
            .expect("one's own");
        assert_eq!(shop.card_of(sam).till_name, name);
    }
    // Who left leaves the name to others.
    let ravi = shop.who(Role::Volunteer);
    shop.sets(Role::Manager, ravi, PersonState::Left)
        .expect("left");
    shop.perform::<ChangeOwnCard>(Role::Trainee, &named("Ravi"))
        .expect("free again");
    let hidden = Face {
        wall: OnTheWall::NotShown,
        ..named("Ravi")
    };
    shop.perform::<ChangeOwnCard>(Role::Trainee, &hidden)
        .expect("not on the wall");
    assert!(
        !shop
            .card_of(sam)
            .is_on_the_wall(shop.scene.shop, shop.today())
    );
    shop.verify();
}

#[test]
fn a_photo_comes_stays_with_other_changes_and_goes() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = shop.who(Role::Trainee);
    let bytes = vec![0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1];
    let photo = SmallPicture::new(bytes.clone()).expect("a picture");
    let face = Face::of(&shop.card_of(sam));
    let with = |photo, name: &str| Face {
        photo,
        till_name: name.into(),
        ..face.clone()
    };
    let change = |shop: &mut Shop, face| shop.perform::<ChangePerson>(Role::Manager, &(sam, face));
    change(&mut shop, with(PhotoChoice::New(photo.clone()), "Sam")).expect("a photo");
    let rev = shop.card_of(sam).photo.expect("a photo");
    change(&mut shop, with(PhotoChoice::Keep, "Sam B")).expect("another name");
    shop.sets(Role::Manager, sam, PersonState::Paused)
        .expect("paused");
    assert_eq!(shop.card_of(sam).photo, Some(rev));
    assert_eq!(shop.card_of(sam).till_name, "Sam B");
    let kept = shop.book.read().person_photo(sam, rev).expect("a read");
    assert_eq!(kept, Some(bytes));
    let before = shop.dump();
    change(&mut shop, with(PhotoChoice::New(photo), "Sam B")).expect("the same");
    assert_eq!(shop.dump(), before, "nothing new, nothing written");
    change(&mut shop, with(PhotoChoice::None, "Sam B")).expect("no photo");
    assert_eq!(shop.card_of(sam).photo, None);
    shop.verify();
}
