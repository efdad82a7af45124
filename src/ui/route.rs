//! Every screen there is, so that a test can sweep them all.

use crate::words::{Words, say};

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Route {
    /// Who is there?
    Lock,
    /// Their PIN.
    Pin,
    /// Items and basket.
    Till,
    /// How do they pay?
    Payment,
    /// Money from the customer.
    Cash,
    /// Change to give.
    Change,
    /// The card machine.
    Card,
    /// The sale is saved.
    Done,
    /// Is the starting cash still there?
    OpenTill,
    /// Count the drawer.
    Count,
    /// Check the count, and finish the day.
    Close,
    /// The figures so far, or of the day’s end.
    Figures,
    /// More for a line or the whole basket.
    More,
    /// The price of something that has none of its own.
    OpenPrice,
    /// What is to be made.
    ToMake,
    /// Who can eat what.
    Allergens,
    /// Sales of before.
    OldSales,
    /// Other jobs.
    Jobs,
    /// Money in and out without a sale.
    MoneyMoved,
    /// Which sale, and what went wrong with it?
    FixSale,
    /// Give money back.
    Refund,
    /// Put wrong change right.
    WrongChange,
    /// Put the way of paying right.
    WrongWay,
    /// A colleague says yes.
    Colleague,
    /// Closed days, and their second look.
    SecondLook,
    /// The till was left open.
    LeftOpen,
    /// The clock looks odd.
    Clock,
    /// Baskets saved for later.
    SavedBaskets,
    /// The first start.
    SetUp,
    /// The recovery words of a book whose key is gone.
    KeyWords,
    /// Shop and settings.
    Settings,
    /// The shops, and who sells in them.
    Shops,
    /// This till.
    ThisTill,
    /// Safe copies of the books.
    SafeCopies,
    /// What this program is.
    About,
    /// Who may do what.
    WhoMay,
    /// Choose a file.
    ChooseFile,
    /// Lists of products and files for the accounts.
    ProductLists,
    /// A list of products comes in.
    ProductListIn,
    /// Files for the accounts.
    Accounts,
    /// What the shop sells.
    Products,
    /// A new item.
    AddProduct,
    /// One item.
    Product,
    /// The tabs of the till.
    Tabs,
    /// How many are left today.
    LeftToday,
    /// A paper before it is printed.
    Paper,
    /// For whom an invoice is.
    BillTo,
    /// Which printer prints what.
    Printers,
    /// Ask for help.
    Help,
    /// How it looks on this machine.
    Looks,
    /// Something happened to the machine or the book.
    Trouble,
    /// Long work.
    Working,
    /// The people of the till.
    People,
    /// The card of one person.
    PersonCard,
    /// Somebody is added.
    AddPerson,
    /// Customers on account.
    TradeCustomers,
    /// One customer on account.
    TradeCustomer,
    /// Which account a basket goes on.
    ChooseAccount,
    /// Nobody touched anything for a while.
    StillHere,
    /// The people book: its door, and what is inside.
    PeopleBook,
    /// Who comes or goes?
    ComingWho,
    /// Their PIN.
    ComingPin,
    /// "I'm here", "Break", "I'm off".
    ComeAndGo,
    /// Who is inside.
    OnSite,
    /// Visitors by name.
    Visitors,
    /// People with a record, and those without.
    Records,
    /// One person's record.
    Record,
    /// The five things of somebody's first day.
    FirstDay,
    /// A placement.
    Placement,
    /// The rota of a week.
    Rota,
    /// What waits today.
    Today,
    /// A week of everybody's hours.
    Hours,
    /// A person's week.
    PersonHours,
    /// A time as it should be.
    PutRight,
    /// What a person said about their hours.
    Proposal,
    /// Before hours are agreed.
    AgreeHours,
    /// Expenses of a person's week.
    Expenses,
    /// Hours as files.
    HoursFile,
    /// One's own hours.
    MyHours,
    /// One's own progress.
    MyProgress,
    /// One's own skill.
    MySkill,

    /// The skills that are chosen for a placement.
    ChosenSkills,
    /// "Saw it": who was seen doing what.
    SawIt,
    /// The skills of a person.
    PersonSkills,
    /// One skill of a person, with its history.
    PersonSkill,
    /// What everybody who learns here can do.
    SkillsGrid,
    /// A skill is signed off.
    SignOff,

    /// The reference of a paper is looked up.
    CheckPaper,
    /// How one is doing oneself.
    MyMeasures,
    /// How somebody is doing.
    PersonMeasures,
    /// What is asked about how people are doing.
    MeasureSettings,
    /// One’s own goals.
    MyGoals,
    /// The goals of a person.
    PersonGoals,
    /// A goal is written.
    WriteGoal,
    /// One’s own reviews.
    MyReviews,
    /// The reviews of a person.
    PersonReviews,
    /// A review is written down.
    HoldReview,
    /// In which weeks reviews are held.
    ReviewWeeks,
    /// Everything about whoever is signed in.
    EverythingAboutMe,
    /// Lists of skills.
    SkillLists,
    /// The words of a skill.
    SkillWords,
    /// One's own page about leaving.
    MyLeaving,
    /// How somebody leaves.
    Leaving,
    /// What there is around somebody's placement.
    Support,
    /// What is kept of somebody, on hold or restricted.
    Keeping,
    /// Of whom it is time to decide.
    Due,
    /// Referrals.
    Referrals,
    /// One referral.
    Referral,
    /// A referral is written down.
    WriteReferral,
    /// Those who refer and are reported to.
    Recipients,
    /// What one shares oneself.
    MySharing,
    /// What somebody shares.
    PersonSharing,
    /// What was said to those outside about somebody, and by them.
    Contacts,
    /// A contact is written down.
    WriteContact,
    /// Somebody calls about somebody.
    SomebodyCalls,
    /// Who is the safeguarding lead.
    SafeguardingLead,
    /// The reports of everybody that are on their way.
    ReportsOnTheirWay,
    /// The reports about a person.
    Reports,
    /// One report.
    Report,
    /// A report is written.
    WriteReport,
    /// One’s own reports.
    MyReports,
    /// One of one’s own reports.
    MyReport,
    /// What a file would change in a list of skills.
    FrameworkIn,
    /// The milestones of a list of skills.
    SkillMilestones,
}

impl Route {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Lock,
        Self::Pin,
        Self::Till,
        Self::Payment,
        Self::Cash,
        Self::Change,
        Self::Card,
        Self::Done,
        Self::OpenTill,
        Self::Count,
        Self::Close,
        Self::Figures,
        Self::More,
        Self::OpenPrice,
        Self::ToMake,
        Self::Allergens,
        Self::OldSales,
        Self::Jobs,
        Self::MoneyMoved,
        Self::FixSale,
        Self::Refund,
        Self::WrongChange,
        Self::WrongWay,
        Self::Colleague,
        Self::SecondLook,
        Self::LeftOpen,
        Self::Clock,
        Self::SavedBaskets,
        Self::SetUp,
        Self::KeyWords,
        Self::Settings,
        Self::Shops,
        Self::ThisTill,
        Self::SafeCopies,
        Self::About,
        Self::WhoMay,
        Self::ChooseFile,
        Self::ProductLists,
        Self::ProductListIn,
        Self::Accounts,
        Self::Products,
        Self::AddProduct,
        Self::Product,
        Self::Tabs,
        Self::LeftToday,
        Self::Paper,
        Self::BillTo,
        Self::Printers,
        Self::Help,
        Self::Looks,
        Self::Trouble,
        Self::Working,
        Self::People,
        Self::PersonCard,
        Self::AddPerson,
        Self::TradeCustomers,
        Self::TradeCustomer,
        Self::ChooseAccount,
        Self::StillHere,
        Self::PeopleBook,
        Self::ComingWho,
        Self::ComingPin,
        Self::ComeAndGo,
        Self::OnSite,
        Self::Visitors,
        Self::Records,
        Self::Record,
        Self::FirstDay,
        Self::Placement,
        Self::Rota,
        Self::Today,
        Self::Hours,
        Self::PersonHours,
        Self::PutRight,
        Self::Proposal,
        Self::AgreeHours,
        Self::Expenses,
        Self::HoursFile,
        Self::MyHours,
        Self::MyProgress,
        Self::MySkill,
        Self::ChosenSkills,
        Self::SawIt,
        Self::PersonSkills,
        Self::PersonSkill,
        Self::SkillsGrid,
        Self::SignOff,
        Self::CheckPaper,
        Self::MyMeasures,
        Self::PersonMeasures,
        Self::MeasureSettings,
        Self::MyGoals,
        Self::PersonGoals,
        Self::WriteGoal,
        Self::MyReviews,
        Self::PersonReviews,
        Self::HoldReview,
        Self::ReviewWeeks,
        Self::EverythingAboutMe,
        Self::SkillLists,
        Self::SkillWords,
        Self::FrameworkIn,
        Self::SkillMilestones,
        Self::MyLeaving,
        Self::Leaving,
        Self::Support,
        Self::Keeping,
        Self::Due,
        Self::Referrals,
        Self::Referral,
        Self::WriteReferral,
        Self::Recipients,
        Self::MySharing,
        Self::PersonSharing,
        Self::Contacts,
        Self::WriteContact,
        Self::SomebodyCalls,
        Self::SafeguardingLead,
        Self::ReportsOnTheirWay,
        Self::Reports,
        Self::Report,
        Self::WriteReport,
        Self::MyReports,
        Self::MyReport,
    ];

    /// Whether it shows something out of the people book.
    pub fn is_of_people_book(self) -> bool {
        matches!(
            self,
            Self::PeopleBook
                | Self::Records
                | Self::Record
                | Self::FirstDay
                | Self::Placement
                | Self::Rota
                | Self::Today
                | Self::Hours
                | Self::PersonHours
                | Self::PutRight
                | Self::Proposal
                | Self::AgreeHours
                | Self::Expenses
                | Self::HoursFile
                | Self::MyHours
                | Self::MyProgress
                | Self::MySkill
                | Self::ChosenSkills
                | Self::PersonSkills
                | Self::PersonSkill
                | Self::SkillsGrid
                | Self::SignOff
                | Self::CheckPaper
                | Self::MyMeasures
                | Self::PersonMeasures
                | Self::MeasureSettings
                | Self::MyGoals
                | Self::PersonGoals
                | Self::WriteGoal
                | Self::MyReviews
                | Self::PersonReviews
                | Self::HoldReview
                | Self::ReviewWeeks
                | Self::EverythingAboutMe
                | Self::SkillLists
                | Self::SkillWords
                | Self::FrameworkIn
                | Self::SkillMilestones
                | Self::MyLeaving
                | Self::Leaving
                | Self::Support
                | Self::Keeping
                | Self::Due
                | Self::Referrals
                | Self::Referral
                | Self::WriteReferral
                | Self::Recipients
                | Self::MySharing
                | Self::PersonSharing
                | Self::Contacts
                | Self::WriteContact
                | Self::SomebodyCalls
                | Self::SafeguardingLead
                | Self::ReportsOnTheirWay
                | Self::Reports
                | Self::Report
                | Self::WriteReport
                | Self::MyReports
                | Self::MyReport
        )
    }

    /// The title in the bar.
    pub fn title(self, words: &Words) -> String {
        match self {
            Self::Lock | Self::Pin => say!(words, "pin-title"),
            Self::Till => say!(words, "till-title"),
            Self::Payment => say!(words, "payment-title"),
            Self::Cash => say!(words, "cash-title"),
            Self::Change => say!(words, "change-title"),
            Self::Card => say!(words, "card-title"),
            Self::Done => say!(words, "done-title"),
            Self::OpenTill => say!(words, "open-title"),
            Self::Count => say!(words, "count-title"),
            Self::Close => say!(words, "close-title"),
            Self::Figures => say!(words, "figures-title"),
            Self::More => say!(words, "more-title"),
            Self::OpenPrice => say!(words, "price-title"),
            Self::ToMake => say!(words, "make-title"),
            Self::Allergens => say!(words, "allergens-title"),
            Self::OldSales => say!(words, "old-title"),
            Self::Jobs => say!(words, "jobs-title"),
            Self::MoneyMoved => say!(words, "moved-title"),
            Self::FixSale => say!(words, "fix-title"),
            Self::Refund => say!(words, "refund-title"),
            Self::WrongChange => say!(words, "wrong-change-title"),
            Self::WrongWay => say!(words, "wrong-way-title"),
            Self::Colleague => say!(words, "colleague-title"),
            Self::SecondLook => say!(words, "look-title"),
            Self::LeftOpen => say!(words, "left-open-title"),
            Self::Clock => say!(words, "clock-title"),
            Self::SavedBaskets => say!(words, "saved-title"),
            Self::SetUp | Self::KeyWords => say!(words, "setup-title"),
            Self::Settings => say!(words, "settings-title"),
            Self::Shops => say!(words, "settings-shops"),
            Self::ThisTill => say!(words, "settings-till"),
            Self::SafeCopies => say!(words, "settings-copies"),
            Self::About => say!(words, "about-title"),
            Self::WhoMay => say!(words, "whomay-title"),
            Self::ChooseFile => say!(words, "choose-file-title"),
            Self::ProductLists => say!(words, "lists-title"),
            Self::ProductListIn => say!(words, "list-in-title"),
            Self::Accounts => say!(words, "accounts-title"),
            Self::Products => say!(words, "products-title"),
            Self::AddProduct => say!(words, "adding-title"),
            Self::Product => say!(words, "item-title"),
            Self::Tabs => say!(words, "tabs-title"),
            Self::LeftToday => say!(words, "left-title"),
            Self::Paper => say!(words, "paper-page-title"),
            Self::BillTo => say!(words, "bill-title"),
            Self::Printers => say!(words, "printers-title"),
            Self::Help => say!(words, "help-title"),
            Self::Looks => say!(words, "looks-title"),
            Self::Trouble => say!(words, "trouble-page-title"),
            Self::Working => say!(words, "working-title"),
            Self::People => say!(words, "people-title"),
            Self::PersonCard => say!(words, "person-title"),
            Self::AddPerson => say!(words, "add-title"),
            Self::TradeCustomers => say!(words, "settings-customers"),
            Self::TradeCustomer => say!(words, "trade-title"),
            Self::ChooseAccount => say!(words, "trade-choose-title"),
            Self::StillHere => say!(words, "still-here-title"),
            Self::PeopleBook => say!(words, "peoplebook-title"),
            Self::ComingWho | Self::ComingPin | Self::ComeAndGo => say!(words, "come-title"),
            Self::OnSite => say!(words, "site-title"),
            Self::Visitors => say!(words, "visit-title"),
            Self::Records => say!(words, "records-title"),
            Self::Record => say!(words, "record-title"),
            Self::FirstDay => say!(words, "first-day-title"),
            Self::Placement => say!(words, "placement-title"),
            Self::Rota => say!(words, "rota-title"),
            Self::Today => say!(words, "peoplebook-today"),
            Self::Hours | Self::PersonHours | Self::Proposal => {
                say!(words, "peoplebook-hours")
            }
            Self::PutRight => say!(words, "putright-bar"),
            Self::AgreeHours => say!(words, "agree-bar"),
            Self::Expenses => say!(words, "worked-expenses"),
            Self::HoursFile => say!(words, "worked-files"),
            Self::MyHours => say!(words, "mine-title"),
            Self::MyProgress | Self::MySkill => say!(words, "progress-title"),

            Self::ChosenSkills => say!(words, "chosen-title"),
            Self::SawIt => say!(words, "saw-title"),
            Self::PersonSkills | Self::PersonSkill | Self::SkillsGrid => {
                say!(words, "skills-title")
            }
            Self::SignOff => say!(words, "sign-title"),

            Self::CheckPaper => say!(words, "checkpaper-title"),
            Self::MyMeasures => say!(words, "doing-title"),
            Self::PersonMeasures => say!(words, "doing-of-title"),
            Self::MeasureSettings => say!(words, "peoplebook-measures"),
            Self::MyGoals | Self::WriteGoal => say!(words, "goals-mine"),
            Self::PersonGoals => say!(words, "goals-title"),
            Self::MyReviews => say!(words, "reviews-mine"),
            Self::PersonReviews | Self::HoldReview | Self::ReviewWeeks => {
                say!(words, "reviews-title")
            }
            Self::EverythingAboutMe => say!(words, "about-me-title"),
            Self::SkillLists | Self::SkillWords | Self::FrameworkIn | Self::SkillMilestones => {
                say!(words, "skilllists-title")
            }
            Self::MyLeaving | Self::Leaving => say!(words, "myleaving-title"),
            Self::Support => say!(words, "support-title"),
            Self::Keeping => say!(words, "keeping-title"),
            Self::Due => say!(words, "due-title"),
            Self::Referrals | Self::Referral | Self::WriteReferral => {
                say!(words, "referrals-title")
            }
            Self::Recipients => say!(words, "recipients-title"),
            Self::MySharing => say!(words, "mysharing-title"),
            Self::PersonSharing => say!(words, "theirsharing-title"),
            Self::Contacts | Self::WriteContact => say!(words, "contacts-title"),
            Self::SomebodyCalls => say!(words, "calls-title"),
            Self::SafeguardingLead => say!(words, "safeguarding-title"),
            Self::ReportsOnTheirWay => say!(words, "ontheirway-title"),
            Self::Reports | Self::Report | Self::WriteReport => say!(words, "reports-title"),
            Self::MyReports | Self::MyReport => say!(words, "my-reports-title"),
        }
    }
}
