/** docs/performance.md, from a record: no figure on it is written by a hand. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chartsOf } from './charts.js';
import { type BenchRecord, goalTable, isMet, type Measured, markdownOf, type Section } from './section.js';

const PAGE = 'docs/performance.md';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The table of hostile texts is long: the rest is in the record. */
const DEAREST = 15;

interface Chapter {
  readonly section: string;
  readonly about: string;
  readonly chart?: string;
  readonly shorten?: (section: Section) => Section;
}

const CHAPTERS: readonly Chapter[] = [
  {
    section: 'tax',
    about:
      'Every span is serialized anyway before it leaves the process. The **tax** is what masking adds to that: masking time divided by the time of `ProtobufTraceSerializer` for the same spans, in the same run, in turns. The records are those of a shop: HTTP servers and clients, SQL, Redis, Kafka, gRPC, LLM calls, errors with stack traces, and secrets among them. The benchmark fails where one planted secret leaks or more than 0.02 % of the clean values change.',
    chart: 'tax',
  },
  {
    section: 'readers',
    about:
      'A reader knows one format: it finds the value of `?token=` and leaves the URL a URL. What that costs more than to look through the same text without knowing what it is:',
  },
  {
    section: 'versions',
    about: 'The same on every version of Node that is supported, with binaries of their own.',
    chart: 'versions',
  },
  {
    section: 'worst',
    about:
      'Who can send a request can choose what is traced. So there must be no text that costs much more than others of its length: these are made to be dear, for the scanner and for each reader.',
    chart: 'worst',
    shorten: (section) => ({ ...section, rows: section.rows.slice(0, DEAREST) }),
  },
  {
    section: 'event-loop',
    about:
      'Masking is synchronous: it happens where a span ends (processor) or where a batch is exported (exporter). What a server feels of that when it does nothing but trace:',
  },
  {
    section: 'batch',
    about: 'With the exporter wrapper all spans of a batch are masked at once. So long nothing else runs:',
  },
  {
    section: 'memory',
    about:
      'A masker remembers clean texts and keys, both bounded in number and length. A million spans with a million keys of their own must leave the heap where it was.',
    chart: 'memory',
  },
  { section: 'cold-start', about: 'For functions and command lines, which start often:' },
  {
    section: 'peers',
    about:
      'What else a Node developer would take, each as its documentation says, on the same records. They do different work: path redactors are told where secrets are, and are the right choice where that is known and all; the others look into values for fewer types than otel-mask.',
    chart: 'peers',
  },
];

export function performancePage(record: BenchRecord): string {
  const { date, node, cores, architecture, sections } = record;
  const present = CHAPTERS.flatMap((chapter) => {
    const section = sections[chapter.section];
    return section ? [{ ...chapter, measured: section }] : [];
  });
  const goals = present.flatMap(({ measured }) => measured.goals);
  const missed = goals.filter((goal) => !isMet(goal)).length;
  return `${[
    '# Performance',
    `What masking costs, measured on ${date} with Node ${node.replace(/^v/, '')} on ${architecture}, ${cores} cores. This page and its charts are written by \`npm run bench\` from [the record](../spec/bench/record/${date}.json); a spec checks that they agree.`,
    'Compare ratios, not microseconds: a machine drifts by 10 % and more from hour to hour, and both sides of a ratio are measured in turns.',
    '## Promises',
    missed === 0 ? 'All are met.' : `${missed} of ${goals.length} are missed.`,
    goalTable(goals),
    ...present.flatMap((chapter) => chapterOf(record, chapter)),
    ...HOW_TO_RUN,
  ].join('\n\n')}\n`;
}

function chapterOf(
  record: BenchRecord,
  { about, chart, shorten, measured }: Chapter & { measured: Measured },
): string[] {
  const picture = chartsOf(record).find(({ name }) => name === chart);
  const shown = shorten?.(measured) ?? measured;
  const hidden = measured.rows.length - shown.rows.length;
  const when = measured.measured === record.date ? [] : [`Measured on ${measured.measured}.`];
  return [
    `## ${measured.title}`,
    about,
    markdownOf(shown),
    ...(hidden > 0 ? [`${hidden} more, all of them cheaper, are in the record.`] : []),
    ...(picture ? [`![${picture.alt}](performance/${picture.name}.svg)`] : []),
    [...measured.notes, ...when].map((note) => `- ${note}`).join('\n'),
  ];
}

const HOW_TO_RUN = [
  '## Run it',
  '```sh\nnpm ci\nnpm run bench                # everything: record, page and charts are written anew\nnpm run bench -- quick tax   # a look at one part, nothing is written\nnpm run bench -- --node 24 tax\nnpm run bench -- --help\n```',
  'The peers, the drawing library and the versions of Node are installed on demand below `spec/bench`, from lock files of their own. Every part runs in a process of its own and fails where its answer is wrong: a secret that leaks, a finding too few, a record that is missing. Requests go to this machine only. Other processes on the machine spoil the figures.',
];

/** @returns the file that was written, from the root of the project */
export function writePage(record: BenchRecord): string {
  writeFileSync(`${ROOT}${PAGE}`, performancePage(record));
  return PAGE;
}
