import type { CatalogueData } from '../../model.js';
import { enumOf, header, identifier, number, text } from './entry.js';

/** Remote procedure calls. */
export const rpc = {
  'jsonrpc.protocol.version': identifier,
  'jsonrpc.request.id': identifier,
  'nfs.operation.name': identifier,
  'nfs.server.repcache.status': identifier,
  'onc_rpc.procedure.name': identifier,
  'onc_rpc.procedure.number': number,
  'onc_rpc.program.name': identifier,
  'onc_rpc.version': number,
  'rpc.method': identifier,
  'rpc.method_original': text,
  'rpc.request.header.<key>': header,
  'rpc.request.metadata.<key>': header,
  'rpc.response.header.<key>': header,
  'rpc.response.metadata.<key>': header,
  'rpc.response.trailer.<key>': header,
  'rpc.status_code': identifier,
  'rpc.system.name': enumOf('connectrpc', 'dubbo', 'grpc', 'jsonrpc'),
} as const satisfies CatalogueData;
