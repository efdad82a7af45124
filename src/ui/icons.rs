//! Icons by name: Phosphor, cut down to the glyphs that the till uses (`resources/icons`).
//!
//! An icon never stands alone: a word stands beside it.

/// One icon; Regular normally, Fill where something is selected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Icon(char);

impl Icon {
    /// Its character in both icon fonts.
    pub const fn glyph(self) -> char {
        self.0
    }

    /// The icon of this name, such as a product or a person's tile has it.
    pub fn named(name: &str) -> Option<Self> {
        NAMES
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, icon)| *icon)
    }

    /// The icon of a product, with a plain one where the name is not known.
    pub fn of_product(name: &str) -> Self {
        Self::named(name).unwrap_or(TAG)
    }
}

macro_rules! icons {
    ($($constant:ident = $name:literal $glyph:literal),* $(,)?) => {
        $(#[doc = concat!("Phosphor's `", $name, "`.")]
        pub const $constant: Icon = Icon($glyph);)*

        const NAMES: &[(&str, Icon)] = &[$(($name, $constant)),*];
    };
}

icons! {
    ARCHIVE = "archive" '\u{E00C}',
    ARROW_CLOCKWISE = "arrow-clockwise" '\u{E036}',
    ARROW_COUNTER_CLOCKWISE = "arrow-counter-clockwise" '\u{E038}',
    ARROW_DOWN = "arrow-down" '\u{E03E}',
    ARROW_LEFT = "arrow-left" '\u{E058}',
    ARROW_RIGHT = "arrow-right" '\u{E06C}',
    ARROW_U_UP_LEFT = "arrow-u-up-left" '\u{E08A}',
    ARROW_U_UP_RIGHT = "arrow-u-up-right" '\u{E08C}',
    ARROW_UP = "arrow-up" '\u{E08E}',
    ARROWS_CLOCKWISE = "arrows-clockwise" '\u{E094}',
    AVOCADO = "avocado" '\u{EE04}',
    BACKSPACE = "backspace" '\u{E0AE}',
    BAG = "bag" '\u{E0B0}',
    BANK = "bank" '\u{E0B4}',
    BARCODE = "barcode" '\u{E0B8}',
    BARRICADE = "barricade" '\u{E948}',
    BASKET = "basket" '\u{E964}',
    BATTERY_FULL = "battery-full" '\u{E0C0}',
    BELL = "bell" '\u{E0CE}',
    BELL_RINGING = "bell-ringing" '\u{E5E8}',
    BICYCLE = "bicycle" '\u{E0D6}',
    BIRD = "bird" '\u{E72C}',
    BOOK_OPEN = "book-open" '\u{E0E6}',
    BOOKS = "books" '\u{E758}',
    BOWL_FOOD = "bowl-food" '\u{EAA4}',
    BOWL_STEAM = "bowl-steam" '\u{E8E4}',
    BREAD = "bread" '\u{E81C}',
    BRIEFCASE = "briefcase" '\u{E0EE}',
    BROOM = "broom" '\u{EC54}',
    BUG_BEETLE = "bug-beetle" '\u{E5F6}',
    BUILDINGS = "buildings" '\u{E102}',
    BUTTERFLY = "butterfly" '\u{EA6E}',
    CAKE = "cake" '\u{E780}',
    CALCULATOR = "calculator" '\u{E538}',
    CALENDAR = "calendar" '\u{E108}',
    CALENDAR_BLANK = "calendar-blank" '\u{E10A}',
    CALENDAR_CHECK = "calendar-check" '\u{E712}',
    CAMERA = "camera" '\u{E10E}',
    CARET_DOWN = "caret-down" '\u{E136}',
    CARET_LEFT = "caret-left" '\u{E138}',
    CARET_RIGHT = "caret-right" '\u{E13A}',
    CARET_UP = "caret-up" '\u{E13C}',
    CARROT = "carrot" '\u{ED38}',
    CAT = "cat" '\u{E748}',
    CHAIR = "chair" '\u{E950}',
    CHAT_CIRCLE = "chat-circle" '\u{E168}',
    CHECK = "check" '\u{E182}',
    CHECK_CIRCLE = "check-circle" '\u{E184}',
    CHECK_SQUARE = "check-square" '\u{E186}',
    CHEESE = "cheese" '\u{E9FE}',
    CIRCLE = "circle" '\u{E18A}',
    CIRCLES_THREE = "circles-three" '\u{E192}',
    CLIPBOARD_TEXT = "clipboard-text" '\u{E198}',
    CLOCK = "clock" '\u{E19A}',
    CLOCK_COUNTER_CLOCKWISE = "clock-counter-clockwise" '\u{E1A0}',
    COFFEE = "coffee" '\u{E1C2}',
    COFFEE_BEAN = "coffee-bean" '\u{E1C0}',
    COIN = "coin" '\u{E60E}',
    COIN_VERTICAL = "coin-vertical" '\u{EB48}',
    COINS = "coins" '\u{E78E}',
    COOKIE = "cookie" '\u{E6CA}',
    COOKING_POT = "cooking-pot" '\u{E764}',
    CREDIT_CARD = "credit-card" '\u{E1D2}',
    CUBE = "cube" '\u{E1DA}',
    CURRENCY_GBP = "currency-gbp" '\u{E556}',
    DATABASE = "database" '\u{E1DE}',
    DOOR_OPEN = "door-open" '\u{E7E6}',
    DOTS_THREE = "dots-three" '\u{E1FE}',
    DOWNLOAD_SIMPLE = "download-simple" '\u{E20C}',
    DROP = "drop" '\u{E210}',
    DROP_HALF = "drop-half" '\u{E566}',
    EGG = "egg" '\u{E812}',
    ENVELOPE = "envelope" '\u{E214}',
    ENVELOPE_OPEN = "envelope-open" '\u{E216}',
    EYE = "eye" '\u{E220}',
    EYE_SLASH = "eye-slash" '\u{E224}',
    FILE_PDF = "file-pdf" '\u{E702}',
    FILE_TEXT = "file-text" '\u{E23A}',
    FIRE = "fire" '\u{E242}',
    FISH = "fish" '\u{E728}',
    FLAG = "flag" '\u{E244}',
    FLOPPY_DISK = "floppy-disk" '\u{E248}',
    FLOWER = "flower" '\u{E75E}',
    FOLDER = "folder" '\u{E24A}',
    FOLDER_OPEN = "folder-open" '\u{E256}',
    FORK_KNIFE = "fork-knife" '\u{E262}',
    FUNNEL = "funnel" '\u{E266}',
    GEAR = "gear" '\u{E270}',
    GEAR_SIX = "gear-six" '\u{E272}',
    GIFT = "gift" '\u{E276}',
    GLOBE = "globe" '\u{E288}',
    GRAINS = "grains" '\u{EC68}',
    HAMMER = "hammer" '\u{E80E}',
    HAND = "hand" '\u{E298}',
    HAND_COINS = "hand-coins" '\u{EA8C}',
    HAND_HEART = "hand-heart" '\u{E810}',
    HAND_PALM = "hand-palm" '\u{E57E}',
    HAND_TAP = "hand-tap" '\u{EC90}',
    HANDS_CLAPPING = "hands-clapping" '\u{E6A0}',
    HARD_DRIVES = "hard-drives" '\u{E2A0}',
    HARD_HAT = "hard-hat" '\u{ED46}',
    HEART = "heart" '\u{E2A8}',
    HOURGLASS = "hourglass" '\u{E2B2}',
    HOUSE = "house" '\u{E2C2}',
    ICE_CREAM = "ice-cream" '\u{E804}',
    IDENTIFICATION_CARD = "identification-card" '\u{E2C8}',
    IMAGE = "image" '\u{E2CA}',
    INFO = "info" '\u{E2CE}',
    JAR = "jar" '\u{E7E0}',
    KEY = "key" '\u{E2D6}',
    KEYBOARD = "keyboard" '\u{E2D8}',
    KEYHOLE = "keyhole" '\u{EA78}',
    LADDER = "ladder" '\u{E9E4}',
    LEAF = "leaf" '\u{E2DA}',
    LIFEBUOY = "lifebuoy" '\u{E63A}',
    LIGHTBULB = "lightbulb" '\u{E2DC}',
    LIGHTNING = "lightning" '\u{E2DE}',
    LINK = "link" '\u{E2E2}',
    LIST = "list" '\u{E2F0}',
    LIST_CHECKS = "list-checks" '\u{EADC}',
    LOCK = "lock" '\u{E2FA}',
    LOCK_KEY = "lock-key" '\u{E2FE}',
    LOCK_OPEN = "lock-open" '\u{E306}',
    MAGNIFYING_GLASS = "magnifying-glass" '\u{E30C}',
    MAP_PIN = "map-pin" '\u{E316}',
    MINUS = "minus" '\u{E32A}',
    MINUS_CIRCLE = "minus-circle" '\u{E32C}',
    MONEY = "money" '\u{E588}',
    MONEY_WAVY = "money-wavy" '\u{EE68}',
    MOON = "moon" '\u{E330}',
    MOUNTAINS = "mountains" '\u{E7AE}',
    MUSIC_NOTE = "music-note" '\u{E33C}',
    NOTE = "note" '\u{E348}',
    NOTE_PENCIL = "note-pencil" '\u{E34C}',
    NOTEBOOK = "notebook" '\u{E34E}',
    NUT = "nut" '\u{E38C}',
    OVEN = "oven" '\u{ED8C}',
    PACKAGE = "package" '\u{E390}',
    PALETTE = "palette" '\u{E6C8}',
    PATH = "path" '\u{E39C}',
    PAUSE = "pause" '\u{E39E}',
    PAW_PRINT = "paw-print" '\u{E648}',
    PENCIL_SIMPLE = "pencil-simple" '\u{E3B4}',
    PEPPER = "pepper" '\u{E94A}',
    PERSON = "person" '\u{E3A8}',
    PERSON_SIMPLE_BIKE = "person-simple-bike" '\u{E734}',
    PIGGY_BANK = "piggy-bank" '\u{EA04}',
    PIZZA = "pizza" '\u{E796}',
    PLANT = "plant" '\u{EBAE}',
    PLAY = "play" '\u{E3D0}',
    PLUG = "plug" '\u{E946}',
    PLUS = "plus" '\u{E3D4}',
    PLUS_CIRCLE = "plus-circle" '\u{E3D6}',
    POWER = "power" '\u{E3DA}',
    PRINTER = "printer" '\u{E3DC}',
    PROHIBIT = "prohibit" '\u{E3DE}',
    PUSH_PIN = "push-pin" '\u{E3E2}',
    QUESTION = "question" '\u{E3E8}',
    RABBIT = "rabbit" '\u{EAC2}',
    RECEIPT = "receipt" '\u{E3EC}',
    RECEIPT_X = "receipt-x" '\u{ED40}',
    RECYCLE = "recycle" '\u{E75A}',
    REPEAT = "repeat" '\u{E3F6}',
    SCALES = "scales" '\u{E750}',
    SCAN = "scan" '\u{EBB6}',
    SCREWDRIVER = "screwdriver" '\u{E86E}',
    SEAL_CHECK = "seal-check" '\u{E606}',
    SHIELD_CHECK = "shield-check" '\u{E40C}',
    SHOPPING_BAG = "shopping-bag" '\u{E416}',
    SHOPPING_CART = "shopping-cart" '\u{E41E}',
    SIGN_IN = "sign-in" '\u{E428}',
    SIGN_OUT = "sign-out" '\u{E42A}',
    SLIDERS_HORIZONTAL = "sliders-horizontal" '\u{E434}',
    SNOWFLAKE = "snowflake" '\u{E5AA}',
    SPEAKER_HIGH = "speaker-high" '\u{E44A}',
    SPINNER_GAP = "spinner-gap" '\u{E66C}',
    SQUARE = "square" '\u{E45E}',
    SQUARES_FOUR = "squares-four" '\u{E464}',
    STACK = "stack" '\u{E466}',
    STAR = "star" '\u{E46A}',
    STEPS = "steps" '\u{ECBE}',
    STOREFRONT = "storefront" '\u{E470}',
    STUDENT = "student" '\u{E73E}',
    SUN = "sun" '\u{E472}',
    SUN_HORIZON = "sun-horizon" '\u{E5B6}',
    SWAP = "swap" '\u{E83C}',
    TABLE = "table" '\u{E476}',
    TAG = "tag" '\u{E478}',
    TEXT_AA = "text-aa" '\u{E6EE}',
    THERMOMETER = "thermometer" '\u{E5C6}',
    TICKET = "ticket" '\u{E490}',
    TIMER = "timer" '\u{E492}',
    TIRE = "tire" '\u{EDD2}',
    TOOLBOX = "toolbox" '\u{ECA0}',
    TRANSLATE = "translate" '\u{E4A2}',
    TRASH = "trash" '\u{E4A6}',
    TRAY = "tray" '\u{E4AA}',
    TREE = "tree" '\u{E6DA}',
    TRUCK = "truck" '\u{E4B4}',
    UMBRELLA = "umbrella" '\u{E684}',
    UPLOAD_SIMPLE = "upload-simple" '\u{E4C0}',
    USB = "usb" '\u{E956}',
    USER = "user" '\u{E4C2}',
    USER_CIRCLE = "user-circle" '\u{E4C4}',
    USER_PLUS = "user-plus" '\u{E4D0}',
    USERS = "users" '\u{E4D6}',
    USERS_THREE = "users-three" '\u{E68E}',
    VAULT = "vault" '\u{E76E}',
    WALLET = "wallet" '\u{E68A}',
    WARNING = "warning" '\u{E4E0}',
    WARNING_CIRCLE = "warning-circle" '\u{E4E2}',
    WIFI_SLASH = "wifi-slash" '\u{E4F2}',
    WIND = "wind" '\u{E5D2}',
    WINE = "wine" '\u{E6B2}',
    WRENCH = "wrench" '\u{E5D4}',
    X = "x" '\u{E4F6}',
    X_CIRCLE = "x-circle" '\u{E4F8}',
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::TILE_SYMBOLS;

    #[test]
    fn every_symbol_that_a_person_can_choose_has_an_icon() {
        for symbol in TILE_SYMBOLS {
            assert!(Icon::named(symbol).is_some(), "{symbol}");
        }
    }

    #[test]
    fn the_fonts_hold_exactly_the_list() {
        let listed: Vec<&str> = include_str!("../../resources/icons/glyphs.txt")
            .lines()
            .collect();
        let named: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed, named);
    }
}
