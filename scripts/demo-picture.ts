import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runSample } from '../spec/samples/run-sample.js';
import { root } from '../spec/support/sources.js';

/**
 * Parts of what the demonstration prints: an act, and which of its pairs. Left out is what differs from run to run (ports), and what looks like a
 * secret or an id of a person, which scanners would report.
 */
const ACTS: readonly (readonly [act: string, ...pairs: string[]])[] = [
  ['The same address again', 'log: detail'],
  ['Another forgets a field', 'log body'],
  ['A login with a password', 'span: db.query.text', 'span: client.address', 'span tracestate'],
  ['A payment with a card', 'span name', 'event: payment.request'],
  ['An order is looked up', 'span status', 'span: url.path'],
  ['A shop near by', 'span: geo.location.lat'],
];
const VERDICT = /^canaries (planted|found)/;

const [FONT_SIZE, LINE_HEIGHT, CHARACTER_WIDTH, PADDING] = [13, 19, 7.8, 20];
const COLOURS = {
  ground: '#0d1117',
  plain: '#e6edf3',
  dim: '#8b949e',
  title: '#79c0ff',
  before: '#ff7b72',
  after: '#7ee787',
};

/** The lines of the picture: each as the demonstration printed it, in its order. */
export function pictureLines(output: string): readonly string[] {
  const lines = output.trimEnd().split('\n');
  const acts = ACTS.flatMap(([act, ...labels]) => {
    const start = lines.findIndex((line) => line.startsWith(act));
    const section = start < 0 ? [] : lines.slice(start, lines.indexOf('', start));
    const pairs = labels.flatMap((label) => {
      const at = section.findIndex((line) => line.startsWith(`${label} `));
      if (at < 0) throw new Error(`the demonstration has no line ${act}, ${label}`);
      return section.slice(at, at + 2);
    });
    return ['', section[0] ?? '', ...pairs];
  });
  return ['$ npm start', ...lines.slice(0, 1), ...acts, '', ...lines.filter((line) => VERDICT.test(line))];
}

/** The same as an SVG on a ground of its own, so that it is legible on a light page and on a dark one. */
export function demoPicture(output: string): string {
  const lines = pictureLines(output);
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * CHARACTER_WIDTH + 2 * PADDING);
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>What an application recorded (-), and what left its process (+)</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="${COLOURS.ground}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" xml:space="preserve">`,
    ...lines.flatMap((line, i) => drawLine(line, PADDING + (i + 0.75) * LINE_HEIGHT)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawLine(line: string, y: number): readonly string[] {
  const pair = /^(.{32})([-+] .*)$/.exec(line);
  if (pair !== null) {
    const [, label = '', text = ''] = pair;
    return [
      ...draw(label.trimEnd(), 0, y, COLOURS.dim),
      ...draw(text, 32, y, text.startsWith('-') ? COLOURS.before : COLOURS.after),
    ];
  }
  const act = /^(.*\S) {2}([A-Z]+ \/.*)$/.exec(line);
  if (act !== null) {
    const [, title = '', route = ''] = act;
    return [...draw(title, 0, y, COLOURS.title), ...draw(route, title.length + 2, y, COLOURS.dim)];
  }
  return draw(line, 0, y, VERDICT.test(line) && line.endsWith(': 0') ? COLOURS.after : COLOURS.plain);
}

/** `textLength` keeps the columns, whatever font is there. */
function draw(text: string, column: number, y: number, colour: string): readonly string[] {
  if (text === '') return [];
  const [x, length] = [PADDING + column * CHARACTER_WIDTH, text.length * CHARACTER_WIDTH].map((size) =>
    size.toFixed(1),
  );
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return [
    `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${colour}">${escaped}</text>`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { output } = await runSample('shop/main.ts', { NO_COLOR: '1' });
  writeFileSync(`${root}/docs/demo.svg`, demoPicture(output));
}
