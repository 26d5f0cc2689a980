import { ANYWHERE, probes } from './probe.js';

const BODY = ['http.request.body.content', ...ANYWHERE];

/** JSON, XML, YAML and its kin, e-mail, GenAI, MCP, CloudEvents. */
export const payloadProbes = [
  // JSON
  ...probes(BODY, '{"user":{"password":"Tr0ub4dour","roles":["admin"]},"page":7}', 'Tr0ub4dour', '"roles":["admin"]|"page":7'),
  ...probes(BODY, '{"detail":"{\\"password\\":\\"Tr0ub4dour\\",\\"page\\":7}"}', 'Tr0ub4dour', '\\"page\\":7'),
  ...probes(BODY, '{"page":7,"password":"Tr0ub', 'Tr0ub', '{"page":7,"password":"'),
  ...probes(BODY, '{"page":7,"password":"Tr0ub4dour"}\n{"page":8,"first_name":"Annabel"}\n', 'Tr0ub4dour|Annabel', '"page":7|"page":8'),
  ...probes(BODY, '{"p\\u0061ssword":"Tr0ub\\u0034dour","page":7}', 'Tr0ub', '"page":7'),
  ...probes(BODY, "{'password': 'Tr0ub4dour', 'page': 7}", 'Tr0ub4dour', "'page': 7"),
  ...probes(ANYWHERE, 'received {"password":"Tr0ub4dour","page":7} from upstream', 'Tr0ub4dour', 'received {"password":"|"page":7} from upstream'),
  ...probes(BODY, '{"index":{"_id":"1"}}\n{"first_name":"Annabel","page":7}\n', 'Annabel', '{"index":{"_id":"1"}}|"page":7'),
  // server-sent events
  ...probes(BODY, 'event: message\ndata: {"password":"Tr0ub4dour","page":7}\n\n', 'Tr0ub4dour', 'event: message\ndata: {|"page":7'),
  // XML / SOAP
  ...probes(BODY, '<?xml version="1.0"?><login><password>Tr0ub4dour</password><page>7</page></login>', 'Tr0ub4dour', '<?xml version="1.0"?><login><password>|</password><page>7</page></login>'),
  ...probes(BODY, '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><wsse:Security><wsse:UsernameToken><wsse:Username>anna</wsse:Username><wsse:Password Type="x">Tr0ub4dour</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header><soap:Body><m:Get><m:Sku>A-1</m:Sku></m:Get></soap:Body></soap:Envelope>', 'Tr0ub4dour', '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">|<m:Sku>A-1</m:Sku>'),
  ...probes(BODY, '<user first_name="Annabel" page="7" password=\'Tr0ub4dour\'/>', 'Annabel|Tr0ub4dour', '<user first_name="|page="7"'),
  ...probes(BODY, '<a><password><![CDATA[Tr0ub<4dour]]></password><n>1</n></a>', 'Tr0ub<4dour', '<a><password><![CDATA[|]]></password><n>1</n></a>'),
  ...probes(BODY, '<a><password>Tr0ub&amp;4dour</password><!-- sent by anna@corp.com --><n>1</n></a>', 'Tr0ub|4dour|anna@corp.com', '<n>1</n></a>'),
  ...probes(BODY, '<login><page>7</page><password>Tr0ub', 'Tr0ub', '<login><page>7</page><password>'),
  ...probes(BODY, '<login><page>7</page><user password="Tr0ub', 'Tr0ub', '<login><page>7</page><user password="'),
  ...probes(BODY, '<add key="DbPassword" value="Tr0ub4dour"/><add key="Page" value="7"/>', 'Tr0ub4dour', '<add key="DbPassword" value="|<add key="Page" value="7"/>'),
  ...probes(BODY, '<property><name>db.password</name><value>Tr0ub4dour</value></property><property><name>page</name><value>7</value></property>', 'Tr0ub4dour', '<name>db.password</name>|<value>7</value>'),
  ...probes(BODY, '<customer>\n  <firstName>Annabel</firstName>\n  <address><street>Hauptstr. 5</street></address>\n  <status>open</status>\n</customer>', 'Annabel|Hauptstr. 5', '<status>open</status>'),
  ...probes(BODY, '<a><data>{"password":"Tr0ub4dour","page":7}</data></a>', 'Tr0ub4dour', '"page":7'),
  ...probes(BODY, '<a><inner>&lt;password&gt;Tr0ub4dour&lt;/password&gt;</inner></a>', 'Tr0ub4dour', '<a><inner>'),
  ...probes(BODY, '<password>\n  <value>Tr0ub4dour</value>\n</password>', 'Tr0ub4dour', '<password>\n  <value>'),
  ...probes(ANYWHERE, '<13>1 2026-01-01T00:00:00Z host app - - - started', '', '<13>1 2026-01-01T00:00:00Z host app - - - started'),
  ...probes(ANYWHERE, '<div class="card"><a href="https://shop.example/?token=abc123def">open</a></div>', 'abc123def', '<div class="card"><a href="https://shop.example/?token='),
  ...probes(ANYWHERE, 'response: <login><password>Tr0ub4dour</password></login>', 'Tr0ub4dour', 'response: <login><password>'),
  // YAML, logfmt, env
  ...probes(BODY, 'db:\n  host: db.internal\n  password: Tr0ub4dour\n  pool: 5\n', 'Tr0ub4dour', 'host: db.internal|pool: 5'),
  ...probes(BODY, 'user:\n  password: "Tr0ub 4dour"\n  credentials:\n    - s3cr3tOne\n    - s3cr3tTwo\n  page: 7\n', 'Tr0ub 4dour|s3cr3tOne|s3cr3tTwo', 'page: 7'),
  ...probes(BODY, 'config:\n  private_key: |\n    first line of it\n    second line of it\n  page: 7\n', 'first line of it|second line of it', 'page: 7'),
  ...probes(BODY, 'env:\n- name: DB_PASSWORD\n  value: Tr0ub4dour\n- name: PAGE\n  value: "7"\n', 'Tr0ub4dour', '- name: DB_PASSWORD|value: "7"'),
  ...probes(BODY, '---\napiVersion: v1\nkind: Secret\ndata:\n  token: c2VjcmV0\n', 'c2VjcmV0', 'apiVersion: v1\nkind: Secret'),
  ...probes(BODY, 'customer:\n  first_name: Anna Maria\n  page: 7\n', 'Anna Maria', 'page: 7'),
  ...probes(BODY, 'user: {password: Tr0ub4dour, page: 7}\nlist: [a, b]\n', 'Tr0ub4dour', 'page: 7|list: [a, b]'),
  ...probes(ANYWHERE, 'level=info msg="user signed in" password="Tr0ub 4dour" page=7', 'Tr0ub 4dour', 'level=info msg="user signed in" password=|page=7'),
  ...probes(ANYWHERE, 'level=info first_name="Anna Maria" page=7 err="bad \\"x\\""', 'Anna Maria', 'level=info first_name=|page=7 err="bad \\"x\\""'),
  ...probes(ANYWHERE, 'level=info user.password=Tr0ub4dour customer.firstName=Annabel page=7', 'Tr0ub4dour|Annabel', 'level=info|page=7'),
  ...probes(ANYWHERE, 'ts=1 password="Tr0ub 4do', 'Tr0ub', 'ts=1 password='),
  ...probes(ANYWHERE, 'PATH=/usr/bin:/bin\nDB_PASSWORD=Tr0ub 4dour!\nPAGE=7\nexport API_TOKEN=abc123def\n', 'Tr0ub 4dour|4dour!|abc123def', 'PATH=/usr/bin:/bin|PAGE=7|export API_TOKEN='),
  ...probes(ANYWHERE, '# settings\nAWS_SECRET_ACCESS_KEY="Tr0ub4dour"\nNODE_ENV=production\n', 'Tr0ub4dour', '# settings|NODE_ENV=production'),
  ...probes(ANYWHERE, 'db.url=jdbc:postgresql://db/shop\ndb.password=Tr0ub4dour\npage.size = 7\n[section]\nsecret = s3 cr3t\n', 'Tr0ub4dour|s3 cr3t', 'page.size = 7|[section]'),
  // e-mail messages
  ...probes(BODY, 'From: Anna Berg <anna@corp.com>\r\nTo: bob@corp.com\r\nSubject: Your order 42\r\nMessage-ID: <x1@mail.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nYour password: Tr0ub4dour\r\n', 'Anna Berg|anna@corp.com|bob@corp.com|Tr0ub4dour', 'Subject: |MIME-Version: 1.0\r\nContent-Type: text/plain'),
  ...probes(BODY, 'Return-Path: <anna@corp.com>\nReceived: from mx.example ([203.0.113.77]) by mail.example; Mon, 5 Jan 2026 10:00:00 +0000\nFrom: "Berg, Anna"\n <anna@corp.com>\nSubject: =?utf-8?q?hello?=\n\nhi', 'Berg, Anna|anna@corp.com', 'Mon, 5 Jan 2026 10:00:00 +0000'),
  ...probes(BODY, 'From: Anna Berg <anna@corp.com>\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\nContent-Type: multipart/alternative; boundary="b7"\r\n\r\n--b7\r\nContent-Type: application/json\r\n\r\n{"password":"Tr0ub4dour","page":7}\r\n--b7--\r\n', 'Anna Berg|Tr0ub4dour', '"page":7|boundary="b7"'),
  // GenAI
  ...probes('gen_ai.input.messages', '[{"role":"user","parts":[{"type":"text","content":"mail anna@corp.com please"}]}]', 'anna@corp.com', '"role":"user"|"type":"text"|please'),
  ...probes('gen_ai.output.messages', '[{"role":"assistant","parts":[{"type":"tool_call","id":"call_abc123DEF456ghi789","name":"login","arguments":{"password":"Tr0ub4dour","page":7}}],"finish_reason":"tool_call"}]', 'Tr0ub4dour', '"id":"call_abc123DEF456ghi789","name":"login"|"page":7|"finish_reason":"tool_call"'),
  ...probes('gen_ai.input.messages', '[{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"name":"login","arguments":"{\\"password\\":\\"Tr0ub4dour\\",\\"page\\":7}"}}]}]', 'Tr0ub4dour', '"name":"login"|\\"page\\":7'),
  ...probes('gen_ai.input.messages', '[{"role":"tool","parts":[{"type":"tool_call_response","id":"call_1","response":"{\\"first_name\\":\\"Annabel\\",\\"page\\":7}"}]}]', 'Annabel', '"id":"call_1"|\\"page\\":7'),
  ...probes('gen_ai.input.messages', '[{"role":"user","parts":[{"type":"blob","modality":"image","mime_type":"image/png","content":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"}]}]', '', '"mime_type":"image/png"|"modality":"image"'),
  ...probes('gen_ai.input.messages', '[{"role":"user","parts":[{"type":"text","content":"my password is Tr0ub4do', 'Tr0ub4do', '[{"role":"user"|my password is '),
  ...probes('gen_ai.tool.call.arguments', '{"password":"Tr0ub4dour","page":7}', 'Tr0ub4dour', '"page":7'),
  ...probes('gen_ai.tool.call.result', 'password: Tr0ub4dour', 'Tr0ub4dour', 'password: '),
  ...probes('gen_ai.system_instructions', '[{"type":"text","content":"You are Annabel. Mail anna@corp.com"}]', 'anna@corp.com', '"type":"text"|You are '),
  ...probes('gen_ai.tool.definitions', '[{"type":"function","name":"login","parameters":{"type":"object","properties":{"password":{"type":"string","description":"the password"}},"required":["password"]}}]', '', '"properties":{"password":{"type":"string","description":"the password"}},"required":["password"]'),
  // MCP (JSON-RPC)
  ...probes(BODY, '{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"login","arguments":{"password":"Tr0ub4dour","page":7}}}', 'Tr0ub4dour', '"method":"tools/call","params":{"name":"login"|"page":7'),
  ...probes(BODY, '{"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"{\\"first_name\\":\\"Annabel\\",\\"page\\":7}"}],"isError":false}}', 'Annabel', '\\"page\\":7|"isError":false'),
  ...probes(BODY, '{"jsonrpc":"2.0","id":7,"result":{"contents":[{"uri":"file:///a.txt?token=abc123def","mimeType":"text/plain","text":"x"}]}}', 'abc123def', '"mimeType":"text/plain"'),
  ...probes(BODY, '{"jsonrpc":"2.0","error":{"code":-32602,"message":"bad password=Tr0ub4dour"},"id":"a-1"}', 'Tr0ub4dour', '"code":-32602|"id":"a-1"'),
  // CloudEvents
  ...probes(BODY, '{"specversion":"1.0","type":"com.shop.order.created","source":"/orders","subject":"42","id":"A234-1234-1234","time":"2026-01-01T00:00:00Z","datacontenttype":"application/json","data":{"firstName":"Annabel","qty":2}}', 'Annabel', '"type":"com.shop.order.created","source":"/orders","subject":"42","id":"A234-1234-1234","time":"2026-01-01T00:00:00Z"|"qty":2'),
  ...probes(BODY, `{"specversion":"1.0","type":"t","source":"/s","id":"1","datacontenttype":"application/json","data_base64":"${btoa('{"firstName":"Annabel","qty":2,"x":1}')}"}`, btoa('{"firstName":"Annabel","qty":2,"x":1}'), '"specversion":"1.0","type":"t"'),
  ...probes(BODY, '[{"specversion":"1.0","type":"t","source":"/s","id":"1","data":"<password>Tr0ub4dour</password>"}]', 'Tr0ub4dour', '"type":"t","source":"/s","id":"1"'),
  // message keys
  ...probes('messaging.kafka.message.key', 'anna@corp.com', 'anna@corp.com'),
  ...probes('messaging.kafka.message.key', '{"email":"anna@corp.com","shard":3}', 'anna@corp.com', '"shard":3'),
  ...probes('messaging.kafka.message.key', 'order-4711', '', 'order-4711'),
]; // biome-ignore format: a table
