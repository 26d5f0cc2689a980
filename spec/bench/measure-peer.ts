/** One contender: its time, and what it got wrong. Runs in a process of its own: `measure-peer.ts NAME EFFORT`. */
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { answer } from './alone.js';
import { contenders } from './contenders.js';
import { by, EFFORTS, type Effort, rounds } from './effort.js';
import { judge, type Verdict } from './judge.js';
import { load } from './peers/load.js';
import { inBatches, spanOf } from './records.js';
import { SEED, sizeOf } from './tax.js';
import { interleaved, median } from './timing.js';
import { workload } from './workload.js';

export interface Taken {
  readonly maskNs: number;
  readonly protobufNs: number;
  readonly spans: number;
  readonly rounds: number;
  readonly verdict: Verdict;
}

export async function measurePeer(name: string, effort: Effort): Promise<Taken> {
  const contender = contenders[name];
  if (!contender) throw new Error(`no contender of the name ${name}`);
  const { mask, span, log } = await contender.create(load);
  const count = contender.records(effort);
  const own = workload({ seed: SEED, spans: count, logs: count >> 1 });
  const [spans, logs] = [await mask(own.spans.map(span) as never[]), await mask(own.logs.map(log) as never[])];
  if (spans.length !== own.spans.length || logs.length !== own.logs.length) throw new Error(`${name} lost records`);
  const verdict = judge(own, spans, logs);
  // as many for all: few spans would be serialized by cold code
  const { spans: yardstick } = workload(sizeOf(effort));
  const taken = await interleaved(
    {
      mask: { prepare: () => own.spans.map(span), items: count, run: (spans: never[]) => mask(spans) },
      protobuf: {
        prepare: () => yardstick.map((text, index) => spanOf(text, index)),
        items: yardstick.length,
        run: (spans: never[]) => inBatches(spans, (batch) => ProtobufTraceSerializer.serializeRequest(batch)),
      },
    },
    { count: rounds(effort, 15), warmUp: by(effort, 6, 3, 0), enoughMillis: by(effort, 12_000, 4000, 4000) },
  );
  return {
    maskNs: median(taken.mask),
    protobufNs: median(taken.protobuf),
    spans: count,
    rounds: taken.mask.length,
    verdict,
  };
}

const [name, effort] = process.argv.slice(2);
if (process.send && name !== undefined && EFFORTS.includes(effort as Effort)) {
  answer(await measurePeer(name, effort as Effort));
}
