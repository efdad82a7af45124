//! Those outside the made-up shops: who refers, what is shared with them, a call, and two reports.

use chrono::{Days as DayCount, NaiveDate};

use super::hours::{Office, PeopleSide};
use crate::documents::reports::pdf_bytes;
use crate::domain::Trouble;
use crate::domain::catalogue::Trade;
use crate::domain::contacts::writing::{TypedAsk, TypedContact};
use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, RecipientId, ReferralId, ReportId, ShopId};
use crate::domain::person_records::{PageWords, RecordField};
use crate::domain::recipients::{RecipientField, Service, TypedRecipient, Way};
use crate::domain::referrals::standing::Wish as StatusWish;
use crate::domain::referrals::{DeclineReason, Referral, Source, Status};
use crate::domain::reports::ledger::{PaperDigest, Report};
use crate::domain::reports::page::ReportKind;
use crate::domain::reports::typed::{Asks, ReportField, TypedReport};
use crate::domain::sharing::giving::{Lasts, ReadBy, Wish};
use crate::domain::sharing::rows::{Purpose, Section};
use crate::operations::Stop;
use crate::operations::people_book::contacts::writing::{ToWrite as Call, WriteContact};
use crate::operations::people_book::referrals::recipients::{RecipientOf, WriteRecipient};
use crate::operations::people_book::referrals::statuses::{MoveOf, MoveReferral};
use crate::operations::people_book::referrals::writing::{ReferralOf, WriteReferral};
use crate::operations::people_book::reports::gathered::so_far;
use crate::operations::people_book::reports::leaving::{HasLeft, RecordReportLeft};
use crate::operations::people_book::reports::own::{
    AgreeReport, OwnCopy, ReadOwnReport, TakeOwnCopy, ToAgree,
};
use crate::operations::people_book::reports::writing::{
    OfReport, OfferReport, ToWrite, WriteReport,
};
use crate::operations::people_book::sharing::own::{GivePermission, Permit};
use crate::words::Words;

/// What is known of somebody outside, field by field.
type Known = &'static [(RecipientField, &'static str)];

/// A surgery, and those who refer: what they are, how they want replies, and what is known of them.
const RECIPIENTS: [(Service, Way, Known); 3] = [
    (
        Service::Gp,
        Way::Carried,
        &[
            (RecipientField::Name, "Dr Okonkwo"),
            (RecipientField::Organisation, "Canal Side Surgery"),
            (RecipientField::Phone, "020 7946 0101"),
            (RecipientField::Address, "4 Canal Walk, London E8 4QX"),
        ],
    ),
    (
        Service::LinkWorker,
        Way::SecureMail,
        &[
            (RecipientField::Name, "Maya Lindqvist"),
            (RecipientField::Role, "Link worker"),
            (RecipientField::Organisation, "Canal Side Surgery"),
            (RecipientField::Email, "maya@canalside.example"),
        ],
    ),
    (
        Service::Employment,
        Way::Post,
        &[
            (RecipientField::Name, "Piotr Zielinski"),
            (RecipientField::Organisation, "Ways to Work"),
            (RecipientField::Address, "18 Mill Row, London E8 3RT"),
        ],
    ),
];

/// Who was referred: what they are called, how many days ago, and what became of it a few days later.
const REFERRED: [(&str, u64, &[Status]); 4] = [
    ("Deniz", 6, &[]),
    (
        "Pauline",
        26,
        &[Status::Acknowledged, Status::Accepted, Status::Waiting],
    ),
    ("Idris", 33, &[Status::Acknowledged, Status::Declined]),
    ("Marta", 40, &[Status::Acknowledged, Status::Signposted]),
];

impl PeopleSide {
    /// Referrals wait; Kemal and Leah share with the surgery; a call is to be answered, one report can be
    /// read, and another was carried there.
    pub(super) fn outside(&self, office: &mut Office<'_>, last: NaiveDate) -> Result<(), Stop> {
        let bakery = self.shop_of(Trade::Bakery)?;
        office.sign_in("Ayşe")?;
        let recipients = office.recipients()?;
        let [surgery, link_worker, employment] = recipients;
        for (n, (name, ago, became)) in REFERRED.iter().enumerate() {
            let (source, from) = if n % 2 == 0 {
                (Source::LinkWorker, link_worker)
            } else {
                (Source::Employment, employment)
            };
            let came = last.checked_sub_days(DayCount::new(*ago));
            let referral = Referral {
                id: ReferralId(office.new_id().0),
                person: PersonId(office.new_id().0),
                received: came.ok_or(Trouble::Bug("days go back"))?,
                source,
                from: Some(from),
                shop: bakery,
            };
            office.referred(name, referral, became)?;
        }
        let begun = |name: &str| self.placement_of(name).filter(|p| p.start <= last);
        if let Some(kemal) = begun("Kemal") {
            let sections = [Section::TakingPart, Section::Skills];
            office.shares(kemal.person, surgery, &sections)?;
            office.call(kemal.person, surgery, last)?;
            office.offers(kemal, surgery, (last, &[]))?;
        }
        if let Some(leah) = begun("Leah") {
            let sections = [Section::TakingPart, Section::Skills, Section::OwnWords];
            office.shares(leah.person, surgery, &sections)?;
            let texts = [
                (ReportField::Ask, "Talk with me about a college course"),
                (ReportField::OwnWords, "I open the shop on Saturdays now."),
            ];
            let offered = office.offers(leah, surgery, (last, &texts))?;
            office.carries(leah.person, offered, last)?;
        }
        Ok(())
    }
}

impl Office<'_> {
    fn recipients(&mut self) -> Result<[RecipientId; 3], Stop> {
        let ids = RECIPIENTS.map(|_| RecipientId(self.new_id().0));
        for (id, (service, way, words)) in ids.iter().zip(&RECIPIENTS) {
            let mut typed = TypedRecipient::new(*service);
            typed.way = *way;
            for (field, said) in *words {
                typed.set(*field, (*said).to_owned());
            }
            let seen = 0;
            let id = *id;
            self.perform::<WriteRecipient>(&RecipientOf { id, seen, typed })?;
        }
        Ok(ids)
    }

    /// A referral, and what became of it: each step three days after the one before.
    fn referred(&mut self, name: &str, of: Referral, became: &[Status]) -> Result<(), Stop> {
        let names = PageWords::of([(RecordField::NameToUse, name.to_owned())]);
        self.perform::<WriteReferral>(&ReferralOf {
            referral: of,
            seen: 0,
            begins: Some(names),
        })?;
        let (mut seen, mut on) = (None, of.received);
        for status in became {
            on = on.checked_add_days(DayCount::new(3)).unwrap_or(on);
            let id = self.new_id();
            let declined = *status == Status::Declined;
            self.perform::<MoveReferral>(&MoveOf {
                id,
                referral: of.id,
                person: of.person,
                seen,
                wish: StatusWish {
                    status: *status,
                    on,
                    reason: declined.then_some(DeclineReason::TooFar),
                    placement: None,
                },
                note: String::new(),
            })?;
            seen = Some(id);
        }
        Ok(())
    }

    /// Somebody shares with somebody outside, by themself.
    fn shares(
        &mut self,
        person: PersonId,
        recipient: RecipientId,
        sections: &[Section],
    ) -> Result<(), Stop> {
        self.sign_in_as(person)?;
        let id = self.new_id();
        self.perform::<GivePermission>(&Permit {
            id,
            recipient,
            seen: None,
            wish: Wish {
                sections: sections.iter().copied().collect(),
                purpose: Purpose::ReportsAndCalls,
                lasts: Lasts::SixMonths,
                read_by: ReadBy::Nobody,
            },
        })
    }

    fn call(
        &mut self,
        person: PersonId,
        recipient: RecipientId,
        last: NaiveDate,
    ) -> Result<(), Stop> {
        self.sign_in("Grace")?;
        let id = self.new_id();
        self.perform::<WriteContact>(&Call {
            id,
            person,
            typed: TypedContact {
                on: last,
                direction: Direction::Out,
                channel: Channel::Telephone,
                recipient: Some(recipient),
                summary: "Told them which days he comes, and what he bakes.".to_owned(),
                report: None,
                asked: Some(TypedAsk {
                    of: AskedOf::Them,
                    until: last,
                    words: "Whether a report would help".to_owned(),
                }),
            },
        })
    }

    /// Grace writes a report and offers it: which one, and the row.
    fn offers(
        &mut self,
        of: &Placement,
        recipient: RecipientId,
        (last, texts): (NaiveDate, &[(ReportField, &str)]),
    ) -> Result<(ReportId, EntryId), Stop> {
        self.sign_in("Grace")?;
        let asks = texts.iter().any(|(field, _)| *field == ReportField::Ask);
        let mut typed = TypedReport {
            asks: Some(if asks { Asks::Action } else { Asks::NoAction }),
            ..TypedReport::default()
        };
        for (field, text) in texts {
            typed.set(*field, (*text).to_owned());
        }
        let report = ReportId(self.new_id().0);
        let (written, offered) = (self.new_id(), self.new_id());
        let period = so_far(of, last).ok_or(Trouble::Bug("the placement began"))?;
        self.perform::<WriteReport>(&ToWrite {
            id: written,
            report: Report {
                id: report,
                person: of.person,
                recipient,
                kind: ReportKind::Progress,
                period,
            },
            seen: None,
            typed,
        })?;
        self.perform::<OfferReport>(&OfReport {
            id: offered,
            report,
            person: of.person,
            seen: Some(written),
        })?;
        Ok((report, offered))
    }

    /// They read it, agree, and carry their copy there.
    fn carries(
        &mut self,
        person: PersonId,
        (report, offered): (ReportId, EntryId),
        last: NaiveDate,
    ) -> Result<(), Stop> {
        self.sign_in_as(person)?;
        let read = self.perform::<ReadOwnReport>(&report)?;
        let page = read.page.ok_or(Trouble::Bug("what is shared has a page"))?;
        let id = self.new_id();
        self.perform::<AgreeReport>(&ToAgree {
            id,
            report,
            seen: Some(offered),
            page: page.digest(),
            read_by: ReadBy::Nobody,
        })?;
        let read = self.perform::<ReadOwnReport>(&report)?;
        let page = read.page.ok_or(Trouble::Bug("what was agreed is kept"))?;
        let words = Words::english().map_err(|_| Trouble::Bug("the words are read"))?;
        let plain = pdf_bytes(&words, &page)?;
        let made = PaperDigest::of(&plain);
        let id = self.new_id();
        self.perform::<TakeOwnCopy>(&OwnCopy {
            id,
            report,
            page: page.digest(),
            plain,
        })?;
        self.sign_in("Grace")?;
        let id = self.new_id();
        self.perform::<RecordReportLeft>(&HasLeft {
            id,
            report,
            person,
            way: Way::Carried,
            on: last,
            made,
            locked: None,
        })
    }
}

impl PeopleSide {
    fn shop_of(&self, trade: Trade) -> Result<ShopId, Stop> {
        let found = self.shops.iter().find(|(_, of)| **of == trade);
        let (shop, _) = found.ok_or(Trouble::Bug("both shops are made up"))?;
        Ok(*shop)
    }
}
