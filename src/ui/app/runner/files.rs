//! Where effects about files meet the disk: on a worker of their own, so that a slow stick or a
//! drive that does not answer holds nothing up. What they read of the book they read beside it.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::documents::preview::page_picture;
use crate::documents::reports;
use crate::domain::Trouble;
use crate::domain::barcodes::Barcode;
use crate::domain::chosen_files::{FileFor, FileProblem, LARGEST_LIST};
use crate::domain::ids::ProductId;
use crate::domain::product_lists::plan::{Answers, Shelves, plan};
use crate::domain::product_lists::{List, NotAList};
use crate::domain::skills::framework_file::LARGEST_FILE;
use crate::domain::skills::passport::PaperReference;
use crate::env::Env;
use crate::files::pictures::{NotTaken, photo_from_file};
use crate::files::places::{self, Led, Roots};
use crate::files::product_lists::{out, read as read_list};
use crate::files::{accounts, hours, save_pdf, save_table};
use crate::jobs::Worker;
use crate::operations::watch::Watch;
use crate::store::{Reader, Stored};
use crate::ui::app::deeds::files::{
    ChosenFile, FilesEffect, FilesEvent, PictureOf, Pictured, PlannedList, Read, SavedReports,
};
use crate::ui::app::state::ShopFacts;
use crate::words::Words;

/// The worker for files, and what it found out.
pub struct FilesWorker {
    worker: Option<Worker>,
    send: Sender<FilesEvent>,
    heard: Receiver<FilesEvent>,
    desk: Desk,
}

/// What the worker has at hand.
#[derive(Clone)]
struct Desk {
    env: Env,
    words: Arc<Words>,
    papers: PathBuf,
}

/// A look into the book of this shop, beside whoever writes.
pub struct Beside {
    /// The book.
    pub reader: Stored<Reader>,
    /// The shop.
    pub shop: ShopFacts,
}

impl FilesWorker {
    /// Starts it; papers go into the folder `papers`.
    pub fn start(env: Env, words: Arc<Words>, papers: PathBuf) -> Self {
        let (send, heard) = channel();
        Self {
            worker: Worker::start("files", 2).ok(),
            send,
            heard,
            desk: Desk { env, words, papers },
        }
    }

    /// What it found out since, one after the other.
    pub fn heard(&self) -> Option<FilesEvent> {
        self.heard.try_recv().ok()
    }

    /// Hands an effect over; an answer only where that does not work. What reads the book gets a
    /// look `beside`.
    pub fn run(
        &self,
        ctx: &egui::Context,
        effect: FilesEffect,
        beside: Option<Beside>,
    ) -> Option<FilesEvent> {
        let (send, ctx, desk) = (self.send.clone(), ctx.clone(), self.desk.clone());
        let book = effect.reads_book();
        // Whoever waits for a report is told that it did not come.
        let of_report = match &effect {
            FilesEffect::Picture(of) => Some(FilesEvent::Pictured(of.digest(), None)),
            FilesEffect::SaveReport { .. } => Some(FilesEvent::ReportSaved(Err(Trouble::Busy))),
            FilesEffect::SaveReports { files, .. } => {
                Some(FilesEvent::ReportsSaved(SavedReports {
                    of: files.len(),
                    trouble: Some(Trouble::Busy),
                    ..SavedReports::default()
                }))
            }
            _ => None,
        };
        let job = move || {
            let event = match beside {
                Some(beside) => desk
                    .with_book(effect, &beside)
                    .unwrap_or_else(FilesEvent::Trouble),
                None => desk.at_disk(effect).unwrap_or_else(FilesEvent::Problem),
            };
            // Nobody listens any more once the window is closed.
            drop(send.send(event));
            ctx.request_repaint();
        };
        match &self.worker {
            Some(worker) if worker.run(job).is_ok() => None,
            _ if of_report.is_some() => of_report,
            _ if book => Some(FilesEvent::Trouble(Trouble::Busy)),
            _ => Some(FilesEvent::Problem(FileProblem::Busy)),
        }
    }
}

impl Desk {
    fn at_disk(&self, effect: FilesEffect) -> Result<FilesEvent, FileProblem> {
        Ok(match effect {
            FilesEffect::FindPlaces => {
                FilesEvent::Places(Roots::of_this_machine(&self.papers).places())
            }
            FilesEffect::ReadFolder { path, purpose } => {
                FilesEvent::Folder(places::read_folder(&path, purpose)?)
            }
            FilesEffect::Follow { typed, purpose } => look(
                places::meant(&typed).ok_or(FileProblem::NothingTyped)?,
                purpose,
            )?,
            FilesEffect::Look { path, purpose } => look(path, purpose)?,
            FilesEffect::ReadFile { path, purpose } => FilesEvent::File(read(path, purpose)?),
            FilesEffect::SaveHours(of) => self.save_hours(&of).unwrap_or_else(FilesEvent::Trouble),
            FilesEffect::SaveFramework { name, text } => {
                let saved = save_table(&self.papers, &name, &text);
                saved.map_or_else(FilesEvent::Trouble, |place| FilesEvent::Saved(vec![place]))
            }
            FilesEffect::Picture(of) => {
                let digest = of.digest();
                let made = pictured(&self.words, &of).ok();
                FilesEvent::Pictured(digest, made.map(Arc::new))
            }
            FilesEffect::SaveReport { name, bytes } => {
                let saved = save_pdf(&self.papers, &name, &bytes);
                FilesEvent::ReportSaved(saved.map(|place| place.display().to_string()))
            }
            FilesEffect::SaveReports {
                folder,
                files,
                watch,
            } => FilesEvent::ReportsSaved(self.save_reports(&folder, &files, &watch)),
            FilesEffect::ReadList(_)
            | FilesEffect::PlanAgain { .. }
            | FilesEffect::SaveProducts
            | FilesEffect::SaveAccounts { .. } => return Err(FileProblem::Busy),
        })
    }

    fn with_book(&self, effect: FilesEffect, beside: &Beside) -> Stored<FilesEvent> {
        let reader = beside.reader.as_ref().map_err(Clone::clone)?;
        let shop = &beside.shop;
        Ok(match effect {
            FilesEffect::ReadList(bytes) => {
                let planned = match read_list(&bytes, &shop.name) {
                    Ok(list) => {
                        let shelves = shelves(reader, shop)?;
                        self.planned(Arc::new(list), &shelves, &Answers::default())
                    }
                    Err(why) => Err(why),
                };
                FilesEvent::Planned(planned)
            }
            FilesEffect::PlanAgain { list, answers } => {
                let shelves = shelves(reader, shop)?;
                FilesEvent::Planned(self.planned(list, &shelves, &answers))
            }
            FilesEffect::SaveProducts => {
                let shelves = shelves(reader, shop)?;
                let text = out::own_list(
                    &shelves.products,
                    &shelves.tabs,
                    &codes_by_product(&shelves.barcodes),
                );
                let day = self.env.now().london().date_naive();
                let name = crate::words::say!(
                    self.words,
                    "lists-file-name",
                    shop = shop.name.as_str(),
                    day = day.to_string()
                );
                FilesEvent::Saved(vec![save_table(&self.papers, &name, &text)?])
            }
            FilesEffect::SaveAccounts { from, until } => {
                let facts = reader.read().accounts(shop.id, from, until)?;
                let folder = self.papers.join(&*self.accounts_folder());
                let files = accounts::files(&facts, from, until);
                let saved = files
                    .iter()
                    .map(|file| save_table(&folder, &file.name, &file.text))
                    .collect::<Stored<Vec<PathBuf>>>()?;
                FilesEvent::Saved(saved)
            }
            other => self.at_disk(other).unwrap_or_else(FilesEvent::Problem),
        })
    }

    fn save_hours(&self, of: &hours::Hours) -> Stored<FilesEvent> {
        let folder = self
            .papers
            .join(crate::words::say!(self.words, "hours-folder"));
        let files = hours::files(of);
        let saved = files
            .iter()
            .map(|file| save_table(&folder, &file.name, &file.text))
            .collect::<Stored<Vec<PathBuf>>>()?;
        Ok(FilesEvent::Saved(saved))
    }

    /// Those that are saved stay saved: each is whole.
    fn save_reports(
        &self,
        folder: &str,
        files: &[(PaperReference, Arc<Vec<u8>>)],
        watch: &Watch,
    ) -> SavedReports {
        let folder = self.papers.join(folder);
        let mut done = SavedReports {
            of: files.len(),
            folder: folder.display().to_string(),
            ..SavedReports::default()
        };
        for (reference, bytes) in files {
            let saved = watch
                .step(done.saved)
                .and_then(|()| save_pdf(&folder, reference.as_str(), bytes));
            if let Err(trouble) = saved {
                done.trouble = Some(trouble);
                break;
            }
            done.saved += 1;
        }
        done
    }

    fn accounts_folder(&self) -> String {
        crate::words::say!(self.words, "accounts-folder")
    }

    fn planned(
        &self,
        list: Arc<List>,
        shelves: &Shelves,
        answers: &Answers,
    ) -> Result<PlannedList, NotAList> {
        let plan = Arc::new(plan(&list, shelves, answers, &mut || self.env.new_id())?);
        let tabs = shelves.tabs.iter().chain(&plan.new_tabs).cloned().collect();
        Ok(PlannedList { list, plan, tabs })
    }
}

/// The widest picture of a page of a report, in dots: it can be read on a screen twice as fine.
const PICTURE_WIDE: u16 = 1_240;
/// The most pages of which pictures are made.
const MOST_PAGES: usize = 24;

/// A report as it is looked at: its file, pictures of its pages, its words.
pub fn pictured(words: &Words, of: &PictureOf) -> Stored<Pictured> {
    let (page, bytes) = match of {
        PictureOf::Page(page) => (page, Arc::new(reports::pdf_bytes(words, page)?)),
        PictureOf::File(page, bytes) => (page, bytes.clone()),
    };
    let mut pages = vec![page_picture(&bytes, 0, PICTURE_WIDE)?];
    let all = pages.first().map_or(0, |page| page.of).min(MOST_PAGES);
    for number in 1..all {
        pages.push(page_picture(&bytes, number, PICTURE_WIDE)?);
    }
    let white = |row: &[u8]| row.iter().all(|part| *part >= 250);
    let blank = pages.iter().map(|page| {
        let rows = page.rgba.chunks(usize::from(page.width) * 4);
        rows.map(white).collect()
    });
    Ok(Pictured {
        bytes,
        blank: blank.collect(),
        pages,
        text: reports::plain_text(words, page),
    })
}

/// What the shop sells now.
pub fn shelves(reader: &Reader, shop: &ShopFacts) -> Stored<Shelves> {
    let read = reader.read();
    let tabs = read.all_categories(shop.id)?;
    Ok(Shelves {
        trade: shop.trade,
        tabs: tabs.into_iter().map(|tab| tab.category).collect(),
        products: read.own_products(shop.id)?,
        barcodes: read.barcodes()?,
    })
}

fn codes_by_product(all: &HashMap<Barcode, ProductId>) -> BTreeMap<ProductId, Vec<Barcode>> {
    let mut codes: BTreeMap<ProductId, Vec<Barcode>> = BTreeMap::new();
    for (code, product) in all {
        codes.entry(*product).or_default().push(code.clone());
    }
    for list in codes.values_mut() {
        list.sort();
    }
    codes
}

fn look(path: PathBuf, purpose: FileFor) -> Result<FilesEvent, FileProblem> {
    Ok(match places::look(path, purpose)? {
        Led::Folder(folder) => FilesEvent::Folder(folder),
        Led::File(path) => FilesEvent::File(read(path, purpose)?),
    })
}

fn read(path: PathBuf, purpose: FileFor) -> Result<ChosenFile, FileProblem> {
    let read = match purpose {
        FileFor::ProductList => Read::Bytes(Arc::new(places::read_file(&path, LARGEST_LIST)?)),
        FileFor::Framework => {
            let most = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX);
            Read::Bytes(Arc::new(places::read_file(&path, most)?))
        }
        FileFor::ProductPhoto | FileFor::PersonPhoto | FileFor::Evidence => {
            Read::Photo(photo(&path)?)
        }
    };
    Ok(ChosenFile {
        purpose,
        path,
        read,
    })
}

fn photo(path: &Path) -> Result<crate::domain::pictures::SmallPicture, FileProblem> {
    photo_from_file(path).map_err(|not| match not {
        NotTaken::Refused(refusal) => FileProblem::Photo(refusal),
        NotTaken::Trouble(_) => FileProblem::Disk,
    })
}
