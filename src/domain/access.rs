//! Who may what: one table from which everything else follows.
//!
//! `may(person, capability, shop)` is what the person's roles in that shop hold, with what single
//! grants add or take. It is asked inside each operation; a hidden button is a kindness, not a lock.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::ShopId;

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code in the books and in the message files.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Reads the code back.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.code() == code)
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// What somebody is in a shop; each holds what those before it hold.
    Role {
        /// On a placement.
        Trainee = "trainee",
        /// Helps out.
        Volunteer = "volunteer",
        /// Runs a shift.
        Supervisor = "supervisor",
        /// Runs the shop.
        Manager = "manager",
    }
}

coded! {
    /// One thing that somebody may do.
    Capability {
        /// Sell: take payment for a basket.
        Sell = "sell",
        /// Save a basket and pick it up again.
        KeepBasket = "keep-basket",
        /// Ask for a card and say what the card machine answered.
        AskForCard = "ask-for-card",
        /// Type the price of something that has none of its own.
        OpenPrice = "open-price",
        /// Sell something at half price, by hand.
        HalfPrice = "half-price",
        /// Take money off a price.
        Discount = "discount",
        /// Open the till with a float.
        OpenTill = "open-till",
        /// Count the drawer.
        Count = "count",
        /// Look at the figures of the open session.
        XRead = "x-read",
        /// Close the session: the Z read.
        Close = "close",
        /// Give a closed session its second look.
        SecondLook = "second-look",
        /// Give money back for a sale.
        Refund = "refund",
        /// Put wrong change right.
        WrongChange = "wrong-change",
        /// Put a wrong way of paying right.
        WrongWayOfPaying = "wrong-way-of-paying",
        /// Put money into the drawer or take it out for something.
        CashInOut = "cash-in-out",
        /// Move money from the drawer to the safe.
        Drop = "drop",
        /// Open the drawer without a sale.
        NoSale = "no-sale",
        /// End somebody's PIN wait.
        EndPinWait = "end-pin-wait",
        /// Say that an odd clock is right.
        AcceptClock = "accept-clock",
        /// Add people and change their cards.
        People = "people",
        /// Give and end roles and grants.
        Roles = "roles",
        /// Set up shops, tills and tax rates.
        SetUp = "set-up",
        /// Change what the shop sells and for how much.
        Products = "products",
        /// Say how many are left today, and what is sold out.
        LeftToday = "left-today",
        /// Set the day until which a thing may be sold.
        UseBy = "use-by",
        /// Sell on account, and take what customers pay towards their accounts.
        Accounts = "accounts",
        /// Add customers on account, and set what they pay for what.
        TradeCustomers = "trade-customers",
        /// Save products and sales as files.
        Export = "export",
        /// Set another person's PIN.
        OthersPins = "others-pins",
        /// Set one's own PIN.
        OwnPin = "own-pin",
        /// Choose one's own name and picture.
        OwnCard = "own-card",
        /// Say "I'm here", "Break", "Back" and "I'm off".
        ComeAndGo = "come-and-go",
        /// Write down who visits, and that they left.
        Visitors = "visitors",
        /// Say for somebody else that they came or went.
        SignOthersIn = "sign-others-in",
        /// Open the people book.
        OpenPeopleBook = "open-people-book",
        /// Look at people's records and keep them.
        PersonRecords = "person-records",
        /// Say who is to come when.
        Rota = "rota",
        /// Put hours right, say how a day went, and agree hours.
        KeepHours = "keep-hours",
        /// Begin, change and end placements.
        Placements = "placements",
        /// Make the people book, and give and take its passphrases.
        PeopleBookKeys = "people-book-keys",
        /// Save hours as a file.
        ExportHours = "export-hours",
        /// Look at one's own hours.
        OwnHours = "own-hours",
        /// Note that they saw somebody do something: "Saw it".
        SeeIt = "see-it",
        /// Sign skills off and revoke it, and choose skills for a placement.
        SignOff = "sign-off",
        /// Look at people's skills, goals and reviews, and at which measures were done.
        SeeSkills = "see-skills",
        /// Write down reviews, and goals that a person then agrees to.
        Review = "review",
        /// Change frameworks of skills.
        ManageFrameworks = "manage-frameworks",
        /// Set which measures are used, and in which words; when reviews are; whom to call.
        ManageMeasures = "manage-measures",
        /// Look at one's own skills, goals, reviews and answers, and speak in them.
        OwnProgress = "own-progress",
        /// Keep the list of those who refer and are reported to, and the referrals with their dates.
        Referrals = "referrals",
        /// Read and write what a referral says: the reason, needs, risks. Restricted.
        ReferralText = "referral-text",
        /// Write reports, hand over those that were agreed, and note what was said to referrers.
        Reports = "reports",
        /// Record on which basis attendance goes to somebody who can sanction.
        ReportBasis = "report-basis",
        /// Write down support sessions, and how somebody leaves and gets on.
        Support = "support",
        /// Read the notes of support sessions. Restricted.
        SupportNotes = "support-notes",
        /// Say where safe copies go, and put one back.
        SafeCopies = "safe-copies",
        /// Erase people, hold and restrict what is kept of them, and say for how long things are kept.
        Erasure = "erasure",
    }
}

impl Role {
    /// The table. Each role holds what the one before it holds.
    pub fn holds(self, capability: Capability) -> bool {
        use Capability as C;
        let least = match capability {
            C::Sell
            | C::KeepBasket
            | C::AskForCard
            | C::OpenPrice
            | C::LeftToday
            | C::OwnPin
            | C::OwnCard
            | C::ComeAndGo
            | C::Visitors
            | C::OwnHours
            | C::OwnProgress => Self::Trainee,
            C::HalfPrice => Self::Volunteer,
            C::Discount
            | C::OpenTill
            | C::Count
            | C::XRead
            | C::Close
            | C::SecondLook
            | C::Refund
            | C::WrongChange
            | C::WrongWayOfPaying
            | C::CashInOut
            | C::Drop
            | C::NoSale
            | C::EndPinWait
            | C::UseBy
            | C::Accounts
            | C::AcceptClock
            | C::SignOthersIn
            | C::OpenPeopleBook
            | C::PersonRecords
            | C::Rota
            | C::KeepHours
            | C::SeeIt
            | C::SignOff
            | C::SeeSkills
            | C::Review
            | C::Reports
            | C::Support => Self::Supervisor,
            C::People
            | C::Roles
            | C::OthersPins
            | C::SetUp
            | C::Products
            | C::TradeCustomers
            | C::Export
            | C::Placements
            | C::PeopleBookKeys
            | C::ExportHours
            | C::ManageFrameworks
            | C::ManageMeasures
            | C::Referrals
            | C::ReferralText
            | C::ReportBasis
            | C::SupportNotes
            | C::SafeCopies
            | C::Erasure => Self::Manager,
        };
        self >= least
    }
}

impl Capability {
    /// Whether a barcode card is enough for it: what a trainee does at the till, and nothing that shows
    /// or changes what is kept about the person, since a card can be found or lent. Coming and going is
    /// two touches with a card; what is pressed wrongly is put right in the open.
    pub fn by_card(self) -> bool {
        let about_oneself = matches!(
            self,
            Self::OwnPin | Self::OwnCard | Self::OwnHours | Self::OwnProgress
        );
        Role::Trainee.holds(self) && !about_oneself
    }
}

/// A role that somebody has in a shop for some days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RoleHeld {
    /// Where.
    pub shop: ShopId,
    /// What.
    pub role: Role,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, where one is set.
    pub until: Option<NaiveDate>,
}

impl RoleHeld {
    /// Whether it holds in this shop on this day.
    pub fn covers(&self, shop: ShopId, day: NaiveDate) -> bool {
        self.shop == shop && self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// What a single grant does to one capability.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum GrantEffect {
    /// The person may, whatever the role says.
    Gives,
    /// The person may not, whatever the role says.
    Takes,
}

impl GrantEffect {
    /// The code in the books.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gives => "gives",
            Self::Takes => "takes",
        }
    }

    /// Reads the code back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Gives, Self::Takes]
            .into_iter()
            .find(|e| e.code() == code)
    }
}

/// One capability given to or taken from one person in a shop.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Grant {
    /// Where.
    pub shop: ShopId,
    /// What.
    pub capability: Capability,
    /// Which way.
    pub effect: GrantEffect,
}

/// All that decides what one person may do.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Rights {
    /// Roles, ended ones too.
    pub roles: Vec<RoleHeld>,
    /// Grants in force; at most one per shop and capability.
    pub grants: Vec<Grant>,
}

impl Rights {
    /// Whether the person has any role in this shop on this day.
    pub fn works_in(&self, shop: ShopId, day: NaiveDate) -> bool {
        self.roles.iter().any(|r| r.covers(shop, day))
    }

    /// Whether the person has never been anything but a trainee, in any shop.
    pub fn is_only_ever_a_trainee(&self) -> bool {
        self.roles.iter().all(|held| held.role == Role::Trainee)
    }

    /// Whether the person may do this in this shop on this day.
    ///
    /// Without a role in the shop nothing is permitted: a grant adds to work, it does not make it.
    pub fn may(&self, capability: Capability, shop: ShopId, day: NaiveDate) -> bool {
        if !self.works_in(shop, day) {
            return false;
        }
        let grant = self
            .grants
            .iter()
            .find(|g| g.shop == shop && g.capability == capability);
        match grant.map(|g| g.effect) {
            Some(GrantEffect::Gives) => true,
            Some(GrantEffect::Takes) => false,
            None => self
                .roles
                .iter()
                .any(|r| r.covers(shop, day) && r.role.holds(capability)),
        }
    }

    /// What the person may do on this day beyond what trainees and volunteers do, shop by shop.
    ///
    /// Whoever sets a person's PIN could sign in as that person, so they hold these too or have a
    /// colleague with them who does.
    pub fn beyond_the_till(&self, day: NaiveDate) -> Vec<(ShopId, Capability)> {
        let mut shops: Vec<ShopId> = self.roles.iter().map(|r| r.shop).collect();
        shops.sort_unstable();
        shops.dedup();
        let mut beyond = Vec::new();
        for shop in shops {
            for capability in Capability::ALL {
                if !Role::Volunteer.holds(*capability) && self.may(*capability, shop, day) {
                    beyond.push((shop, *capability));
                }
            }
        }
        beyond
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_sells_and_does_nothing_about_a_person() {
        let by_card: Vec<&str> = Capability::ALL
            .iter()
            .filter(|c| c.by_card())
            .map(|c| c.code())
            .collect();
        for must in ["sell", "ask-for-card", "come-and-go", "visitors"] {
            assert!(by_card.contains(&must));
        }
        for must_not in [
            "refund",
            "own-pin",
            "own-card",
            "own-hours",
            "own-progress",
            "see-it",
            "no-sale",
        ] {
            assert!(!by_card.contains(&must_not));
        }
    }

    #[test]
    fn what_lies_beyond_the_till_is_counted_shop_by_shop_and_day_by_day() {
        let day: NaiveDate = "2026-11-18".parse().unwrap();
        let shop = |n| ShopId(uuid::Uuid::from_u128(n));
        let held = |n, role, until| RoleHeld {
            shop: shop(n),
            role,
            from: day,
            until,
        };
        let rights = Rights {
            roles: vec![
                held(1, Role::Trainee, None),
                held(2, Role::Supervisor, Some(day)),
            ],
            grants: vec![Grant {
                shop: shop(1),
                capability: Capability::NoSale,
                effect: GrantEffect::Gives,
            }],
        };
        let beyond = rights.beyond_the_till(day);
        assert!(beyond.contains(&(shop(1), Capability::NoSale)));
        assert!(beyond.contains(&(shop(2), Capability::Refund)));
        assert!(!beyond.iter().any(|(_, c)| Role::Trainee.holds(*c)));
        let tomorrow = rights.beyond_the_till(day.succ_opt().unwrap());
        assert_eq!(tomorrow, [(shop(1), Capability::NoSale)]);
    }
}
