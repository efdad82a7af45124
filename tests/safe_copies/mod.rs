//! Safe copies: made beside selling, attacked, thinned, looked into and put back.

mod attacks;
mod disks;
mod killed;
mod making;
mod on_the_line;
mod putting_back;
mod two_books;

use std::path::{Path, PathBuf};

use pathway_till::domain::safe_copies::PutBackBy;
use pathway_till::operations::Stop;
use pathway_till::operations::safe_copies::putting_back::{
    LookedInto, look_into_shop, put_shop_back,
};
use pathway_till::store::{Shop as ShopVolume, ShopBook};
use tempfile::TempDir;

use crate::support::Shop;

/// Makes a copy of the shop book into a folder, as the program does.
fn copy_of(shop: &Shop, folder: &Path) -> PathBuf {
    std::fs::create_dir_all(folder).expect("a folder");
    let copier = shop.book.copier().expect("a connection of its own");
    let (path, _) = copier.copy_into(folder, shop.env.now()).expect("a copy");
    path
}

fn look(shop: &Shop, copy: &Path) -> Result<LookedInto<ShopVolume>, Stop> {
    look_into_shop(shop.folder.path(), copy, None)
}

/// The program ends, the copy is put back, and it begins again.
fn put_back(shop: Shop, copy: &Path) -> (Shop, PathBuf) {
    let Shop {
        folder,
        clock,
        env,
        book,
        scene,
    } = shop;
    drop(book);
    let looked = look_into_shop(folder.path(), copy, None).expect("it is looked into");
    let kept = put_shop_back(folder.path(), &looked, None, (&env, PutBackBy::CommandLine))
        .expect("it is put back");
    let mut book = ShopBook::open(folder.path()).expect("it opens");
    book.act_as(scene.till);
    let shop = Shop {
        folder,
        clock,
        env,
        book,
        scene,
    };
    (shop, kept)
}

/// A folder for copies beside the store.
fn stick() -> TempDir {
    crate::support::folder()
}

/// What a folder holds, all the way down, as names and bytes.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                all.push((path.clone(), std::fs::read(&path).expect("a file")));
            }
        }
    }
    all.sort();
    all
}
