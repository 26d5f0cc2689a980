import type { Draw } from '../draw.js';
import type { GuardKind } from './guard-kind.js';

const CLASSES = ['Checkout', 'CartService', 'PriceTable', 'StockSync', 'RouteMap'];
const METHODS = ['load', 'resolve', 'handle', 'applyAll', 'run_once', 'compute'];

interface Names {
  readonly type: string;
  readonly method: string;
  readonly line: number;
  readonly hash: string;
}

const hex = (d: Draw, length: number): string => d.chars('hex', length);

/** What each language's runtime prints. */
const TRACES: Readonly<Record<string, (names: Names, d: Draw) => string>> = {
  javascript: ({ type, method, line, hash }) =>
    `TypeError: Cannot read properties of undefined (reading '${method}')\n    at ${type}.${method} (/usr/src/app/dist/${type.toLowerCase()}.js:${line}:17)\n    at async Promise.all (index ${line % 9})\n    at node:internal/process/task_queues:105:5\n    at eval (webpack-internal:///(rsc)/./src/${type}.tsx?${hash.slice(0, 6)}:${line}:9)`,
  java: ({ type, method, line, hash }) =>
    `java.lang.IllegalStateException: ${type} is closed\n\tat com.example.shop.${type}.${method}(${type}.java:${line})\n\tat com.example.shop.${type}$$Lambda/0x0000${hash.slice(0, 12)}.apply(Unknown Source)\n\tat java.base/java.lang.Thread.run(Thread.java:1583)\nCaused by: java.io.EOFException\n\t... ${line} more`,
  python: ({ type, method, line }) =>
    `Traceback (most recent call last):\n  File "/usr/lib/python3.12/site-packages/shop/${type.toLowerCase()}.py", line ${line}, in ${method}\n    return self._table[index]\n           ~~~~~~~~~~~^^^^^^^\nIndexError: list index out of range`,
  go: ({ type, method, line, hash }) =>
    `panic: runtime error: index out of range [${line}] with length 3\n\ngoroutine ${line} [running]:\nmain.(*${type}).${method}(0xc000${hash.slice(0, 6)}, {0x1400${hash.slice(6, 12)}, 0x3, 0x4})\n\t/src/shop/${type.toLowerCase()}.go:${line} +0x${hash.slice(0, 3)}\nexit status 2`,
  'c#': ({ type, method, line }) =>
    `System.InvalidOperationException: Sequence contains no elements\n   at Shop.Core.${type}.<${method}>d__${line % 40}.MoveNext() in /src/Shop.Core/${type}.cs:line ${line}\n--- End of stack trace from previous location ---\n   at Microsoft.AspNetCore.Routing.EndpointMiddleware.Invoke(HttpContext httpContext)`,
  ruby: ({ type, method, line }) =>
    `NoMethodError: undefined method \`${method}' for nil:NilClass\n\t/app/models/${type.toLowerCase()}.rb:${line}:in \`block in ${method}'\n\t/usr/local/bundle/gems/rack-3.0.8/lib/rack/runtime.rb:24:in \`call'`,
  php: ({ type, method, line }) =>
    `PHP Fatal error:  Uncaught TypeError: ${type}::${method}(): Argument #1 ($index) must be of type int, null given in /var/www/html/src/${type}.php:${line}\nStack trace:\n#0 /var/www/html/src/Kernel.php(${line}): App\\${type}->${method}()\n#1 {main}\n  thrown in /var/www/html/src/${type}.php on line ${line}`,
  rust: ({ type, method, line, hash }) =>
    `thread 'main' panicked at src/${type.toLowerCase()}.rs:${line}:10:\ncalled \`Option::unwrap()\` on a \`None\` value\nstack backtrace:\n   0: rust_begin_unwind\n             at /rustc/${hash}/library/std/src/panicking.rs:645:5\n   1: shop::${type.toLowerCase()}::${method}::h${hash.slice(0, 16)}`,
  'c++': ({ type, method, line, hash }) =>
    `terminate called after throwing an instance of 'std::out_of_range'\n#0  0x00007f${hash.slice(0, 10)} in __GI_raise (sig=6) at ../sysdeps/unix/sysv/linux/raise.c:50\n#1  0x000055${hash.slice(10, 20)} in shop::${type}::${method} (this=0x7ffd${hash.slice(20, 28)}, index=${line}) at src/${type}.cpp:${line}\n==${line}==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x6020${hash.slice(0, 8)}`,
  kotlin: ({ type, method, line }) =>
    `kotlin.UninitializedPropertyAccessException: lateinit property table has not been initialized\n\tat com.example.shop.${type}$${method}$1.invokeSuspend(${type}.kt:${line})\n\tat kotlinx.coroutines.DispatchedTask.run(DispatchedTask.kt:108)`,
  swift: ({ type, method, line, hash }) =>
    `Fatal error: Index out of range: file Shop/${type}.swift, line ${line}\n0   Shop      0x0000000104${hash.slice(0, 6)} $s4Shop${type.length}${type}C${method.length}${method}yyF + ${line}\n1   libdyld.dylib      0x00000001bf${hash.slice(6, 12)} start + 4`,
  elixir: ({ type, method, line }) =>
    `** (FunctionClauseError) no function clause matching in Shop.${type}.${method}/2\n    (shop 0.4.${line % 9}) lib/shop/${type.toLowerCase()}.ex:${line}: Shop.${type}.${method}(%{id: ${line}}, [])\n    (stdlib 5.2) gen_server.erl:1095: :gen_server.try_handle_call/4`,
  scala: ({ type, method, line }) =>
    `scala.MatchError: Some(${line}) (of class scala.Some)\n\tat shop.${type}$.$anonfun$${method}$${line % 9}(${type}.scala:${line})\n\tat scala.collection.immutable.List.map(List.scala:246)`,
  sql: ({ method, line }) =>
    `ERROR:  relation "${method}_items" does not exist at character ${line}\nSTATEMENT:  SELECT count(*) FROM ${method}_items\nPL/pgSQL function ${method}() line ${line} at RAISE`,
};

export const stackTraces: readonly GuardKind[] = Object.entries(TRACES).map(([language, trace]) => ({
  kind: `stack traces: ${language}`,
  keys: ['exception.stacktrace', 'exception.stacktrace', 'log.body'],
  make: (d) => trace({ type: d.pick(CLASSES), method: d.pick(METHODS), line: d.between(10, 900), hash: hex(d, 40) }, d),
}));
