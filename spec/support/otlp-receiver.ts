/** The receiver of the samples: specs read the bytes that left the process through the same eyes as the demonstration. */
export { type ReceivedBody, type Receiver, startReceiver } from '../../samples/otlp-receiver/receiver.js';
