import type { Input } from './input/open-input.js';
import { printable, styleOf } from './style.js';
import type { Terminal } from './terminal.js';

const EVERY = 200;
const AFTER = 1000;
const WIDTH = 24;
const MEBI = 1024 * 1024;

/** How far a long input is read, on one line of a terminal's stderr; nothing where nobody sits there. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #input: Input;
  readonly #started = performance.now();
  #shown = 0;

  constructor(terminal: Terminal, input: Input) {
    this.#terminal = terminal;
    this.#input = input;
  }

  /** Called now and then. */
  update(): void {
    if (!this.#terminal.isInteractive.stderr) return;
    const now = performance.now();
    if (now - this.#started < AFTER || now - this.#shown < EVERY) return;
    this.#shown = now;
    this.#terminal.stderr.write(`\r\x1b[2K${this.#line(now)}`);
  }

  /** Takes the line away. */
  done(): void {
    if (this.#shown > 0) this.#terminal.stderr.write('\r\x1b[2K');
  }

  #line(now: number): string {
    const { name, size, bytesRead } = this.#input;
    const { dim, cyan } = styleOf(this.#terminal, 'stderr');
    const read = bytesRead() / MEBI;
    const speed = `${read.toFixed(0)} MiB, ${((read * 1000) / (now - this.#started)).toFixed(0)} MiB/s`;
    if (size === undefined || size === 0) return `${printable(name)}  ${dim(speed)}`;
    const share = Math.min(1, bytesRead() / size);
    const filled = Math.round(share * WIDTH);
    return `${printable(name)}  ${cyan('━'.repeat(filled))}${dim('━'.repeat(WIDTH - filled))} ${(share * 100).toFixed(0).padStart(3)} %  ${dim(speed)}`;
  }
}
