import type { ErrorFamily } from './family.js';

export const runtimes: readonly ErrorFamily[] = [
  {
    // provoked with Node 20
    library: 'Node 20',
    frames: 'node',
    type: 'TypeError: ',
    messages: [
      'Unexpected token \'j\', "⟨jane roe⟩" is not valid JSON',
      'Unexpected token \'j\', "⟨{"note":jane⟩"... is not valid JSON',
      'Unexpected token \'b\', ..."⟨hunter2x", bad⟩" is not valid JSON',
      'Unexpected token \'}\', ..."⟨"Jane Roe",}⟩" is not valid JSON',
      'Unexpected token \'R\', ..."⟨me": Jane Roe, "x⟩"... is not valid JSON',
      'Unexpected token \'J\', "⟨\nJane\nRoe⟩" is not valid JSON',
      "The argument 'path' must be a string, Uint8Array, or URL without null bytes. Received '⟨/tmp/a\\x00Jane Roe⟩'",
      "The property 'options.encoding' is invalid. Received '⟨Jane Roe⟩'",
      'Cannot convert ⟨Jane Roe⟩ to a BigInt',
      'Invalid regular expression: /⟨(Jane Roe⟩/: Unterminated group',
      'Failed to parse URL from ⟨not a url jane⟩',
      "Expected values to be strictly equal:\n+ actual - expected\n\n+ '⟨jane.roe@corp.com⟩'\n- '⟨bob@corp.com⟩'\n",
      "ENOENT: no such file or directory, open '/home/⟨jane⟩/secret.txt'",
      "ENOENT: no such file or directory, open 'C:\\Users\\⟨jane⟩\\secret.txt'",
      "Cannot find module '/home/⟨jane⟩/app/missing.js'\nRequire stack:\n- /usr/src/app/index.js",
      'Request cannot be constructed from a URL that includes credentials: ⟨http://jane:hunter2x@10.0.0.1:9/x⟩',
      'Command failed: mysql -u root --password=⟨hunter2x⟩ nothing\n/bin/sh: 1: mysql: not found\n',
      // guards
      'Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
      '"undefined" is not valid JSON',
      '"[object Object]" is not valid JSON',
      'Unexpected token o in JSON at position 1',
      'Unexpected end of JSON input',
      'Expected double-quoted property name in JSON at position 24',
      "ENOENT: no such file or directory, open '/etc/app/config.yaml'",
      "EACCES: permission denied, mkdir '/var/lib/shop'",
      'The "path" argument must be of type string or an instance of Buffer or URL. Received an instance of Object',
      'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (42)',
      'Port should be >= 0 and < 65536. Received type number (700000).',
      'Invalid character in header content ["X-Name"]',
      'Header name must be a valid HTTP token ["X Name"]',
      'user.getName is not a function',
      "Cannot read properties of undefined (reading 'email')",
      'Invalid time value',
      'connect ECONNREFUSED 127.0.0.1:5432',
      'getaddrinfo ENOTFOUND db.internal',
      'socket hang up',
      'read ECONNRESET',
      'connect ETIMEDOUT 10.0.0.1:443',
      'self-signed certificate in certificate chain',
      "Cannot find module 'lodash'\nRequire stack:\n- /usr/src/app/index.js",
      "Converting circular structure to JSON\n    --> starting at object with constructor 'Object'\n    --- property 'a' closes the circle",
      'Maximum call stack size exceeded',
      'The operation was aborted due to timeout',
      'Request body length does not match content-length header',
      "Unknown option '--email'",
      'Incorrect locale information provided',
      "The requested module './orders.js' does not provide an export named 'place'",
      '42 is not iterable',
      'error:1E08010C:DECODER routines::unsupported',
      'fetch failed',
      'Headers Timeout Error',
    ],
    traces: [
      `TypeError: fetch failed
    at node:internal/deps/undici/undici:13510:13
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
    at async main (/usr/src/app/dist/orders.js:42:17) {
  [cause]: Error: connect ECONNREFUSED 127.0.0.1:9
      at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16) {
    errno: -111,
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address: '127.0.0.1',
    port: 9
  }
}`,
      `AggregateError [ECONNREFUSED]: 
    at internalConnectMultiple (node:net:1122:18)
    at afterConnectMultiple (node:net:1689:7) {
  [errors]: [
    Error: connect ECONNREFUSED ::1:5432
        at createConnectionError (node:net:1652:14)
        at afterConnectMultiple (node:net:1682:16) {
      errno: -111,
      code: 'ECONNREFUSED',
      syscall: 'connect',
      address: '::1',
      port: 5432
    }
  ]
}`,
      `Error: outer
    at place (/usr/src/app/src/orders.ts:42:17)
    at eval (eval at <anonymous> (/usr/src/app/x.js:1:2), <anonymous>:1:1)
    at Object.<anonymous> (webpack:///./src/orders.ts?1a2b:42:17)
    at new Promise (<anonymous>)
    at C.render (webpack-internal:///(ssr)/./src/page.tsx:12:3)
    at async Promise.allSettled (index 3)
    at file:///usr/src/app/node_modules/@scope/pkg/dist/index.mjs:1:2
    at /usr/src/app/node_modules/.pnpm/@babel+core@7.24.0/node_modules/@babel/core/lib/x.js:1:2
  [cause]: SyntaxError: Unexpected token 'J', "⟨Jane Roe⟩" is not valid JSON
      at JSON.parse (<anonymous>)
      at parse (/home/⟨jane⟩/app/x.js:3:14)`,
      `/usr/src/app/src/orders.ts:42
    throw new Error('no order');
          ^

Error: no order
    at place (/usr/src/app/src/orders.ts:42:11)

Node.js v20.20.2`,
      `AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

3 !== 4

    at Object.<anonymous> (/usr/src/app/test.js:1:8) {
  generatedMessage: true,
  code: 'ERR_ASSERTION',
  actual: 3,
  expected: 4,
  operator: 'strictEqual'
}`,
    ],
  },
  {
    // provoked with Python 3.11
    library: 'Python 3.11',
    frames: 'python',
    type: 'ValueError: ',
    messages: [
      "invalid literal for int() with base 10: '⟨Jane Roe⟩'",
      "could not convert string to float: '⟨Jane Roe⟩'",
      "time data '⟨Jane Roe⟩' does not match format '%Y'",
      'unconverted data remains: ⟨ Jane Roe⟩',
      "Invalid isoformat string: '⟨Jane Roe⟩'",
      "'⟨Jane Roe⟩' is not a valid Role",
      "'⟨Jane Roe⟩' does not appear to be an IPv4 or IPv6 address",
      "unknown url type: '⟨Jane Roe⟩'",
      "'⟨Jane Roe⟩' is not in list",
      "[Errno 2] No such file or directory: '/home/⟨jane⟩/x.txt'",
      'badly formed hexadecimal UUID string',
      'Expecting value: line 1 column 14 (char 13)',
      "'str' object has no attribute 'foo'",
      'cannot unpack non-iterable int object',
      "name 'jane' is not defined",
      "'ascii' codec can't encode character '\\xe4' in position 1: ordinal not in range(128)",
      'invalid syntax (<string>, line 1)',
      '[Errno 111] Connection refused',
      "unsupported operand type(s) for +: 'int' and 'str'",
      'maximum recursion depth exceeded',
    ],
    traces: [
      `Traceback (most recent call last):
  File "/usr/src/app/shop/orders.py", line 42, in place
    return self._table[index]
           ~~~~~~~~~~~^^^^^^^
KeyError: '⟨Jane Roe⟩'`,
      `Traceback (most recent call last):
  File "/usr/src/app/shop/orders.py", line 42, in place
    return int(raw)
           ^^^^^^^^
ValueError: invalid literal for int() with base 10: '⟨Jane Roe⟩'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/home/⟨jane⟩/app/main.py", line 23, in <module>
  [Previous line repeated 996 more times]
RuntimeError: cannot load ⟨jane.roe@corp.com⟩`,
      `  + Exception Group Traceback (most recent call last):
  |   File "/usr/src/app/a.py", line 26, in <module>
  |     raise ExceptionGroup('eg', errors)
  | ExceptionGroup: eg (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | ValueError: invalid literal for int() with base 10: '⟨Jane Roe⟩'
    +---------------- 2 ----------------
    | KeyError: '⟨Jane Roe⟩'
    +------------------------------------`,
      `Traceback (most recent call last):
  File "/usr/src/app/shop/orders.py", line 42, in place
    return self._table['items']
           ~~~~~~~~~~~^^^^^^^^^
KeyError: 'items'`,
    ],
  },
  {
    // provoked with OpenJDK 17
    library: 'OpenJDK 17',
    frames: 'java',
    type: 'java.lang.NumberFormatException: ',
    messages: [
      'For input string: "⟨Jane Roe⟩"',
      'For input string: "⟨99999999999⟩" under radix 10',
      'No enum constant com.shop.Role.⟨Jane Roe⟩',
      'Invalid UUID string: ⟨Jane Roe⟩',
      "Text '⟨Jane Roe⟩' could not be parsed at index 0",
      "Text '⟨2024-13-41⟩' could not be parsed: Invalid value for MonthOfYear (valid values 1 - 12): 13",
      'Illegal character in path at index 4: ⟨jane roe@x y⟩',
      'Unparseable date: "⟨Jane Roe⟩"',
      'no protocol: ⟨jane roe⟩',
      'duplicate key: ⟨Jane Roe⟩',
      'Duplicate key ⟨Jane Roe⟩ (attempted merging values 1 and 2)',
      '/home/⟨jane⟩/x (No such file or directory)',
      "class java.lang.String cannot be cast to class java.lang.Integer (java.lang.String and java.lang.Integer are in module java.base of loader 'bootstrap')",
      'Cannot invoke "String.length()" because "<local0>" is null',
      'No value present',
      'd != java.lang.String',
      'Index 3 out of bounds for length 1',
      'com.shop.Missing',
      'Illegal base64 character 20',
      'Java heap space',
      'Connection refused',
    ],
    traces: [
      `java.util.concurrent.ExecutionException: java.lang.NumberFormatException: For input string: "⟨Jane Roe⟩"
\tat java.base/java.util.concurrent.CompletableFuture.reportGet(CompletableFuture.java:396)
\tat A.lambda$main$16(A.java:8)
Caused by: java.lang.NumberFormatException: For input string: "⟨Jane Roe⟩"
\tat java.base/java.lang.Integer.parseInt(Integer.java:668)
\tat java.base/java.util.concurrent.CompletableFuture$AsyncSupply.run(CompletableFuture.java:1768)
\t... 23 more`,
      `java.lang.IllegalStateException: Queue full
\tat com.shop.Orders.place(Orders.java:42) ~[orders-1.4.2.jar:1.4.2]
\tat jdk.internal.reflect.DirectMethodHandleAccessor.invoke(DirectMethodHandleAccessor.java:103) [na:na]
\tSuppressed: java.io.IOException: closed
\t\tat com.shop.Orders.close(Orders.java:50)
Caused by: java.io.EOFException
\tat com.shop.Orders.read(Orders.java:60)
\t... 2 common frames omitted`,
      `com.fasterxml.jackson.databind.exc.InvalidFormatException: Cannot deserialize value of type \`int\` from String "⟨forty Jane⟩": not a valid \`int\` value
 at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: 1, column: 8] (through reference chain: com.shop.User["age"])
\tat com.fasterxml.jackson.databind.exc.InvalidFormatException.from(InvalidFormatException.java:67)`,
      `com.fasterxml.jackson.core.JsonParseException: Unrecognized token '⟨Jane⟩': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
\tat com.fasterxml.jackson.core.JsonParser._constructError(JsonParser.java:2477)`,
      `org.springframework.web.method.annotation.MethodArgumentTypeMismatchException: Failed to convert value of type 'java.lang.String' to required type 'int'; For input string: "⟨forty Jane⟩"
\tat org.springframework.web.method.annotation.AbstractNamedValueMethodArgumentResolver.resolveArgument(AbstractNamedValueMethodArgumentResolver.java:133)`,
      `org.springframework.web.bind.MethodArgumentNotValidException: Validation failed for argument [0] in public void com.shop.Api.create(com.shop.User): [Field error in object 'user' on field 'note': rejected value [⟨Jane Roe⟩]; codes [Email.user.note,Email]; default message [must be well-formed]]
\tat org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor.resolveArgument(RequestResponseBodyMethodProcessor.java:159)`,
    ],
  },
  {
    // provoked with Go 1.26
    library: 'Go 1.26',
    frames: 'go',
    type: '',
    messages: [
      'strconv.Atoi: parsing "⟨Jane Roe⟩": invalid syntax',
      'strconv.ParseFloat: parsing "⟨Jane "J" Roe⟩": invalid syntax',
      'strconv.ParseInt: parsing "⟨999999999999999999999⟩": value out of range',
      'parsing time "⟨Jane Roe⟩" as "2006-01-02T15:04:05Z07:00": cannot parse "⟨Jane Roe⟩" as "2006"',
      'time: invalid duration "⟨jane⟩"',
      'json: invalid number literal, trying to unmarshal "⟨\\"jane\\"⟩" into Number',
      'invalid CIDR address: ⟨jane⟩',
      'open /home/⟨jane⟩/x: no such file or directory',
      'Get "http://⟨jane:hunter2x⟩@10.0.0.1:9/x": dial tcp 10.0.0.1:9: connect: connection refused',
      'load user "⟨jane.roe@corp.com⟩": not found',
      'json: cannot unmarshal string into Go struct field U.age of type int',
      "invalid character 'j' looking for beginning of value",
      'runtime error: index out of range [5] with length 3',
      'runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47b1a2]',
      'dial tcp 10.0.0.1:5432: connect: connection refused',
      'open /etc/app/config.yaml: no such file or directory',
      'assignment to entry in nil map',
      'EOF',
    ],
  },
  {
    // provoked with Rust 1.95
    library: 'Rust 1.95',
    frames: 'rust',
    type: "thread 'main' (21348) panicked at src/orders.rs:6:113:\n",
    messages: [
      'load user: User { id: 1, email: "⟨jane.roe@corp.com⟩" }',
      "end byte index 2 is not a char boundary; it is inside 'ä' (bytes 1..3) of `⟨Jäne Roe⟩`",
      'assertion `left == right` failed\n  left: "⟨Jane Roe⟩"\n right: "⟨b⟩"',
      'called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }',
      'called `Option::unwrap()` on a `None` value',
      'assertion `left == right` failed\n  left: 3\n right: 4',
      'index out of bounds: the len is 3 but the index is 5',
      'invalid type: string "⟨forty Jane⟩", expected i32 at line 1 column 12',
      'unknown variant `⟨Jane Roe⟩`, expected `admin` or `user` at line 1 column 20',
      'missing field `email` at line 1 column 12',
    ],
  },
  {
    library: '.NET 9',
    frames: 'dotnet',
    type: 'System.FormatException: ',
    messages: [
      "The input string '⟨Jane Roe⟩' was not in a correct format.",
      "String '⟨Jane Roe⟩' was not recognized as a valid DateTime.",
      "String '⟨Jane Roe⟩' was not recognized as a valid Boolean.",
      "Requested value '⟨Jane Roe⟩' was not found.",
      "'⟨J⟩' is an invalid start of a value. Path: $ | LineNumber: 0 | BytePositionInLine: 0.",
      "The given key '⟨Jane Roe⟩' was not present in the dictionary.",
      'An item with the same key has already been added. Key: ⟨Jane Roe⟩',
      "Could not find file '/home/⟨jane⟩/x.txt'.",
      'Unrecognized Guid format.',
      'Sequence contains no elements',
      'Object reference not set to an instance of an object.',
      "Value cannot be null. (Parameter 'order')",
      "Unable to cast object of type 'System.String' to type 'System.Int32'.",
      'Index was outside the bounds of the array.',
      'The JSON value could not be converted to System.Int32. Path: $.age | LineNumber: 0 | BytePositionInLine: 12.',
      'A task was canceled.',
    ],
    traces: [
      `System.InvalidOperationException: An exception has been raised
 ---> System.FormatException: The input string '⟨Jane Roe⟩' was not in a correct format.
   at System.Number.ThrowFormatException[TChar](ReadOnlySpan\`1 value)
   at Shop.Orders.Parse(String raw) in C:\\Users\\⟨jane⟩\\src\\Orders.cs:line 12
   --- End of inner exception stack trace ---
   at Shop.Orders.<Place>d__4.MoveNext() in /src/Shop/Orders.cs:line 42
--- End of stack trace from previous location ---
   at Microsoft.AspNetCore.Routing.EndpointMiddleware.<Invoke>g__AwaitRequestTask|7_0(Endpoint endpoint, Task requestTask, ILogger logger)`,
    ],
  },
];
