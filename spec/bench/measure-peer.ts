/** One contender: its time, and what it got wrong. */
import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { contenders } from './contenders.js';
import { by, type Effort, rounds } from './effort.js';
import { judge, type Verdict } from './judge.js';
import { load } from './peers/load.js';
import { inBatches, spanOf } from './records.js';
import { SEED, sizeOf } from './tax.js';
import { interleaved, median } from './timing.js';
import { workload } from './workload.js';

export interface Taken {
  readonly maskNs: number;
  readonly protobufNs: number;
  /** Spans of a round. */
  readonly spans: number;
  readonly rounds: number;
  /** Over the same records for all. */
  readonly verdict: Verdict;
}

export async function measurePeer(name: string, effort: Effort): Promise<Taken> {
  const contender = contenders[name];
  if (!contender) throw new Error(`no contender of the name ${name}`);
  const { mask, span, log } = await contender.create(load);
  const judged = workload({ seed: SEED, spans: by(effort, 1024, 128, 16), logs: by(effort, 512, 64, 8) });
  const [spans, logs] = [await mask(judged.spans.map(span) as never[]), await mask(judged.logs.map(log) as never[])];
  if (spans.length !== judged.spans.length || logs.length !== judged.logs.length)
    throw new Error(`${name} lost records`);
  const verdict = judge(judged, spans, logs);
  const count = contender.records(effort);
  const own = workload({ seed: SEED, spans: count, logs: 0 });
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
