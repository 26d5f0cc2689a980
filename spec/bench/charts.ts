/** The charts of docs/performance.md as data, from a record. draw.ts makes pictures of them. */
import { type BenchRecord, cellOf, type Row, type Section, shown } from './section.js';

export interface Chart {
  /** File below docs/performance/, without its end. */
  readonly name: string;
  /** For who cannot see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** For the drawing library: plain data, no functions. */
  readonly option: Readonly<Record<string, unknown>>;
}

const OURS = '#1f6f5c';
const OTHERS = ['#9aa7b1', '#c9b458', '#b0563f', '#5a6fa8', '#8a5a9e', '#4f9da6', '#a3a34b', '#c77f4a'];
const INK = '#2b2f33';
const FAINT = '#e3e6e8';
/** Letters of every system: the picture is drawn where it is looked at. */
const FONT = 'Helvetica, Arial, sans-serif';
const DEAREST = 7;

/** Charts of the sections that the record has. */
export function chartsOf({ sections }: BenchRecord): Chart[] {
  const { tax, peers, worst, memory, versions } = sections;
  return [
    ...(tax ? [taxChart(tax)] : []),
    ...(versions ? [versionsChart(versions)] : []),
    ...(worst ? [worstChart(worst)] : []),
    ...(memory ? [memoryChart(memory)] : []),
    ...(peers ? [peersChart(peers)] : []),
  ];
}

/** Every text that a reader must find in the picture: its figures. */
export function labelsOf({ option }: Chart): string[] {
  const series = option['series'] as readonly { data: readonly { label?: { formatter?: string } }[] }[];
  return series.flatMap(({ data }) => data.flatMap(({ label }) => label?.formatter ?? []));
}

function taxChart({ rows }: Section): Chart {
  const bars = [
    ['masking', 'maskUs', OURS],
    ['protobuf serialization', 'protobufUs', OTHERS[0]!],
    ['JSON serialization', 'jsonUs', OTHERS[1]!],
  ] as const;
  return {
    name: 'tax',
    alt: 'Masking time beside the time of the serializers, for each kind of record',
    width: 760,
    height: 340,
    option: {
      ...frame('Masking beside serializing the same records, µs a record'),
      legend: legend(bars.map(([name]) => name)),
      xAxis: categories(rows.map(({ what, tax }) => `${what}\ntax ${shown(Number(tax))}`)),
      yAxis: values(),
      series: bars.map(([name, key, color]) => barSeries(name, color, rows, key)),
    },
  };
}

function versionsChart({ rows }: Section): Chart {
  const bars = [
    ['masking', 'maskUs', OURS],
    ['protobuf serialization', 'protobufUs', OTHERS[0]!],
  ] as const;
  return {
    name: 'versions',
    alt: 'Masking and serialization on each version of Node',
    width: 760,
    height: 320,
    option: {
      ...frame('The mix on each version of Node, µs a span'),
      legend: legend(bars.map(([name]) => name)),
      xAxis: categories(rows.map(({ node, mix }) => `${node}\ntax ${shown(Number(mix))}`)),
      yAxis: values(),
      series: bars.map(([name, key, color]) => barSeries(name, color, rows, key)),
    },
  };
}

function worstChart({ rows, columns }: Section): Chart {
  const sizes = columns.filter(({ key }) => /^ns\d/.test(key));
  const dearest = rows.slice(0, DEAREST);
  const middle = Object.fromEntries(sizes.map(({ key }) => [key, medianOf(rows, key)]));
  const lines: (readonly [string, Row, string])[] = [
    [`median of ${rows.length} texts`, middle, OURS],
    ...dearest.map((row, i) => [String(row['text']), row, OTHERS[i]!] as const),
  ];
  return {
    name: 'worst',
    alt: 'Cost of a character by the length of hostile texts: flat lines are linear',
    width: 760,
    height: 400,
    option: {
      ...frame('Hostile texts: ns a character by length. A flat line is linear'),
      grid: { left: 56, right: 260, top: 56, bottom: 36 },
      legend: { ...legend(lines.map(([name]) => name)), orient: 'vertical', left: 515, top: 56, itemGap: 10 },
      xAxis: categories(sizes.map(({ title }) => title)),
      yAxis: values(),
      series: lines.map(([name, row, color]) => ({
        ...lineSeries(name, color),
        lineStyle: { color, width: color === OURS ? 4 : 2 },
        data: sizes.map((column, i) => ({
          value: row[column.key],
          ...(i === sizes.length - 1 && color === OURS && { label: label(shown(Number(row[column.key])), 'top') }),
        })),
      })),
    },
  };
}

function memoryChart({ rows }: Section): Chart {
  return {
    name: 'memory',
    alt: 'Heap after each tenth of the spans',
    width: 760,
    height: 280,
    option: {
      ...frame('Heap of the process after a collection, MB'),
      xAxis: categories(rows.map(({ spans }) => `${Math.round(Number(spans) / 1000).toLocaleString('en')} k`)),
      yAxis: values(),
      series: [
        {
          ...lineSeries('heap', OURS),
          data: rows.map((row) => ({ value: row['heap'], label: label(Number(row['heap']).toFixed(1), 'top') })),
        },
      ],
    },
  };
}

function peersChart({ rows, columns }: Section): Chart {
  const sorted = [...rows].sort((a, b) => Number(b['us']) - Number(a['us']));
  const text = (row: Row) =>
    `${shown(Number(row['us']))} µs, leaks ${cell(row, 'leaks')} %, damages ${cell(row, 'changed')} %`;
  const cell = (row: Row, key: string) => cellOf(row, columns.find((column) => column.key === key)!);
  return {
    name: 'peers',
    alt: 'Time a span of each package, with leaks and false changes',
    width: 760,
    height: 400,
    option: {
      ...frame('µs a span (each line is ten times the one before), secrets leaked, clean values damaged'),
      grid: { left: 190, right: 270, top: 44, bottom: 32 },
      xAxis: { ...values(), type: 'log', min: 0.1 },
      yAxis: { ...categories(sorted.map(({ name }) => String(name))), type: 'category' },
      // points, not bars: a bar's length says nothing on this axis
      series: [
        {
          type: 'scatter',
          symbolSize: 14,
          data: sorted.map((row) => ({
            value: [row['us'], String(row['name'])],
            itemStyle: { color: row['name'] === 'otel-mask' ? OURS : OTHERS[0] },
            label: label(text(row), 'right'),
          })),
        },
      ],
    },
  };
}

const frame = (title: string) => ({
  animation: false,
  backgroundColor: '#ffffff',
  textStyle: { fontFamily: FONT, color: INK },
  title: { text: title, left: 8, top: 6, textStyle: { fontSize: 14, fontWeight: 'bold', color: INK } },
  grid: { left: 56, right: 24, top: 72, bottom: 48 },
});
const legend = (data: readonly string[]) => ({
  data,
  top: 32,
  left: 48,
  itemWidth: 14,
  // the widths of texts are guessed where no browser is
  itemGap: 36,
  textStyle: { color: INK },
});
const categories = (data: readonly string[]) => ({
  type: 'category',
  data,
  axisTick: { show: false },
  axisLabel: { color: INK, lineHeight: 16, interval: 0 },
});
const values = () => ({
  type: 'value',
  min: 0,
  axisLabel: { color: INK },
  splitLine: { lineStyle: { color: FAINT } },
});
const label = (formatter: string, position: string) => ({ show: true, position, formatter, color: INK, fontSize: 11 });
const lineSeries = (name: string, color: string) => ({
  type: 'line',
  name,
  symbolSize: 6,
  itemStyle: { color },
  lineStyle: { color, width: 3 },
});
const barSeries = (name: string, color: string, rows: readonly Row[], key: string) => ({
  type: 'bar',
  name,
  itemStyle: { color },
  data: rows.map((row) => {
    const value = row[key] ?? null;
    return value === null ? { value } : { value, label: label(shown(Number(value)), 'top') };
  }),
});

function medianOf(rows: readonly Row[], key: string): number {
  const sorted = rows.map((row) => Number(row[key])).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
