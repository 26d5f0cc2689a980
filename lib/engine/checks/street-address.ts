/*
 * Whether what stands under the bare name of an address is where somebody lives: a street with a number, in the words of its language. `address` and
 * `адрес` are also those of machines, mailboxes and accounts, and what stands in a rack or at a gate has a number, too. A bounded part is looked at.
 */

const LONGEST = 200;
const SHORTEST = 6;

const NUMBER = '\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?';

/** `12 Main Street`, `4 Privet Dr.`: words with a capital between the number and what a street is. */
const ENGLISH =
  /(?:^|[\s,;])\d{1,6}[A-Za-z]?(?:-\d{1,5})?,? (?:(?:[NSEW]|[NS][EW])\.? )?(?:(?:\p{Lu}[\p{L}.'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)|of|the) ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Parkway|Pkwy|Highway|Hwy|Close|Crescent|Grove|Row|Gardens|Mews|Circle|Cir|Trail)(?![\p{L}\d])/u;

/** `Hauptstr. 5`, `Lange Straße 12`, `Storgatan 3`, `Damrak 1-5`: what a street is ends its name. */
const BEHIND = new RegExp(
  `(?:^|[\\s,;])\\p{Lu}[\\p{L}.'’-]{0,40}(?:(?:[sS]tra(?:ß|ss)e|[sS]tr|[wW]eg|[pP]latz|[aA]llee|gasse|damm|ufer|chaussee|gatan|vägen|gränd|gade|vej|gata|veien|vei|straat|laan|plein|kade|gracht|katu|ntie)| utca| út| tér| [sS]okak| [sS]okağı| [sS]ok| [cC]addesi| [cC]ad| [bB]ulvarı)\\.?,? (?:[nN]o[:.]? ?)?${NUMBER}(?![\\p{L}\\d])`,
  'u',
);

/** `12 rue de la Paix`, `Calle Mayor, 3`, `ul. Długa 5`, `ул. Ленина, д. 5`: it begins it. */
const BEFORE =
  /(?:^|[\s,;])(?:rue|avenue|av|bd|boulevard|place|chemin|impasse|allée|quai|calle|avda|avenida|plaza|paseo|rua|travessa|praça|alameda|via|viale|piazza|corso|ul|ulica|ulice|aleja|al|os|str|strada|bulevardul|ул|улица|проспект|пр-т|пр|пер|переулок|наб|бульвар|шоссе|вул|вулиця|просп|οδός|λεωφόρος|شارع|طريق)\.? \p{L}/iu;

/** A postal code and a town behind a number: `Am Hang 5, 10115 Berlin`, `12 Elm, Springfield, IL 62704`. */
const TOWN = /\d[A-Za-z]?[^\d\n]{0,4}[\s,;]\d{2}-?\d{2,4} \p{Lu}\p{L}{2}|\d.{0,80}, [A-Z]{2} \d{5}(?:-\d{4})?(?!\d)/u;

/** `東京都渋谷区1-2-3`, `北京市朝阳区建国路88号`, `서울시 강남구 테헤란로 152`: a town or ward, and a number. */
const EAST_ASIAN =
  /[\u4e00-\u9fff]{1,8}[省市区區县縣镇鎮乡路街道巷都府県町村][^\n]{0,40}[\d\uff10-\uff19一二三四五六七八九十]|[\uac00-\ud7a3]{1,8}(?:시|도|구|군|동|읍|면|로|길)(?![\uac00-\ud7a3])[^\n]{0,40}\d/;

const DIGIT = /[\d\uff10-\uff19]/;
/** What machines, mailboxes and accounts are found by. */
const OF_MACHINE = /:\/\/|@|^\[?[\da-f]{1,4}(?:[.:]{1,2}[\da-f]{0,5}){2,8}\]?(?:[:/]\d{1,5})?$|^0x/i;

/** Whether it is an address of a machine, a mailbox or a place in memory. */
export const isOfMachine = (text: string): boolean => text.length <= LONGEST && OF_MACHINE.test(text);

export function isStreetAddress(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || !DIGIT.test(text) || isOfMachine(text)) return false;
  return (
    ENGLISH.test(text) ||
    BEHIND.test(text) ||
    TOWN.test(text) ||
    EAST_ASIAN.test(text) ||
    (BEFORE.test(text) && /\d(?!\d{5})/.test(text))
  );
}
