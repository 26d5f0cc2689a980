import { detectors as builtIn } from '../engine/detectors/index.js';
import type { Detector, OperatorName } from '../model.js';
import { EXIT, type ExitCode } from './exit.js';
import { planOf } from './plan.js';
import type { PolicyOptions } from './policy.js';
import { printable, styleOf } from './style.js';
import { table } from './table.js';
import { print, printJson, type Terminal } from './terminal.js';

export interface DetectorsOptions extends PolicyOptions {
  readonly json?: boolean;
}

/** Lists the types that the policy finds, and what it does with each. Exit code 1 where the filter leaves none. */
export async function detectors(
  filter: string | undefined,
  options: DetectorsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { scanner, operatorNames } = planOf(options, terminal);
  const inForce = new Map<string, OperatorName>();
  // those that are switched off are holes in the list
  scanner.detectors.forEach(({ id }, i) => {
    inForce.set(id, operatorNames[i] ?? 'placeholder');
  });
  const own = scanner.detectors.filter((one) => one !== undefined && !builtIn.some(({ id }) => id === one.id));
  const listed = [...builtIn, ...own]
    .filter((one) => one.rules !== undefined || one.keys !== undefined)
    .filter((one) => filter === undefined || isNamed(one, filter.toLowerCase()))
    .map((one) => ({
      id: one.id,
      category: one.category,
      operator: inForce.get(one.id) ?? 'off',
      title: one.title,
      keys: one.keys ?? [],
      source: one.source,
    }));
  if (options.json) await printJson(terminal, listed);
  else await printList(listed, terminal);
  return listed.length > 0 ? EXIT.clean : EXIT.findings;
}

const isNamed = ({ id, title, category, keys = [] }: Detector, filter: string): boolean =>
  [id, title, category, ...keys].some((text) => text.toLowerCase().includes(filter));

interface Listed {
  readonly id: string;
  readonly category: string;
  readonly operator: string;
  readonly title: string;
}

async function printList(listed: readonly Listed[], terminal: Terminal): Promise<void> {
  const { bold, dim } = styleOf(terminal);
  if (listed.length > 0) {
    const rows = listed.map(({ id, category, operator, title }) => [id, category, operator, printable(title)]);
    const heads = [{ title: 'id' }, { title: 'category' }, { title: 'becomes' }, { title: 'finds', cut: true }];
    await print(terminal, ...table(heads, rows, terminal.columns, bold), '');
  }
  await print(terminal, dim(`${listed.length} type${listed.length === 1 ? '' : 's'}`));
}
