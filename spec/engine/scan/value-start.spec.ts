import { expect } from 'chai';
import {
  behindMarks,
  behindMember,
  isClassOfMember,
  isItsName,
  isSetter,
  isVariable,
  isWordOf,
  startOfValue,
} from '../../../lib/engine/scan/value-start.js';
import { createMasker } from '../../../lib/index.js';
import { randomText } from '../../support/random.js';

type Row = readonly [text: string, why?: string];

const title = (text: string, why?: string): string =>
  JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text) + (why === undefined ? '' : ` (${why})`);

/** What `read` makes of the place of the first mark, which is taken out. */
function at<T>(marked: string, read: (text: string, at: number) => T): T {
  const place = marked.indexOf('‸');
  if (place < 0) throw new Error(`no mark in ${marked}`);
  return read(marked.slice(0, place) + marked.slice(place + 1), place);
}

/** [start, end) between two marks, which are taken out, and the place of the first sign. */
function value(marked: string): { text: string; sign: number; span: { start: number; end: number } } {
  const [before = '', inside = '', behind = ''] = marked.split('‸');
  const text = before + inside + behind;
  return {
    text,
    sign: text.search(/[=:]/),
    span: { start: before.length, end: before.length + inside.length },
  };
}

describe('scan/value-start', function () {
  describe('startOfValue', function () {
    const STARTS: readonly Row[] = [
      ['password=‸x'],
      ['password: ‸x'],
      ['password = \t ‸x', 'three blanks'],
      ['password =\u00a0‸x', 'one that does not break'],
      ['password="‸x"'],
      ["password: '‸x'"],
      ['password=`‸x`'],
      ['"password":\\"‸x\\"', 'an escaped quote'],
      [`"password":${'\\'.repeat(8)}"‸x`, 'escaped three times'],
      ['password=>‸x'],
      ['password => "‸x"'],
      ['password==‸x'],
      ['password === ‸x'],
      ['password=‸\\x', 'a backslash of its own'],
      ['password="‸"x', 'only the quote that opens it'],
      ['password:‸', 'the end of the text'],
      ['password:   ‸ x', 'more blanks than there are before a value'],
      [`password:‸${'\\'.repeat(9)}"x`, 'more escapes than there are of a quote'],
      ['password:‸\nx', 'a line break is no blank'],
    ];
    for (const [marked, why] of STARTS)
      it(title(marked, why), () =>
        at(marked, (text, start) => expect(startOfValue(text, text.search(/[=:]/))).to.equal(start)),
      );
  });

  describe('behindMember', function () {
    /** From the first sign behind the name to the second mark: what `var_dump` and `print_r` of PHP 5 to 8 print there. */
    const MEMBERS: readonly Row[] = [
      // var_dump
      ['["a"]=>‸\n  string(3) ‸"x"', 'an element of an array, a public member'],
      ['["a"]=>‸\n    int(‸5)'],
      ['["a"]=>‸\n    int(‸-5)'],
      ['["a"]=>‸\n    float(‸1.5)'],
      ['["a"]=>‸\n  &string(3) ‸"x"', 'a reference'],
      ['["a"]=>‸\n  &int(‸5)'],
      ['["a":‸"User":private]=>\n  string(3) ‸"x"'],
      ['["a":‸"User":private]=>\n  &string(3) ‸"x"'],
      ['["a":‸"User":private]=>\n  int(‸5)'],
      ['["a":‸"User":private]=>\n  int(‸[REDACTED]', 'masked before'],
      ['["a":‸"User":private]=>\n  float(‸NAN)'],
      ['["a":‸"App\\Models\\User":private]=>\n  string(3) ‸"x"', 'in a namespace'],
      ['["a":‸"\\User":private]=>\n  string(3) ‸"x"'],
      ['["a":‸"Zwölf":private]=>\n  string(3) ‸"x"', 'letters of any script'],
      ['["a":‸"Überweisung":private]=>\n  string(3) ‸"x"'],
      ['["a":‸"class@anonymous":private]=>\n  string(3) ‸"x"', 'without a name'],
      ['["a":‸private]=>\n  string(3) ‸"x"', 'before PHP 5.3'],
      ['["a":‸protected]=>\n  string(3) ‸"x"'],
      ['["a":‸protected]=>\r\n  string(123456789) ‸"x"', 'a long one'],
      ['"a"=>‸string(3) ‸"x"', 'xdebug has no line break'],
      ['a: ‸ string(3) ‸"x"'],
      // print_r
      ['[a:‸User:private] => ‸x'],
      ['[a:‸App\\User:private] => ‸x'],
      ['[a:‸Überweisung:private] => ‸x'],
      ['[a:‸class@anonymous:private] => ‸x'],
      ['[a:‸protected] => ‸x'],
      ['[a:‸User:private] => ‸Arrays', 'a text that begins as what is none'],
      ['[a:‸User:private] => ‸Array of x'],
      ['[a:‸User:private] => ‸', 'an empty one'],
    ];
    for (const [marked, why] of MEMBERS)
      it(`is behind ${title(marked, why)}`, function () {
        const [before = '', between = '', behind = ''] = marked.split('‸');
        const start = before.length;
        expect(behindMember(before + between + behind, start)).to.equal(start + between.length);
      });

    const NONE: readonly Row[] = [
      ['["a":‸"User":private]=>\n  NULL'],
      ['["a":‸"User":private]=>\n  &NULL'],
      ['["a":‸protected]=>\n  bool(true)'],
      ['["a":‸protected]=>\n  array(1) {'],
      ['["a":‸protected]=>\n  &array(1) {'],
      ['["a":‸protected]=>\n  object(Zwölf)#2 (0) {'],
      ['["a":‸private]=>\n  enum(Suit::Hearts)'],
      ['["a":‸"User":private]=>\n  uninitialized(string)'],
      ['[a:‸User:private] => Array\n        ('],
      ['[a:‸User:private] => App\\Secret Object\n        ('],
      ['[a:‸User:private] => Zwölf Object\r\n        ('],
      ['[a:‸protected] => Array'],
    ];
    for (const [marked, why] of NONE)
      it(`says that none is in ${title(marked, why)}`, () =>
        at(marked, (text, start) => expect(behindMember(text, start)).to.equal(text.length)));

    const OTHERS: readonly Row[] = [
      ['a=‸x'],
      ['a=‸string(3) x', 'no quote'],
      ['a=‸string(b) "x"', 'no length'],
      ['a=‸string("x")', 'a call'],
      ['a=‸int(input())', 'another call'],
      ['a=‸float(x)'],
      ['a=‸string(1234567890) "x"', 'no length that PHP knows'],
      ['"a":‸"User"'],
      ['"a":‸"User":private', 'no bracket'],
      ['"a":‸"User":private]', 'no arrow'],
      ['"a":‸"User":public]=>\n  string(3) "x"'],
      ['"a":‸"9User":private]=>\n  string(3) "x"', 'no name of a class'],
      ['"a":‸"":private]=>\n  string(3) "x"'],
      ['"a":‸"User":private]=>\n  resource(3) of type (stream)'],
      ['[a:‸User:private]=>x'],
      ['[a:‸User:public] => x'],
      ['a=‸&x'],
      ['a=‸&&string(3) "x"'],
      ['a=‸'],
      [`a=‸${' '.repeat(65)}string(3) "x"`, 'too far in'],
      [`"a":‸"${'U'.repeat(129)}":private]=>\n  string(3) "x"`, 'longer than a name of a class'],
    ];
    for (const [marked, why] of OTHERS)
      it(`stays before ${title(marked, why)}`, () =>
        at(marked, (text, start) => expect(behindMember(text, start)).to.equal(start)));

    it('reads so far and no farther', function () {
      for (const unit of ['a', '\\', ' ', '"', 'ö', '&', '@', '":', '\n'])
        for (const before of ['', '"User":private]=>', 'User:private] => ']) {
          const text = `${before}${unit.repeat(300_000)}string(3) "x"`;
          let places = 0;
          for (let i = 0; i < 100_000; i++) places += behindMember(text, i) === i ? 1 : 0;
          expect(places, `${before}${unit}`).to.be.at.least(99_900);
        }
    });

    it('is where the masker finds the value, again in what was masked, and nothing else', function () {
      const secret = randomText('alnum', 11);
      const masker = createMasker();
      const classes = ['User', 'App\\Models\\User', 'Zwölf', 'class@anonymous'];
      const members = classes.flatMap((name) => [`"password":"${name}":private`, '"password":protected', '"password"']);
      const dumped = members.flatMap((member) =>
        ['', '&'].flatMap((reference) => [
          `object(x)#1 (1) {\n  [${member}]=>\n  ${reference}string(11) "${secret}"\n}`,
          `object(x)#1 (1) {\n  [${member}]=>\n  ${reference}int(884711)\n}`,
        ]),
      );
      const printed = classes.map((name) => `x Object\n(\n    [password:${name}:private] => ${secret}\n)`);
      for (const text of [...dumped, ...printed]) {
        const expected = text.replace(new RegExp(`${secret}|884711`), '[REDACTED:credential.password]');
        expect(masker.maskText(text)).to.equal(expected);
        expect(masker.maskText(expected)).to.equal(expected);
      }
    });
  });

  describe('isClassOfMember', function () {
    const CLASSES = [
      '[id:App\\Password‸:private] => 5',
      '[id:Password‸:private] => 5',
      '["id":"App\\Password‸":private]=>',
      '[id:Zwölf\\Password‸:private] => 5',
      '[id:Password@anonymous‸:private] => 5',
    ];
    const OTHERS = [
      '[password‸:private] => x',
      '["password"‸:private]=>',
      '[id:App\\Password‸:public] => 5',
      '[id:App\\Password‸:private => 5',
      '[id App\\Password‸:private] => 5',
      'password‸: x',
      'Password‸:private] => x',
      `[id:${'P'.repeat(200)}‸:private] => 5`,
    ];
    const is = (marked: string) => at(marked, (text, end) => isClassOfMember(text, end, text.indexOf(':', end)));
    for (const marked of CLASSES) it(`knows ${title(marked)}`, () => expect(is(marked)).to.equal(true));
    for (const marked of OTHERS) it(`knows none in ${title(marked)}`, () => expect(is(marked)).to.equal(false));
  });

  describe('behindMarks', function () {
    const MARKED: readonly Row[] = [
      ['**Password:‸** ‸x', 'Markdown'],
      ['*Password:‸* ‸x'],
      ['***Password:‸***   ‸x'],
      ['<b>Password:‸</b> ‸x', 'HTML'],
      ['<h1>Password:‸</h1> ‸x'],
      ['<STRONG>Password:‸</STRONG> ‸x'],
      ['Password:‸‸**x', 'no blank'],
      ['Password:‸‸</b>x'],
      ['Password:‸‸**** x', 'more marks than there are'],
      ['Password:‸‸<b> x', 'a mark that opens'],
      ['Password:‸‸</1> x', 'no name of an element'],
      [`Password:‸‸</${'b'.repeat(11)}> x`],
      ['Password:‸‸x ** y'],
      ['Password:‸‸'],
    ];
    for (const [marked, why] of MARKED)
      it(title(marked, why), function () {
        const [before = '', between = '', behind = ''] = marked.split('‸');
        expect(behindMarks(before + between + behind, before.length)).to.equal(before.length + between.length);
      });
  });

  describe('isSetter', function () {
    const is = (marked: string): boolean => {
      const { text, span } = value(marked);
      return isSetter(text, text.indexOf('='), span.start);
    };
    const SETTERS = ["'User#password='‸: wrong number of arguments‸", '`password=`‸: undefined method‸'];
    const OTHERS = [
      "'password='‸:x‸", // no blank behind the colon
      'password="‸: x‸"', // opened behind the sign
      "\"password='‸: x‸'", // by another quote
      `'${'p'.repeat(50)}='‸: x‸`,
    ];
    for (const marked of SETTERS) it(`knows ${title(marked)}`, () => expect(is(marked)).to.equal(true));
    for (const marked of OTHERS) it(`knows none in ${title(marked)}`, () => expect(is(marked)).to.equal(false));
  });

  describe('isItsName', function () {
    const is = (marked: string, apart: boolean): boolean => {
      const { text, span } = value(marked);
      return isItsName(text, span, apart);
    };
    const NAMES: readonly (readonly [text: string, apart: boolean])[] = [
      ['login(user=user, password=‸password‸)', false],
      ['this.password = ‸password‸;', true],
      ['could not get secret: ‸secret‸ "shop/db" not found', false],
      ["no token: ‸token‸ 'x' is gone", false],
      ['password = ‸password‸)', true],
    ];
    const OTHERS: readonly (readonly [text: string, apart: boolean])[] = [
      ['password=‸password‸', false], // the end
      ['password=‸password‸;', false], // a cookie
      ['password=‸password‸ x', false], // no quote
      ['password=‸passwort‸)', false], // another name
      ['password=‸password1‸)', false],
      ['word=‸password‸)', false],
      ['password=‸Password‸)', false],
      [`${'p'.repeat(60)}=‸${'p'.repeat(60)}‸)`, false],
    ];
    for (const [marked, apart] of NAMES) it(`knows ${title(marked)}`, () => expect(is(marked, apart)).to.equal(true));
    for (const [marked, apart] of OTHERS)
      it(`knows none in ${title(marked)}`, () => expect(is(marked, apart)).to.equal(false));
  });

  describe('isVariable', function () {
    const is = (marked: string): boolean => {
      const { text, span, sign } = value(marked);
      return isVariable(text, text.search(/['"]\]|\]| ?[=:]/), sign, span);
    };
    const VARIABLES = ["headers['Authorization'] = ‸header‸", 'headers["Authorization"] = ‸auth.header‸'];
    const OTHERS = [
      "headers['Authorization'] = ‸h34der‸", // a digit
      "headers['Authorization'] = '‸header‸'", // quoted
      'user[password]=‸header‸', // a field of a form
      "{'authorization': ‸header‸", // no index
      "['authorization']: ‸header‸", // no assignment
      "'authorization'=‸header‸",
    ];
    for (const marked of VARIABLES) it(`knows ${title(marked)}`, () => expect(is(marked)).to.equal(true));
    for (const marked of OTHERS) it(`knows none in ${title(marked)}`, () => expect(is(marked)).to.equal(false));
  });

  describe('isWordOf', function () {
    const is = (marked: string): boolean => {
      const { text, span, sign } = value(marked);
      return isWordOf(text, text.indexOf('password') + 'password'.length, sign, span);
    };
    const WORDS = ['password for jane: ‸sorry‸, try again', 'password is: ‸wrong‸'];
    const OTHERS = [
      'password for jane: ‸s0rry‸', // no word
      'password for jane: "‸sorry‸"', // quoted
      'password: ‸sorry‸', // nothing said of whose it is
      'password x: ‸sorry‸', // too short for that
      'password-for-jane: ‸sorry‸',
      'password for jane: ‸sorry-x‸',
    ];
    for (const marked of WORDS) it(`knows ${title(marked)}`, () => expect(is(marked)).to.equal(true));
    for (const marked of OTHERS) it(`knows none in ${title(marked)}`, () => expect(is(marked)).to.equal(false));
  });
});
