import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { detectors } from '../engine/detectors/index.js';
import type { FindingGroup } from './findings.js';

const DOCS = 'https://www.npmjs.com/package/otel-mask';

/** What leaks as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): one result for each type, attribute, service and file. No value is in it. */
export function sarifLog(groups: readonly FindingGroup[], version: string): Log {
  const leaks = groups.filter((group) => group.leaks);
  const ids = [...new Set(leaks.map(({ detector }) => detector))].sort();
  return {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'otel-mask', version, informationUri: DOCS, rules: ids.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: leaks.map((group) => resultOf(group, ids.indexOf(group.detector))),
      },
    ],
  };
}

function ruleOf(id: string): ReportingDescriptor {
  const detector = detectors.find((one) => one.id === id);
  const title = detector?.title ?? id;
  const isAddress = detector?.source.startsWith('https://') === true;
  return {
    id,
    name: id.replace(/(?:^|[.-])([a-z0-9])/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title}: it stands in telemetry where the policy would have masked it.` },
    ...(isAddress && { helpUri: detector?.source.split('; ')[0] ?? DOCS }),
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['security', 'privacy', ...(detector ? [detector.category] : [])] },
  };
}

function resultOf(
  { file, service, attribute, detector, count, lines, signal }: FindingGroup,
  ruleIndex: number,
): Result {
  const place = `${signal ?? 'log'} ${attribute}`;
  return {
    ruleId: detector,
    ruleIndex,
    level: 'error',
    message: { text: `${detector} in ${place}${service === undefined ? '' : ` of ${service}`}, ${count} times.` },
    occurrenceCount: count,
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: lines[0] ?? 1 } },
        logicalLocations: [{ name: attribute, fullyQualifiedName: `${service ?? ''}/${attribute}`, kind: 'member' }],
      },
    ],
    partialFingerprints: { 'otelMask/v1': [service ?? '', signal ?? '', attribute, detector].join('/') },
  };
}

/** A path relative to where the command runs, as GitHub wants it. */
const uriOf = (file: string): string =>
  file.startsWith('/') ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
