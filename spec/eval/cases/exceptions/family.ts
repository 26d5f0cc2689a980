/** Errors of one library, as it prints them. */
export interface ErrorFamily {
  /** Library and version that printed them, or whose documentation or source they are from. */
  readonly library: string;
  /** Whose frames stand below the messages. */
  readonly frames: keyof typeof FRAMES;
  /** What stands before a message in a stack trace. */
  readonly type: string;
  /** Messages. What is between `⟨` and `⟩` must be gone, everything else must be there, byte for byte; a message without them is a guard. */
  readonly messages: readonly string[];
  /** Whole stack traces, marked likewise. */
  readonly traces?: readonly string[];
}

/** What each runtime prints around a message, which stands at `{}`. */
export const FRAMES = {
  node: `{}
    at Parser.parseErrorMessage (/usr/src/app/node_modules/pg-protocol/dist/parser.js:285:98)
    at async Promise.all (index 0)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
    at async /usr/src/app/dist/orders.js:42:17`,
  java: `{}
\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:118)
\tat com.shop.orders.OrderService$$SpringCGLIB$$0.place(<generated>)
\tat java.base/java.lang.Thread.run(Thread.java:840)
\t... 23 more`,
  python: `Traceback (most recent call last):
  File "/usr/src/app/shop/orders.py", line 42, in place
    return int(raw)
           ^^^^^^^^
{}`,
  go: `panic: {}

goroutine 1 [running]:
main.(*Server).handle(0xc000012345, {0x1400012e000, 0x3, 0x4})
\t/src/shop/server.go:42 +0x1d
created by net/http.(*Server).Serve in goroutine 1
\t/usr/local/go/src/net/http/server.go:3285 +0x4b4`,
  dotnet: `{}
   at Shop.Orders.<Place>d__4.MoveNext() in /src/Shop/Orders.cs:line 42
--- End of stack trace from previous location ---
   at System.Threading.Tasks.Task.Execute()
   at Shop.Orders.Place(Order order)`,
  ruby: `/app/models/user.rb:12:in 'User#save!': {}
\tfrom /usr/local/bundle/gems/rack-3.0.8/lib/rack/runtime.rb:24:in \`call'
\tfrom /app/models/user.rb:12:in \`block in save!'`,
  php: `{}
#0 /var/www/html/vendor/laravel/framework/src/Illuminate/Database/Connection.php(795): Illuminate\\Database\\Connection->runQueryCallback()
#1 [internal function]: {closure}()
#2 {main}`,
  rust: `{}
stack backtrace:
   0: rust_begin_unwind
             at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
   1: shop::orders::place
   2: core::ops::function::FnOnce::call_once`,
} as const;

/** A message as it stands in a stack trace. */
export const traceOf = ({ type, frames }: ErrorFamily, message: string): string =>
  FRAMES[frames].split('{}').join(type + message);
