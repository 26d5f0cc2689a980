import type { Detector, OperatorName } from '../../model.js';
import type { Hmac, Operator, TokenKey } from './operator.js';
import { partial } from './partial.js';
import type { PlaceholderTemplate } from './placeholder.js';
import { token } from './token.js';
import { truncate } from './truncate.js';

export interface OperatorPorts {
  readonly placeholder: PlaceholderTemplate;
  readonly hmac?: Hmac | undefined;
  readonly token?: TokenKey | undefined;
}

/** The operator of one detector, chosen once. An operator that does not fit the value falls back to the placeholder, never to the value. */
export function createOperator(name: OperatorName, detector: Detector, ports: OperatorPorts): Operator {
  const text = ports.placeholder.render(detector.id, detector.category);
  switch (name) {
    case 'placeholder':
      return () => text;
    case 'partial':
      return (value) => partial(value, detector.category) ?? text;
    case 'token':
      return ports.hmac && ports.token ? token(detector, ports.hmac, ports.token) : () => text;
    case 'truncate':
      return (value) => truncate(value, detector) ?? text;
    case 'drop':
      return () => undefined;
    case 'keep':
      return (value) => value;
  }
}
