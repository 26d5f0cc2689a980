import type { CatalogueData } from '../../model.js';
import { clientAddress, enumOf, identifier, name, named, number, peerAddress } from './entry.js';

/**
 * Names that came and went between two schema versions, so that neither the registry nor the last schema file has them.
 * Source: https://opentelemetry.io/schemas/, versions 1.17 to 1.25, and the MCP conventions of 1.37.
 */
export const former = {
  'client.socket.address': clientAddress,
  'client.socket.port': number,
  'destination.domain': identifier,
  'event.domain': name,
  'mcp.prompt.name': identifier,
  'mcp.request.argument.<key>': named,
  'mcp.request.id': identifier,
  'mcp.tool.name': identifier,
  'messaging.consumer.id': identifier,
  'messaging.destination.kind': enumOf('queue', 'topic'),
  'messaging.kafka.source.partition': number,
  'messaging.message.payload_compressed_size_bytes': number,
  'messaging.source.anonymous': number,
  'messaging.source.kind': enumOf('queue', 'topic'),
  'messaging.source.name': identifier,
  'messaging.source.template': identifier,
  'messaging.source.temporary': number,
  'network.protocol': identifier,
  'server.socket.address': identifier,
  'server.socket.domain': identifier,
  'server.socket.port': number,
  'source.domain': peerAddress,
  'system.network.direction': enumOf('receive', 'transmit'),
} as const satisfies CatalogueData;
