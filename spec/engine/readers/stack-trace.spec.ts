import { expect } from 'chai';
import { stackTraceReader } from '../../../lib/engine/readers/stack-trace.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead } from '../../support/render-slices.js';

/** Language -> trace with its slices in brackets; the trace itself is what is left without them. */
const TRACES: Readonly<Record<string, string>> = {
  'V8 (Node, Chrome)': `TypeError: ⟨message:Cannot read 'x' of bob@example.com⟩
    at Object.<anonymous> (/home/⟨mask:bob⟩/app/x.js:10:5)
    at async Promise.all (index 0)
    at new Foo (file:///Users/⟨mask:alice⟩/p/x.mjs:1:2)
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1494:16)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
    at eval (eval at <anonymous> (http://h/x.js?⟨url-query:token=abc⟩:1:2), <anonymous>:1:1)
    at /app/x.js:1:2
    at webpack-internal:///(rsc)/./app/page.tsx:12:3
    at async handler (webpack-internal:///(rsc)/./app/page.tsx?⟨url-query:token=abc⟩:12:3)
    at Array.map (<anonymous>)
    at wasm://wasm/00b1:wasm-function[12]:0x1a2b
    at foo (/app/node_modules/.pnpm/@babel+core@7.24.0/x.js:1:2)
    at C:\\Users\\⟨mask:bob smith⟩\\x.js:1:2
    at \\\\files\\Users\\⟨mask:bob⟩\\x.js:1:2
    at f (/srv/⟨text:bob@example.com⟩/x.js:1:2)
    at f (https://cdn.example.com/npm/vue@next.js/x@3.js:1:2)
  [cause]: Error: ⟨message:inner secret⟩
      at x (y.js:1:2) {
    ⟨message:code: 'X'
  }⟩`,
  'V8, uncaught': `/home/⟨mask:bob⟩/x.js:12
    ⟨message:throw new Error('secret')⟩
    ^

Error: ⟨message:secret⟩`,
  'Firefox and Safari': `fn@https://h.com/x.js?⟨url-query:token=a⟩:1:2
@debugger eval code:1:1
map@[native code]
foo/bar<@resource://gre/x.jsm:1:2
@file:///Users/⟨mask:bob⟩/x.js:1:2`,
  Java: `com.acme.OrderException: ⟨message:Failing row (bob)
second line⟩
\tat a.b.C.d(File.java:12)
\tat java.base/java.lang.Thread.run(Thread.java:829)
\tat a.B$$Lambda$1/0x0000.run(Unknown Source)
\tat a.b.C.d(File.java:12) ~[app.jar:1.0]
\tat sun.reflect.X.invoke0(Native Method) [na:1.8]
\tSuppressed: java.io.IOException: ⟨message:closed x⟩
\t\tat a.b.C.d(File.kt:12)
Caused by: java.sql.SQLException: ⟨message:Duplicate entry 'bob'⟩
\t... 12 more`,
  Python: `Traceback (most recent call last):
  File "/home/⟨mask:bob⟩/x.py", line 3, in f
    ⟨text:login("bob", "secret")⟩
    ~~~~~^^^^^^^^^
  File "/x.py", line 9, in <module>
  [Previous line repeated 3 more times]
ValueError: ⟨message:bad bob@example.com

During handling of the above exception, another exception occurred:⟩

psycopg2.errors.UniqueViolation: ⟨message:duplicate key
DETAIL:  Key (email)=(bob@example.com) already exists.⟩`,
  Go: `panic: ⟨message:secret bob [recovered]⟩

goroutine 1 [running]:
main.f(0xc000012345, {0x1, 0x2?})
\t/Users/⟨mask:bob⟩/x.go:12 +0x1d
net/http.(*conn).serve(0xc0000a0000)
\t/usr/local/go/src/net/http/server.go:1995 +0x612
created by net/http.(*Server).Serve in goroutine 1
⟨message:exit status 2⟩`,
  '.NET': `System.InvalidOperationException: ⟨message:msg bob ---> System.Exception: inner⟩
   at N.C.M(String a, Int32 b) in C:\\Users\\⟨mask:bob⟩\\x.cs:line 12
   at System.Threading.Tasks.Task.Run(Action a)
   at N.C.<M>d__4.MoveNext()
   --- End of inner exception stack trace ---`,
  Ruby: `/app/a.rb:12:in 'm': ⟨message:undefined bob (NoMethodError)⟩
\tfrom /app/a.rb:12:in \`block in m'
\tfrom a.rb:3:in '<main>'
app/models/user.rb:12:in 'User#save!'`,
  PHP: `PHP Fatal error:  Uncaught PDOException: ⟨message:SQLSTATE[HY000] bob in /app/x.php:12⟩
Stack trace:
#0 /app/x.php(12): login('⟨mask:bob⟩', '⟨mask:secret⟩', Array, 12)
#1 [internal function]: {closure}('⟨text:App\\Order⟩', '⟨text:/var/www/x.php⟩', '⟨text:select * from t⟩', '⟨mask:Jane Roe⟩', '⟨mask:hunter2⟩')
#2 {main}
  ⟨message:thrown in /app/x.php on line 12⟩`,
  Rust: `⟨message:thread 'main' panicked at src/main.rs:4:5:
called unwrap on bob⟩
stack backtrace:
   0: std::panicking::begin_panic_handler
             at /rustc/abc/library/std/src/panicking.rs:645:5
   1: <alloc::boxed::Box<F> as core::ops::function::FnOnce>::call_once
             at /home/⟨mask:bob⟩/src/main.rs:4:5`,
  Elixir: `** (RuntimeError) ⟨message:bob secret⟩
    (app 0.1.0) lib/x.ex:12: Mod.fun/2`,
  'Swift and Dart': `0   MyApp   0x0000000102a41234 main + 12
#0      main (file:///home/⟨mask:bob⟩/x.dart:5:3)
#1      _rootRun (dart:async/zone.dart:1399:13)`,
};

/** Single lines, rendered; the first word of why. */
const LINES: readonly (readonly [rendered: string, why: string])[] = [
  ['Error [ERR_X]: ⟨message:bob⟩', 'a code behind the type'],
  ['Uncaught (in promise) Error: ⟨message:bob⟩', 'words in front of the type'],
  ['PG::UniqueViolation: ⟨message:ERROR: dup⟩', "Ruby's separator"],
  ['App\\Exception\\Foo: ⟨message:dup⟩', "PHP's separator"],
  ['java.lang.NullPointerException', 'a type without a message'],
  ['⟨message:password: hunter2⟩', 'a word that is no type stays with its value'],
  ['⟨message:bob@example.com:12:3⟩', 'an e-mail address is no Firefox frame'],
  ['⟨message:at call me (bob@example.com)⟩', 'a sentence is no frame'],
  ['⟨message:at "bob" (/x.js:1:2)⟩', 'nor is a text with quotes'],
  ['⟨message:at bob (bob@example.com:1:2)⟩', 'nor one with an address for a place'],
  ["⟨message:KeyError: 'bob'⟩", 'a key that nothing but its type tells'],
  ['⟨message:at user bob@example.com (/x.js:1:2)⟩', 'nor one with an address for a function'],
  ['⟨message:at 4111111111111111:12⟩', 'nor is a number'],
  ['⟨message:#1 priority is bob⟩', 'a number sign alone is no frame'],
  ['⟨message:1: 4111111111111111⟩', 'nor is a numbered value'],
  ['⟨message:main.f("bob")⟩', 'a call with an argument is no Go frame'],
  ['⟨message:File "x" is missing⟩', 'no line number'],
  ['⟨message:created by bob smith⟩', 'no function'],
];

describe('stack-trace reader', function () {
  for (const [language, rendered] of Object.entries(TRACES)) {
    it(language, () => expect(renderRead(stackTraceReader, plain(rendered))).to.equal(rendered));
  }

  for (const [rendered, why] of LINES) {
    it(`${why}: ${plain(rendered)}`, () => expect(renderRead(stackTraceReader, plain(rendered))).to.equal(rendered));
  }

  it('reads traces with the line ends of Windows', function () {
    const rendered = 'Error: ⟨message:bob⟩\r\n    at f (/app/x.js:1:2)\r\n';
    expect(renderRead(stackTraceReader, plain(rendered))).to.equal(rendered);
  });

  it('masks the user of a home directory as one', function () {
    expect(stackTraceReader.read('at /home/bob/x.js:1:2', {})).to.deep.equal([
      { start: 9, end: 12, as: 'mask', detector: 'identity.home-directory', substitute: 'REDACTED' },
    ]);
  });

  it('reads long strings of PHP in linear time', function () {
    for (const piece of ['a_', 'a.', 'a', '1', 'a\\\\', "','"]) {
      const text = `#0 /a.php(1): f('${piece.repeat(900 / piece.length)}!')`;
      expect(stackTraceReader.read(text, {})?.length).to.be.at.least(1);
    }
  });

  it('takes a line that is too long for a message', function () {
    const text = `at f (/${'x'.repeat(3000)}.js:1:2)`;
    expect(stackTraceReader.read(text, {})).to.deep.equal([{ start: 0, end: text.length, as: 'message' }]);
  });
});

function plain(rendered: string): string {
  return rendered.replace(/⟨[a-z-]+:|⟩/g, '');
}

describeReaderContract(stackTraceReader, [...Object.values(TRACES), ...LINES.map(([rendered]) => rendered)].map(plain));
