/** Draws the charts of a record with echarts, which is installed with the peers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Chart, chartsOf } from './charts.js';
import { installed } from './installed.js';
import { load } from './peers/load.js';
import type { BenchRecord } from './section.js';

interface Drawing {
  setOption(option: object): void;
  renderToSVGString(): string;
  dispose(): void;
}
interface Echarts {
  init(place: null, theme: null, options: object): Drawing;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where a chart's picture is, from the root of the project. */
export const fileOf = ({ name }: Pick<Chart, 'name'>): string => `docs/performance/${name}.svg`;

/** @returns the files that were written */
export async function writeCharts(record: BenchRecord): Promise<string[]> {
  installed('peers');
  const echarts: Echarts = await load('echarts');
  mkdirSync(`${ROOT}docs/performance`, { recursive: true });
  return chartsOf(record).map((chart) => {
    writeFileSync(`${ROOT}${fileOf(chart)}`, `${drawn(echarts, chart)}\n`);
    return fileOf(chart);
  });
}

function drawn(echarts: Echarts, { alt, width, height, option }: Chart): string {
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(option);
    return drawing
      .renderToSVGString()
      .replace(/^<svg[^>]*>/, (start) => `${start.slice(0, -1)} role="img">\n<title>${alt}</title>`);
  } finally {
    drawing.dispose();
  }
}
