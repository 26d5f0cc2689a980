/**
 * Says something through the diagnostic logger of the OpenTelemetry API. The API is loaded where there is something to say: its sixty files take as long as all of
 * ours. An application that traces has it. @param text holds no value
 */
export function warn(text: string): void {
  import('@opentelemetry/api').then(({ diag }) => diag.warn(text)).catch(() => undefined);
}
