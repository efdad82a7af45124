//! A live book from its founding: real PINs, a clock that is questioned, nobody let in by a side door.

use pathway_till::domain::access::{Capability, Role, RoleHeld};
use pathway_till::domain::ids::{PersonId, SessionId};
use pathway_till::domain::people::TillPerson;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::time::ClockLook;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::people::{
    AddPerson, GiveRole, NewPin, NewRole, PinAnswer, PinTry, SetPersonsPin,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::Found;
use pathway_till::operations::till_sessions::{AcceptClock, FloatSaid, OpenTill, Opening, XRead};
use pathway_till::operations::{Actor, Operation, SignedIn, Stop, perform};
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::pins::PinHash;
use pathway_till::store::{BookKind, ShopBook};
use tempfile::TempDir;

use crate::support::{Shop, folder, text};

/// A live shop book that was just founded.
pub struct Live {
    pub folder: TempDir,
    pub book: ShopBook,
    pub plan: Shop,
    pub manager: PersonId,
    pub words: RecoveryWords,
}

pub const MINAS: &str = "97531";

impl Live {
    pub fn founded() -> Self {
        let plan = Shop::at(Stage::Empty);
        let folder = folder();
        let words = RecoveryWords::new(&plan.env).expect("words");
        let mut book = ShopBook::create(folder.path(), &plan.env, BookKind::Live, &words)
            .expect("a live book");
        book.act_as(plan.scene.till);
        let founding = plan.scene.founding(&plan.env).expect("a founding");
        perform::<Found>(&mut book, &plan.env, &Actor::default(), &founding).expect("founded");
        let again = perform::<Found>(&mut book, &plan.env, &Actor::default(), &founding);
        assert_eq!(again, Err(Stop::Refused(Refusal::AlreadyFounded)));
        let manager = founding.managers[0].person.id;
        Self {
            folder,
            book,
            plan,
            manager,
            words,
        }
    }

    fn types(&mut self, person: PersonId, pin: &str) -> Result<PinAnswer, Stop> {
        let pin = Pin::new(pin).expect("a PIN");
        PinTry::check(&mut self.book, &self.plan.env, person, &pin)
    }

    pub fn signs_in(&mut self, person: PersonId, pin: &str) -> Actor {
        match self.types(person, pin) {
            Ok(PinAnswer::Right(who)) => Actor::only(who),
            other => panic!("{other:?}"),
        }
    }

    pub fn perform<O: Operation>(
        &mut self,
        actor: &Actor,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        perform::<O>(&mut self.book, &self.plan.env, actor, input)
    }

    /// Mina adds Sam, a trainee.
    pub fn add_sam(&mut self, mina: &Actor) -> PersonId {
        self.add(mina, "Sam")
    }

    pub fn add(&mut self, mina: &Actor, name: &str) -> PersonId {
        let id = PersonId(self.plan.env.new_id());
        let all = self.book.read().people().expect("people");
        let sam = TillPerson {
            id,
            till_name: name.into(),
            ..all.first().expect("Mina").clone()
        };
        self.perform::<AddPerson>(mina, &sam).expect("Sam is added");
        let held = RoleHeld {
            shop: self.plan.scene.shop,
            role: Role::Trainee,
            from: self.plan.env.now().london().date_naive(),
            until: None,
        };
        let role = NewRole {
            id: self.plan.new_entry(),
            person: id,
            held,
        };
        self.perform::<GiveRole>(mina, &role).expect("a role");
        let pin = Pin::new("2580").expect("a PIN");
        let hash = PinHash::of(&pin, &self.plan.env).expect("a hash");
        let new = NewPin { person: id, hash };
        self.perform::<SetPersonsPin>(mina, &new).expect("a PIN");
        id
    }

    pub fn verify(&self) {
        for finding in self.book.read().verify() {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
    }
}

#[test]
fn a_live_book_is_founded_opened_again_and_entered_by_pin_only() {
    let mut live = Live::founded();
    let side_door = SignedIn::in_made_up_book(&live.book, live.manager);
    assert!(matches!(side_door, Err(Trouble::Bug(_))), "{side_door:?}");
    let batch = live.book.batch(|_| Ok::<(), Stop>(()));
    assert!(batch.is_err(), "nor is it written in batches");
    assert!(matches!(
        live.types(live.manager, "1111"),
        Ok(PinAnswer::Wrong { wait_until: None })
    ));
    let mina = live.signs_in(live.manager, MINAS);
    let sam = live.add_sam(&mina);
    live.verify();

    let Live {
        folder,
        book,
        plan,
        manager,
        words,
    } = live;
    let before = book.read().canonical_dump().expect("a dump");
    drop(book);
    let mut book = ShopBook::open(folder.path()).expect("it opens");
    book.act_as(plan.scene.till);
    assert_eq!(book.kind(), BookKind::Live);
    assert_eq!(book.read().canonical_dump(), Ok(before));
    let mut live = Live {
        folder,
        book,
        plan,
        manager,
        words,
    };

    // Sam may sell but not open the till; Mina says yes with her own PIN and a reason.
    let opening = Opening {
        session: SessionId(live.plan.env.new_id()),
        float: FloatSaid::Still,
    };
    let sam = live.signs_in(sam, "2580");
    let capability = Capability::OpenTill;
    assert_eq!(
        live.perform::<OpenTill>(&sam, &opening).err(),
        Some(Stop::Refused(Refusal::NotAllowed { capability }))
    );
    let nobody = live.perform::<OpenTill>(&Actor::default(), &opening);
    assert_eq!(nobody.err(), Some(Stop::Refused(Refusal::UnknownPerson)));
    let mina = live.signs_in(live.manager, MINAS);
    let with = sam
        .with(mina.person.expect("Mina"))
        .because(text("Mina is in the kitchen"));
    live.perform::<OpenTill>(&with, &opening)
        .expect("an open till");
    live.verify();
}

#[test]
fn an_odd_clock_in_a_live_book_waits_for_a_supervisors_yes() {
    let mut live = Live::founded();
    let mina = live.signs_in(live.manager, MINAS);
    let sam = live.add_sam(&mina);
    let session = SessionId(live.plan.env.new_id());
    let float = FloatSaid::Still;
    live.perform::<OpenTill>(&mina, &Opening { session, float })
        .expect("an open till");

    for (minutes, look) in [(-3, ClockLook::Behind), (36 * 60 + 1, ClockLook::FarAhead)] {
        live.plan.later(minutes);
        let before = live.book.read().canonical_dump();
        let odd = Some(Stop::Refused(Refusal::ClockOdd { look }));
        assert_eq!(live.perform::<XRead>(&mina, &()).err(), odd);
        let sam = live.signs_in(sam, "2580");
        let capability = Capability::AcceptClock;
        let not_allowed = Err(Stop::Refused(Refusal::NotAllowed { capability }));
        assert_eq!(live.perform::<AcceptClock>(&sam, &()), not_allowed);
        assert_eq!(live.book.read().canonical_dump(), before, "nothing written");

        let notices = live.book.read().notices().expect("a number");
        let mina = live.signs_in(live.manager, MINAS);
        live.perform::<AcceptClock>(&mina, &())
            .expect("a supervisor's yes");
        assert_eq!(live.book.read().notices(), Ok(notices + 1));
        live.perform::<XRead>(&mina, &()).expect("and on it goes");
    }
    live.verify();
}

#[test]
fn a_clock_within_reason_is_not_questioned() {
    let mut live = Live::founded();
    let mina = live.signs_in(live.manager, MINAS);
    // Shut for thirty days, then two minutes back.
    for (minutes, name) in [(30 * 24 * 60, "Sam"), (-2, "Leah")] {
        live.plan.later(minutes);
        live.add(&mina, name);
    }
    assert_eq!(live.book.read().notices(), Ok(0));
    live.plan.later(30 * 24 * 60 + 5);
    let session = SessionId(live.plan.env.new_id());
    let float = FloatSaid::Still;
    let odd = live.perform::<OpenTill>(&mina, &Opening { session, float });
    let look = ClockLook::FarAhead;
    assert_eq!(odd.err(), Some(Stop::Refused(Refusal::ClockOdd { look })));
}

#[test]
fn an_odd_clock_in_a_made_up_book_only_leaves_a_notice() {
    let mut shop = Shop::at(Stage::Open);
    shop.later(-10);
    shop.sell_for_cash(&[0], 380, 0);
    assert_eq!(shop.book.read().notices(), Ok(1));
    shop.later(5);
    shop.sell_for_cash(&[0], 380, 0);
    assert_eq!(
        shop.book.read().notices(),
        Ok(1),
        "the new time is the time"
    );
    shop.later(3 * 24 * 60);
    shop.sell_for_cash(&[0], 380, 0);
    assert_eq!(shop.book.read().notices(), Ok(2));
    shop.verify();
}
