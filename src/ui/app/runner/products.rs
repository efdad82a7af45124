//! Where products meet the book, and their photos the screen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, Sender, channel};

use uuid::Uuid;

use super::Performing;
use crate::domain::Refusal;
use crate::domain::ids::{PersonId, ProductId, ShopId};
use crate::domain::pictures::SmallPicture;
use crate::files::pictures::{Pixels, small_pixels};
use crate::jobs::Worker;
use crate::operations::Stop;
use crate::operations::catalogue::{
    AddCategory, AddProduct, BringBackCategory, BringBackProduct, ChangeCategory, ChangeProduct,
    MoveCategory, MoveProduct, SetAllergens, SetBarcodes, SetLeftToday, SetPhoto, SetPlace,
    SetPrice, SetUseBy, WithdrawCategory, WithdrawProduct,
};
use crate::store::{Read, ShopBook, Stored};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::products::{
    LoadedItem, LoadedList, ProductsDeed, ProductsEffect, ProductsEvent,
};
use crate::ui::screens::products::item::{Elsewhere, Past};
use crate::ui::widgets::photo::{self, Photo};

impl Performing<'_> {
    /// Does one deed about products.
    pub(super) fn products(&mut self, deed: &ProductsDeed) -> Result<Outcome, Stop> {
        match deed {
            ProductsDeed::Add(new) => self.plain::<AddProduct>(new),
            ProductsDeed::Change(product) => self.plain::<ChangeProduct>(product),
            ProductsDeed::SetPrice(id, price) => self.plain::<SetPrice>(&(*id, *price)),
            ProductsDeed::Withdraw(id) => self.plain::<WithdrawProduct>(id),
            ProductsDeed::BringBack(id) => self.plain::<BringBackProduct>(id),
            ProductsDeed::SetBarcodes(id, codes) => {
                self.plain::<SetBarcodes>(&(*id, codes.clone()))
            }
            ProductsDeed::SetAllergens(said) => self.plain::<SetAllergens>(said),
            ProductsDeed::SetPhoto(photo) => self.plain::<SetPhoto>(photo),
            ProductsDeed::SetUseBy(id, day) => self.plain::<SetUseBy>(&(*id, *day)),
            ProductsDeed::SetLeft(left) => self.plain::<SetLeftToday>(left),
            ProductsDeed::Order(order) => self.plain::<MoveProduct>(order),
            ProductsDeed::Place(placed) => self.plain::<SetPlace>(placed),
            ProductsDeed::AddTab(tab) => self.plain::<AddCategory>(tab),
            ProductsDeed::ChangeTab(tab) => self.plain::<ChangeCategory>(tab),
            ProductsDeed::OrderTabs(order) => self.plain::<MoveCategory>(order),
            ProductsDeed::WithdrawTab(id) => self.plain::<WithdrawCategory>(id),
            ProductsDeed::BringBackTab(id) => self.plain::<BringBackCategory>(id),
        }
    }
}

/// Loads what was asked for.
pub fn load(book: &ShopBook, shop: ShopId, effect: &ProductsEffect) -> Result<ProductsEvent, Stop> {
    let read = book.read();
    Ok(match effect {
        ProductsEffect::LoadList => ProductsEvent::List(Box::new(list(&read, shop)?)),
        ProductsEffect::LoadItem(id) => ProductsEvent::Item(Box::new(item(&read, shop, *id)?)),
    })
}

fn list(read: &Read<'_>, shop: ShopId) -> Stored<LoadedList> {
    let products = read.own_products(shop)?;
    let checked = read.products_with_all_allergens()?;
    let open = products.iter().filter(|p| !checked.contains(&p.id));
    Ok(LoadedList {
        not_checked: open.map(|p| p.id).collect(),
        tabs: read.all_categories(shop)?,
        products,
    })
}

fn item(read: &Read<'_>, shop: ShopId, id: ProductId) -> Result<LoadedItem, Stop> {
    let product = read.product(id)?.ok_or(Refusal::UnknownProduct)?;
    let places = read.other_places(id)?;
    let mut elsewhere = Vec::new();
    for other in read.shops()?.into_iter().filter(|s| s.id != shop) {
        let place = places.iter().find(|p| p.shop == other.id);
        elsewhere.push(Elsewhere {
            shop: other.id,
            tab: place.and_then(|p| p.category),
            tabs: read.categories(other.id)?,
            name: other.name,
        });
    }
    let people = read.people()?;
    let history = read
        .price_history(id)?
        .into_iter()
        .map(|change| {
            let who = people.iter().find(|p| p.id == change.by);
            Past {
                at: change.at,
                who: who.map_or(String::new(), |p| p.till_name.clone()),
                from: change.from,
                to: change.to,
            }
        })
        .collect();
    Ok(LoadedItem {
        barcodes: read.barcodes_of(id)?,
        sheet: read.allergens_of(id)?,
        ingredients: read.ingredients_of(id)?,
        elsewhere,
        history,
        product,
    })
}

/// The photo of a product, or else of a person: no two things have the same id.
fn found(read: &Read<'_>, photo: Photo) -> Stored<Option<SmallPicture>> {
    if let Some(picture) = read.product_photo(ProductId(photo.of), photo.rev)? {
        return Ok(Some(picture));
    }
    let bytes = read.person_photo(PersonId(photo.of), photo.rev)?;
    Ok(bytes.and_then(|bytes| SmallPicture::new(bytes).ok()))
}

/// How many photos are fetched after one frame; the next ones follow after the next.
const PHOTOS_A_FRAME: usize = 8;

/// Brings photos to the screen: the book is read after drawing, the picture is unfolded on a worker.
pub struct PhotoWorker {
    worker: Option<Worker>,
    send: Sender<(Photo, Option<Pixels>)>,
    heard: Receiver<(Photo, Option<Pixels>)>,
    /// Photos of evidence that the screen has.
    evidence: BTreeSet<Photo>,
}

impl PhotoWorker {
    /// Starts it.
    pub fn start() -> Self {
        let (send, heard) = channel();
        Self {
            worker: Worker::start("photos", 32).ok(),
            send,
            heard,
            evidence: BTreeSet::new(),
        }
    }

    /// Hands over to the screen what was unfolded since.
    pub fn hear(&self, ctx: &egui::Context) {
        while let Ok((photo, pixels)) = self.heard.try_recv() {
            let pixels = pixels.as_ref();
            let pixels = pixels.map(|p| ([p.width, p.height], p.rgb.as_slice()));
            photo::put(ctx, photo, pixels);
        }
    }

    /// Fetches what the views of this frame asked for.
    ///
    /// Photos of evidence are those that are looked at; what nobody looks at any more leaves the screen's
    /// side as well.
    pub fn fetch(
        &mut self,
        ctx: &egui::Context,
        book: &ShopBook,
        evidence: &BTreeMap<Uuid, SmallPicture>,
    ) {
        self.evidence.retain(|photo| {
            let looked_at = evidence.contains_key(&photo.of);
            if !looked_at {
                photo::forget(ctx, *photo);
            }
            looked_at
        });
        let here = evidence.keys().map(|of| Photo { of: *of, rev: 1 });
        let new: Vec<Photo> = here.filter(|p| !self.evidence.contains(p)).collect();
        for photo in new {
            // Asked for before it came, it was not to be had.
            photo::forget(ctx, photo);
            self.evidence.insert(photo);
            ctx.request_repaint();
        }
        for photo in photo::take_wanted(ctx, PHOTOS_A_FRAME) {
            let looked_at = evidence.get(&photo.of).cloned().map(|p| Ok(Some(p)));
            match looked_at.unwrap_or_else(|| found(&book.read(), photo)) {
                Ok(Some(picture)) => self.unfold(ctx, photo, picture),
                // A photo that cannot be read does not stop the till: its icon stays.
                Ok(None) | Err(_) => photo::put(ctx, photo, None),
            }
        }
    }

    fn unfold(&self, ctx: &egui::Context, photo: Photo, picture: SmallPicture) {
        let (send, again) = (self.send.clone(), ctx.clone());
        let job = move || {
            // Nobody listens any more once the window is closed.
            drop(send.send((photo, small_pixels(&picture))));
            again.request_repaint();
        };
        match &self.worker {
            Some(worker) if worker.run(job).is_ok() => {}
            Some(_) => {
                // A full queue: the views ask again in a next frame.
                photo::forget(ctx, photo);
                ctx.request_repaint();
            }
            None => photo::put(ctx, photo, None),
        }
    }
}
