import type { CatalogueData } from '../../model.js';
import { enumOf, identifier, json, message, number, sensitive, text } from './entry.js';

/**
 * Pseudo keys of what stands in the body of an event: `log.body[<event name>]`, then the path of its field. A field that is not here is told by its name,
 * as in any other body. Source: the events of the conventions up to 1.36, whose fields stood in the body; later they are attributes.
 */
function bodyOf(event: string, fields: CatalogueData): CatalogueData {
  const body = `log.body[${event}]`;
  return {
    [body]: message,
    ...Object.fromEntries(Object.entries(fields).map(([path, entry]) => [`${body}.${path}`, entry])),
  };
}

/** A message of a conversation, alone or as the `message` of a choice. */
const messageFields = {
  content: text,
  id: identifier,
  role: enumOf('assistant', 'developer', 'system', 'tool', 'user'),
  'tool_calls.function.arguments': json,
  'tool_calls.function.name': identifier,
  'tool_calls.id': identifier,
  'tool_calls.type': enumOf('function'),
} as const satisfies CatalogueData;

const choiceFields: CatalogueData = {
  ...messageFields,
  ...Object.fromEntries(Object.entries(messageFields).map(([path, entry]) => [`message.${path}`, entry])),
  finish_reason: enumOf('content_filter', 'error', 'function_call', 'length', 'stop', 'tool_calls'),
  index: number,
};

/** Source: https://learn.microsoft.com/azure/azure-monitor/essentials/resource-logs-schema#top-level-common-schema, dotted as the conventions have it too. */
const azureFields = {
  category: identifier,
  'correlation.id': identifier,
  correlationId: identifier,
  duration: number,
  durationMs: number,
  // The claims of whoever did it: name, login, address.
  identity: sensitive('identity.user-id'),
  level: enumOf('Critical', 'Error', 'Informational', 'Warning'),
  location: identifier,
  'operation.name': identifier,
  'operation.version': identifier,
  operationName: identifier,
  operationVersion: identifier,
  resourceId: identifier,
  'result.description': message,
  'result.signature': identifier,
  'result.type': identifier,
  resultDescription: message,
  resultSignature: identifier,
  resultType: identifier,
  'tenant.id': identifier,
  tenantId: identifier,
  time: identifier,
} as const satisfies CatalogueData;

const appState = enumOf('background', 'created', 'foreground');
const iosState = enumOf('active', 'background', 'foreground', 'inactive', 'terminate');

/** Bodies of events. */
export const eventBodies = {
  ...bodyOf('az.resource.log', azureFields),
  ...bodyOf('azure.resource.log', azureFields),
  ...bodyOf('browser.web_vital', {
    delta: number,
    id: identifier,
    name: enumOf('cls', 'fcp', 'fid', 'inp', 'lcp', 'ttfb'),
    value: number,
  }),
  ...bodyOf('device.app.lifecycle', {
    'android.app.state': appState,
    'android.state': appState,
    'ios.app.state': iosState,
    'ios.state': iosState,
  }),
  ...bodyOf('gen_ai.assistant.message', messageFields),
  ...bodyOf('gen_ai.choice', choiceFields),
  ...bodyOf('gen_ai.system.message', messageFields),
  ...bodyOf('gen_ai.tool.message', messageFields),
  ...bodyOf('gen_ai.user.message', messageFields),
} as const satisfies CatalogueData;
