//! Pathway Till: a till and a training record for a charity's bakery and bike shop, where people who
//! have been ill for a long time work their way back.
//!
//! This page is the plan of the house. Whoever changes the house changes this page.
//!
//! # The rooms, in reading order
//!
//! | Room | What is in it | What it may use of ours |
//! |---|---|---|
//! | [`domain`] | the rules, and the plain facts that screens and papers show; pure | nothing |
//! | [`mod@env`] | the clock, ids, randomness | `domain` |
//! | [`store`] | the two books: keys, schema, transactions, a file per area; SQL lives only here | `domain`, `env` |
//! | [`operations`] | what people do: one type each, in one registry | `domain`, `env`, `store` |
//! | [`words`] | every sentence that a person reads; money, dates and names are formatted only here | `domain` |
//! | [`documents`] | facts → papers → pages (`page`, pure) → PDF bytes (`pdf`); X and Z also as text | `domain`, `words` |
//! | [`files`] | files that a person asked for, whole or not there | `domain`, `words` |
//! | [`devices`] | machines beside the till: so far printers | `domain`, `words` |
//! | [`ui`] | the window: theme, widgets, a screen a file, and the app that joins them to the book | all |
//! | [`jobs`] | named worker threads with bounded queues | nothing |
//! | [`demo`] | two made-up shops: a pure plan, carried out by the operations | `domain`, `env`, `store`, `operations`, `files` |
//! | [`cli`] | the command line: opens the window or does one job | all |
//!
//! The areas have the same names in every room (`shops`, `people`, `catalogue`, `baskets`,
//! `cards`, `sales`, `trade_customers`, `cash`, `till_sessions`, `papers`, `exports`, `looks`,
//! `hours`, `skills`, `measures`, `referrals`, `sharing`, `contacts`, `reports`, `safe_copies`, `erasure`,
//! `people_book`). One crate does not hold these walls by itself: the tests in
//! `tests/tidy` read the sources and do.
//!
//! # How a sale goes
//!
//! Opening a basket mints the sale's id. Each tap is a [`domain::basket::Step`] and is kept as the
//! till's draft. A screen's view gives actions; [`ui::app::update`] (pure) turns them into effects;
//! after drawing, [`ui::app::runner`] performs the operation: one transaction that authorises,
//! checks, writes lines, tenders, the receipt number and the audit entry, and deletes the draft. Only
//! then does the screen say that the sale is saved. The same id again gives the stored sale back.
//! Asking for a card writes an attempt before the amount is shown, and an approved card joins the
//! draft in the same transaction as its answer; cash joins it before the sale is rung; so whatever
//! stops, nothing paid for is lost. What a person may not do alone comes back as a refusal and goes on
//! to the colleague's page; with the colleague's PIN the same deed is done, both names on it.
//!
//! # Customers on account
//!
//! A basket may go on a customer's account ([`domain::trade_customers`]): at their own prices, by
//! invoice, and by nothing else. Such a sale stands in `sales` like any other, with the customer, an
//! invoice under a number of its own series, and one tender "on account" for the whole of it; what
//! comes back is a credit note. It is outside the retail scheme: [`domain::till_sessions::figures`]
//! keeps it out of takings, VAT, tenders and expected cash, and adds the VAT of its invoices, each
//! rounded by itself. Only what is paid towards an account reaches the drawer or the card machine.
//!
//! # How people come and go
//!
//! "I'm here", "Break", "Back" and "I'm off" are presses in the shop book ([`operations::hours`]), by tile
//! and PIN or by card, as whoever presses and not as whoever is signed in to the till: the basket and its
//! person stay. Of the time the counter knows neither kind nor placement. How somebody stands is made of
//! their presses each time, less what a letter says to be settled ([`domain::hours::at_the_counter`]), and so
//! is the list for a fire, which opens without a PIN and only on a machine that customers do not see. Presses go on by letter, in the order of
//! their numbers.
//!
//! # What goes to somebody outside
//!
//! Those who refer people and are reported to stand in one list ([`domain::recipients`]), in versions. A
//! referral ([`domain::referrals`]) is a row that is never changed; each status is a later, dated row, and one
//! function says where it stands and what can come next. What it says stands apart, with a capability of its
//! own, and each look at it is on the person's record. Who comes back has another referral.
//!
//! [`domain::sharing::allowed::allowed`] is the one function that says what may go to whom on a day: by
//! recipient and section, off until the person gives it under their own PIN, withdrawn as easily; to whoever
//! can sanction at most attendance, on a manager's basis. What may be said when somebody calls asks it too
//! ([`domain::contacts::sayable`]), and each contact keeps by what right it was. A report is a page ([`domain::reports::page`]) that
//! has no field for anything that may never stand in one; [`domain::reports::draft`] makes it of what is
//! permitted, and leaves nothing out at the end, because nothing else was ever put in. The paper, the plain
//! text and the preview are made of that page alone.
//!
//! What becomes of a report are rows that are only added ([`domain::reports::ledger`]): written, offered to
//! the person, their own words, "not like this", their yes, their copy, handed over. Staff write and offer;
//! only the person agrees, under their own PIN, to the page that they looked at, which is kept as it was.
//! What leaves are the very bytes of their copy, and what may go is asked when the file is made and again
//! when it is written down ([`operations::people_book::reports::leaving`]): by the same permission or basis,
//! to the same recipient, under the name that the person has today. Staff see that something is over and not
//! who ended it, and answers about well-being only as the person's key worker. Digests of pages and files
//! stand beside them and are erased with them.
//!
//! What was said to those outside, and by them, are rows too ([`domain::contacts`]); whoever takes a call
//! sees what may be said and nothing else ([`domain::contacts::sayable`]). Around the placement stand
//! one-to-ones and a plan ([`domain::support`]), and leaving ([`domain::leaving`]): in the person's words
//! first, with checks only for whoever wants to keep in touch.
//!
//! # What somebody can do, and how they are
//!
//! Frameworks, units and skills come in versions, and a sign-off keeps the one that it was given for
//! ([`domain::skills`]). What was seen, signed, answered, asked and revoked are rows that are only ever
//! added, and [`domain::skills::record::record`] alone says how a person stands: the latest sign-off that
//! is neither revoked nor held back by the person's "not yet". Levels are an order and no numbers. The
//! grid is for supervisors; what a trainee sees is made of their own record, and the passport has no field
//! for what may not be printed. One that goes out is kept as it was printed, so that whoever rings with its
//! check reference can be told ([`operations::people_book::skills::passports`]). Measures ([`domain::measures`]) keep the published words; their answers
//! are seen by the person and one key worker. [`domain::about_me`] is what one may read of one's own record,
//! all of it, without asking.
//!
//! # What is kept, and erasing
//!
//! Erasing ([`domain::erasure`]) is the only way in which anything is ever deleted. A person is made a number:
//! what was typed of them, papers and pictures go from both books, and where they are deleted so do their
//! answers; ids, codes, days and numbers stay, since money has to add up. A legal hold stops it. A restriction
//! keeps everything and uses nothing: whoever looks at or writes about somebody restricted or erased is refused
//! in one place ([`operations::people_book::perform_in_people`]), lists leave them out, and no letter is about
//! them. The trustees' periods are dated settings of the shop book; a list says of whom it is time to decide,
//! and nobody on it is erased by itself. Only names of visitors are, when a day is closed. A people book that
//! is a copy of an earlier day is told by the shop book who was erased since, and the other way round.
//!
//! # Two books
//!
//! The shop book opens by itself on its till; of a person it holds an id, till name, picture, PIN hash,
//! roles, due days and in/out moments. Everything else stands in the people book
//! ([`store::people_book`]), which opens by a staff member's passphrase, closes on request, at the end
//! of the day and after idleness, and never opens where customers see the screen
//! ([`operations::people_book`]). Open, it is still read and changed about others only by whoever has a
//! passphrase of it themself; one's own hours are for everybody. [`store::Read`] and [`store::Tx`] carry the book in their type
//! ([`store::volume`]), so a row of one can never be asked for in the other.
//!
//! Between them pass letters ([`operations::people_book::letters`]): presses to the people book, where
//! kind of time and placement are decided; to the shop book person cards, and which sittings are settled:
//! ended or taken out there, so that the counter asks no longer; and both ways, who was erased. Each is known by its id, may come twice,
//! late or in any order, and is sent again until it was taken in. The people book has one
//! audit chain of its own, whichever till writes: what puts something right always comes after it.
//! Hours are made from rows each time anew ([`domain::hours`]); each look at another person's record is
//! a row that the person sees.
//!
//! # How a book begins
//!
//! Without a store the window shows [`ui::app::opening`]: look around in made-up shops, or answer
//! what a book begins with. Nothing is written until everything is answered and two recovery words
//! were asked back; then [`operations::set_up::begin`] makes the book beside its place with its
//! founding in it, and moves it there. A book whose key is gone asks for its words.
//!
//! # Safe copies
//!
//! A copy is a folder with the encrypted book, its sealed keys and a manifest that holds no name
//! ([`store::safe_copies`]). It is made on a connection of its own, after each close, once a day, and of the
//! people book when that closes; read back before it has its name; and thinned by
//! [`domain::safe_copies::thinning`], where a copy goes only for a later one that was just found sound. None
//! but the newest stays longer than thirteen months.
//!
//! Putting one back ([`operations::safe_copies::putting_back`]) looks into it first, makes it ready beside
//! the book's place with [`operations::safe_copies::BeginAgain`] already written in it, moves what was there
//! aside whole into `kept`, and renames it in; whoever opens the store next ends what a stopped machine left
//! between the two renames. Each till then counts under the next letter that was never used, and the chain
//! goes on from the copy's last entry. The people book says it when it opens next. A passphrase that was
//! taken away does not come back with a copy.
//!
//! # Invariants
//!
//! 1. No float comes near money, quantity or minutes: [`domain::Pence`] and [`domain::Milli`] are
//!    integers with checked arithmetic, and [`domain::Pence::share`] is the only division.
//! 2. Ledgers and versions are only ever added to; triggers hold it (see [`store::schema`]). Side
//!    tables hold what may be erased: names, pictures, typed reasons.
//! 3. An operation is one transaction, whole or not at all, authorised first and audited in it.
//!    Operations on working tables alone leave no audit. A stored id sent again with other content
//!    is refused.
//! 4. Ids are UUIDv7 from [`env::Env`]; numbers that people read are gapless per series and till.
//! 5. Time is UTC from [`env::Clock`]; order is the till's own sequence (`audit.seq`), never time.
//!    The business date comes from the sale's instant and the cut-off. An odd clock needs a
//!    supervisor's yes in a live book and leaves a notice.
//! 6. Made-up and live never meet: a book's kind is written once, and only made-up people sign in
//!    without a PIN ([`operations::SignedIn`]).
//! 7. Nothing slow or fallible in a view: no SQL, file, clock, thread.
//! 8. The log and the panic hook hold no names, amounts or free text.
//! 9. A damaged, newer or foreign book is never overwritten.
//! 10. `verify`'s checks are *stop* or *tell*: an old oddity does not close the shop.
//!
//! # The audit chain
//!
//! Every ledger, version and side row goes in through one door that also takes its SHA-256. An
//! operation's entry holds the digest of all of them and of the entry before, per till. A side row's
//! digest is salted, and the salt lies in that row, so that erasing it leaves the chain whole. Each row
//! that an erasure takes is named by it: one that is gone and is not named is a fault, and so is one that is
//! named and there. Of answers, which stand in a ledger, it keeps the digest of what stays of their entry.
//! The door for it is a row that stands only inside one transaction. A chain begins with the book's id and kind,
//! and every till that any row names must be one of the book's. Empty
//! columns are left out of a row's digest, so a column that a later step adds changes no old one.

pub mod cli;
pub mod demo;
pub mod devices;
pub mod documents;
pub mod domain;
pub mod env;
pub mod files;
pub mod jobs;
pub mod operations;
pub mod store;
pub mod ui;
pub mod words;
