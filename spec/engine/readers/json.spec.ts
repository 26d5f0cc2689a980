import { expect } from 'chai';
import { jsonReader } from '../../../lib/engine/readers/json.js';
import { describeReaderContract } from '../../support/reader-contract.js';
import { renderRead, renderSlices } from '../../support/render-slices.js';

/** Text, what is read, why. */
const DOCUMENTS: readonly (readonly [text: string, rendered: string, why: string])[] = [
  ['{"email":"bob@example.com"}', '{"email":"⟨text email:bob@example.com⟩"}', 'a string is named by its key'],
  ['{ "a" : "b" , "c" : "d" }', '{ "a" : "⟨text a:b⟩" , "c" : "⟨text c:d⟩" }', 'blanks are structure'],
  [
    '{"a":{"b":["x","y"],"c":"d"},"e":"f"}',
    '{"a":{"b":["⟨text a.b:x⟩","⟨text a.b:y⟩"],"c":"⟨text a.c:d⟩"},"e":"⟨text e:f⟩"}',
    'names have those around them, elements that of the array',
  ],
  ['{"b":[1,{"c":"d"},"e"]}', '{"b":[1,{"c":"⟨text b.c:d⟩"},"⟨text b:e⟩"]}', 'and have it again behind an object'],
  ['["x"]', '["⟨text:x⟩"]', 'no key, no name'],
  ['{"a":"","b":true,"c":null,"d":12}', '{"a":"","b":true,"c":null,"d":12}', 'nothing to look at'],
  ['{"cvv":123,"x":12}', '{"cvv":⟨text cvv:123⟩,"x":12}', 'a named number of three digits can be a code'],
  ['{"lat":-52.5200}', '{"lat":⟨text lat:-52.5200⟩}', 'sign and fraction belong to a number'],
  ['[4111111111111111, 12345678]', '[⟨text:4111111111111111⟩, 12345678]', 'without a name only long numbers matter'],
  ['{"m":"{\\"p\\":1}"}', '{"m":"⟨json m:{\\"p\\":1}⟩"}', 'JSON in JSON'],
  ['{"m":" \\n[\\"p\\"]"}', '{"m":"⟨json m: \\n[\\"p\\"]⟩"}', 'JSON in JSON behind blanks'],
  ['{"m":"[INFO] x"}', '{"m":"⟨text m:[INFO] x⟩"}', 'a bracket alone is no JSON'],
  ['{"m":"{name}"}', '{"m":"⟨text m:{name}⟩"}', 'nor is a template'],
  ['{"x":"\\\\","y":"q\\"r"}', '{"x":"⟨text x:\\\\⟩","y":"⟨text y:q\\"r⟩"}', 'escaped backslash, escaped quote'],
  ['{"pa\\u0073s":"x"}', '{"pa\\u0073s":"⟨text pass:x⟩"}', 'the name is unescaped'],
  ['{"bob@example.com":{"age":44}}', '{"⟨text:bob@example.com⟩":{"age":44}}', 'a key can be data'],
  ['{"4915112345678":1}', '{"⟨text:4915112345678⟩":1}', 'digits too'],
  ['{"aVeryLongFieldName":1}', '{"⟨identifier:aVeryLongFieldName⟩":1}', 'a long key can be a secret'],
  [
    '{"env":[{"name":"DB_PASSWORD","value":"x"},{"value":"y"}]}',
    '{"env":[{"name":"⟨text env.name:DB_PASSWORD⟩","value":"⟨text DB_PASSWORD:x⟩"},{"value":"⟨text env.value:y⟩"}]}',
    'pairs of name and value',
  ],
  [
    '{"value":"x","key":"token","received":1234}',
    '{"value":"⟨text token:x⟩","key":"⟨text key:token⟩","received":⟨text received:1234⟩}',
    'a name behind its value; it tells of no other',
  ],
  [
    '[{"received":"x","value":123,"path":["user","pin",0]},{"loc":["body","pin"],"input":["y"]}]',
    '[{"received":"⟨text pin:x⟩","value":⟨text pin:123⟩,"path":["⟨text path:user⟩","⟨text path:pin⟩",0]},{"loc":["⟨text loc:body⟩","⟨text loc:pin⟩"],"input":["⟨text pin:y⟩"]}]',
    'a path to what was entered',
  ],
  [
    '{"password":{"current":"x","new":["y"],"length":12,"type":"z"}}',
    '{"password":{"current":"⟨text password.current:x⟩","new":["⟨text password.new:y⟩"],"length":12,"type":"⟨text password.type:z⟩"}}',
    'the names around a value',
  ],
  [
    '{"key":"token","value":{"arrayValue":{"values":[{"stringValue":"x"}]}}}',
    '{"key":"⟨text key:token⟩","value":{"arrayValue":{"values":[{"stringValue":"⟨text token:x⟩"}]}}}',
    "a list in OTLP's own JSON",
  ],
  [
    '{"field":"password","oldValue":"x","newValue":"y"}',
    '{"field":"⟨text field:password⟩","oldValue":"⟨text password:x⟩","newValue":"⟨text password:y⟩"}',
    'an audit',
  ],
  [
    '[{"key":"token","value":{"stringValue":"x"}},{"Key":"a","Value":"y"},{"name":"n","content":"z"}]',
    '[{"key":"⟨text key:token⟩","value":{"stringValue":"⟨text token:x⟩"}},{"Key":"⟨text Key:a⟩","Value":"⟨text a:y⟩"},{"name":"⟨text name:n⟩","content":"⟨text content:z⟩"}]',
    'labels of OTLP and AWS, none of a content',
  ],
  [
    '{"args":["--password","x","-p","--port","80","y"]}',
    '{"args":["⟨text args:--password⟩","⟨text password:x⟩","⟨text args:-p⟩","⟨text p:--port⟩","⟨text port:80⟩","⟨text args:y⟩"]}',
    'options and their values',
  ],
  [
    '{"kind":"Secret","metadata":{"name":"n"},"data":{"url":"eA=="}}',
    '{"kind":"⟨text kind:Secret⟩","metadata":{"name":"⟨text metadata.name:n⟩"},"data":{"url":"⟨mask:eA==⟩"}}',
    'a Secret of Kubernetes',
  ],
  [
    '{"rawHeaders":["X-Api-Key","x","Host","h"]}',
    '{"rawHeaders":["⟨text rawHeaders:X-Api-Key⟩","⟨text X-Api-Key:x⟩","⟨text rawHeaders:Host⟩","⟨text Host:h⟩"]}',
    'names and values one after the other',
  ],
  ['{"password"=>"x", "a" => 1234}', '{"password"=>"⟨text password:x⟩", "a" => ⟨text a:1234⟩}', 'a hash of Ruby'],
  ['["password" => "x"]', '["password" => "⟨text password:x⟩"]', 'an array of PHP'],
  ['{"a":"b"}\n{"c":"d"}', '{"a":"⟨text a:b⟩"}\n{"c":"⟨text c:d⟩"}', 'JSON lines'],
  ['{"a":NaN,"b":undefined,"c":"d"}', '{"a":NaN,"b":undefined,"c":"⟨text c:d⟩"}', 'what JavaScript prints'],
];

const BROKEN: typeof DOCUMENTS = [
  ['{"password":"hun', '{"password":"⟨text password:hun⟩', 'cut in a value'],
  ['{"a":"b","secr', '{"a":"⟨text a:b⟩","⟨text:secr⟩', 'cut in a key'],
  ['{"a":"b\\', '{"a":"⟨text a:b\\⟩', 'cut in an escape'],
  ['{"password":', '{"password":', 'cut before a value'],
  ['{"password": x y, "b": 1}', '{"password": ⟨text password:x y, "b": 1}⟩', 'the rest keeps the name'],
  ['a=1&user[password]=x+y', '⟨url-query:a=1&user[password]=x+y⟩', 'a form in its place'],
  ['a=b c', '⟨text:a=b c⟩', 'no form: it has blanks'],
  ['QUJD=', '⟨text:QUJD=⟩', 'nor is base64'],
  ['[INFO] bob', '[⟨text:INFO] bob⟩', 'no JSON at all'],
  ['{"a":1} trailing', '{"a":1} ⟨text:trailing⟩', 'text behind the document'],
  ['{"t":2024-01-01}', '{"t":⟨text t:2024-01-01}⟩', 'a date is no number'],
  [']]}{"a":"b"}', ']]}{"a":"⟨text a:b⟩"}', 'brackets that nothing opened'],
];

const MESSAGES: typeof DOCUMENTS = [
  [
    '[{"role":"user","parts":[{"type":"text","content":"hi"}]}]',
    '[{"role":"⟨identifier role:user⟩","parts":[{"type":"⟨identifier parts.type:text⟩","content":"⟨text parts.content:hi⟩"}]}]',
    'role and type',
  ],
  [
    '[{"type":"tool_call","id":"c1","name":"get"}]',
    '[{"type":"⟨identifier type:tool_call⟩","id":"⟨identifier id:c1⟩","name":"⟨identifier name:get⟩"}]',
    'id and name of a tool',
  ],
  [
    '[{"role":"user","name":"Bob"}]',
    '[{"role":"⟨identifier role:user⟩","name":"⟨text name:Bob⟩"}]',
    "a participant's name is text",
  ],
  [
    '[{"arguments":{"id":"1","name":"Bob"}},{"id":"2"}]',
    '[{"arguments":{"id":"⟨text arguments.id:1⟩","name":"⟨text arguments.name:Bob⟩"}},{"id":"⟨identifier id:2⟩"}]',
    'what a tool is called with is free',
  ],
  [
    '[{"function":{"name":"f","arguments":"{\\"a\\":1}"}}]',
    '[{"function":{"name":"⟨identifier function.name:f⟩","arguments":"⟨json function.arguments:{\\"a\\":1}⟩"}}]',
    'arguments written as JSON text',
  ],
];

describe('json reader', function () {
  describe('documents', () => checkTable(DOCUMENTS));
  describe('broken and cut documents', () => checkTable(BROKEN));
  describe('GenAI messages', () => checkTable(MESSAGES, 'gen_ai.input.messages'));

  it('gives what stands below a telling name, or beside a label, the name that tells', function () {
    const isTelling = (name: string): boolean => /(?:^|\.)(?:keys|pin|user\.name)$/.test(name);
    const table: readonly (readonly [text: string, rendered: string])[] = [
      ['{"keys":{"live":"x","b":{"c":["y"]}}}', '{"keys":{"live":"⟨text keys:x⟩","b":{"c":["⟨text keys:y⟩"]}}}'],
      ['{"keys":{"type":"x","minLength":123,"a":123,"value":123}}', '{"keys":{"type":"⟨text keys.type:x⟩","minLength":⟨text keys.minLength:123⟩,"a":⟨text keys:123⟩,"value":⟨text keys:123⟩}}'],
      ['{"keys":{"pin":"x"},"a":"y"}', '{"keys":{"pin":"⟨text keys.pin:x⟩"},"a":"⟨text a:y⟩"}'],
      ['{"user":[{"name":"x","n":"y"}]}', '{"user":[{"name":"⟨text user.name:x⟩","n":"⟨text user.n:y⟩"}]}'],
      ['{"12345678":{"pin":"x"}}', '{"⟨text:12345678⟩":{"pin":"⟨text pin:x⟩"}}'],
      ['{"pin":{"name":"a","value":"x"}}', '{"pin":{"name":"⟨text pin.name:a⟩","value":"⟨text pin:x⟩"}}'],
      ['{"a":{"value":"x","name":"pin"}}', '{"a":{"value":"⟨text pin:x⟩","name":"⟨text a.name:pin⟩"}}'],
      ['{"errors":{"pin":["is too short","trop court alors","x"],"a":"y z"}}', '{"errors":{"pin":["⟨text:is too short⟩","⟨text:trop court alors⟩","⟨text errors.pin:x⟩"],"a":"⟨text errors.a:y z⟩"}}'],
      ['{"pin":["is required","trop court alors"],"a":"is required"}', '{"pin":["⟨text:is required⟩","⟨text pin:trop court alors⟩"],"a":"⟨text a:is required⟩"}'],
      ['{"sql":"select pin = ?, ?","bindings":["x","y"],"n":["z"]}', '{"sql":"⟨text sql:select pin = ?, ?⟩","bindings":["⟨text pin:x⟩","⟨mask:y⟩"],"n":["⟨text n:z⟩"]}'],
      ['{"values":["x",1234],"text":"update t set \\"n\\" = $1, \\"pin\\" = $2"}', '{"values":["⟨text values:x⟩",⟨text pin:1234⟩],"text":"⟨text text:update t set \\"n\\" = $1, \\"pin\\" = $2⟩"}'],
      ['{"query":"which pin?","params":["x"]}', '{"query":"⟨text query:which pin?⟩","params":["⟨text params:x⟩"]}'],
      ['["/bin/mysql","-u","r","-px","-h"]', '["⟨text:/bin/mysql⟩","⟨text:-u⟩","⟨text u:r⟩","-p⟨mask:x⟩","⟨text:-h⟩"]'],
      ['["docker","login","-p","x","h"]', '["⟨text:docker⟩","⟨text:login⟩","⟨text:-p⟩","⟨mask:x⟩","⟨text:h⟩"]'],
      ['["docker","run","-p","80"]', '["⟨text:docker⟩","⟨text:run⟩","⟨text:-p⟩","⟨text p:80⟩"]'],
      ['["pin","x1"]', '["⟨text:pin⟩","⟨text pin:x1⟩"]'],
      ['["pin",1234]', '["⟨text:pin⟩",⟨text pin:1234⟩]'],
      ['["pin","x"]', '["⟨text:pin⟩","⟨text:x⟩"]'],
      ['["pin","x1","y"]', '["⟨text:pin⟩","⟨text:x1⟩","⟨text:y⟩"]'],
      ['["pin",{"a":"x1"},"y1"]', '["⟨text:pin⟩",{"a":"⟨text a:x1⟩"},"⟨text:y1⟩"]'],
      ['{"h":[["a","x"],["pin","x"]]}', '{"h":[["⟨text h:a⟩","⟨text h:x⟩"],["⟨text h:pin⟩","⟨text pin:x⟩"]]}'],
      ['[["pin","x', '[["⟨text:pin⟩","⟨text pin:x⟩'],
      ['{"path":["pin","x1"]}', '{"path":["⟨text path:pin⟩","⟨text path:x1⟩"]}'],
      ['{"keys":["--a","x"]}', '{"keys":["⟨text keys:--a⟩","⟨text keys:x⟩"]}'],
      ['{"keys":{"a": x', '{"keys":{"a": ⟨text keys:x⟩'],
    ]; // biome-ignore format: a table
    for (const [text, rendered] of table)
      expect(renderSlices(text, jsonReader.read(text, {}, isTelling)), text).to.equal(rendered);
  });

  it('knows no roles outside of GenAI messages', function () {
    expect(renderRead(jsonReader, '{"role":"user"}')).to.equal('{"role":"⟨text role:user⟩"}');
    const context = { key: 'gen_ai.tool.call.arguments' };
    expect(renderRead(jsonReader, '{"id":"x"}', context)).to.equal('{"id":"⟨text id:x⟩"}');
  });

  it('asks for JSON escapes in strings and for zeros in place of numbers', function () {
    expect(jsonReader.read('{"a":"b","n":123}', {})).to.deep.equal([
      { start: 6, end: 7, as: 'text', name: 'a', encoding: 'json' },
      { start: 13, end: 16, as: 'text', name: 'n', substitute: '0', encoding: 'none' },
    ]);
  });

  it('stops at a depth that only an attacker needs', function () {
    const slices = jsonReader.read('['.repeat(100_000), {});
    expect(slices).to.deep.equal([{ start: 256, end: 100_000, as: 'text', name: undefined }]);
  });
});

function checkTable(table: typeof DOCUMENTS, key?: string): void {
  for (const [text, rendered, why] of table) {
    it(`${why}: ${text.slice(0, 60)}`, () => expect(renderRead(jsonReader, text, { key })).to.equal(rendered));
  }
}

const corpus = [...DOCUMENTS, ...BROKEN, ...MESSAGES].map(([text]) => text);
describeReaderContract(jsonReader, corpus);
describeReaderContract(jsonReader, corpus, { key: 'gen_ai.output.messages' });
