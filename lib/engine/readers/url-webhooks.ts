import type { DetectorId, Slice } from '../../model.js';
import { urlMask } from './url-slices.js';

type SecretPath = readonly [host: string, path: string, detector?: DetectorId];

/** Services whose URLs are the secret: who knows the path may post. The host, what the path begins with, and where that is documented. */
const SECRET_PATHS: readonly SecretPath[] = [
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  ['hooks.slack.com', '/services/', 'chat.slack-webhook'],
  ['hooks.slack.com', '/workflows/', 'chat.slack-webhook'],
  ['hooks.slack.com', '/triggers/', 'chat.slack-webhook'],
  // https://discord.com/developers/docs/resources/webhook
  ['discord.com', '/api/webhooks/', 'chat.discord-webhook'],
  ['discordapp.com', '/api/webhooks/', 'chat.discord-webhook'],
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  ['.webhook.office.com', '/webhookb2/', 'chat.teams-webhook'],
  ['outlook.office.com', '/webhook/', 'chat.teams-webhook'],
  // https://core.telegram.org/bots/api#making-requests
  ['api.telegram.org', '/bot', 'chat.telegram-bot-token'],
  // https://help.zapier.com/hc/en-us/articles/8496288690317
  ['hooks.zapier.com', '/hooks/catch/'],
  // https://www.home-assistant.io/docs/automation/trigger/#webhook-trigger
  ['hooks.nabu.casa', '/'],
];

/** Every path of the table is longer: a shorter one is none, or was cut before its secret. */
const SHORTEST_PATH = 16;

/** The part of the path in [hostEnd, pathEnd) that is a secret; `undefined` for every ordinary URL. Case-insensitive in the host. */
export function secretPath(text: string, hostStart: number, hostEnd: number, pathEnd: number): Slice | undefined {
  if (pathEnd - hostEnd < SHORTEST_PATH) return undefined;
  const last = text.charCodeAt(hostEnd - 1) | 32;
  // Every host of the table ends in `m`, `g` or `a`: most hosts are told by one character.
  if (last !== 109 && last !== 103 && last !== 97) return undefined;
  for (const [host, path, detector] of SECRET_PATHS) {
    const start = hostEnd - host.length;
    const length = host.charCodeAt(0) === 46 ? start > hostStart : start === hostStart;
    if (
      length &&
      text.startsWith(path, hostEnd) &&
      hostEnd + path.length < pathEnd &&
      sameHost(text, start, hostEnd, host)
    ) {
      return urlMask(hostEnd + path.length, pathEnd, detector);
    }
  }
  return undefined;
}

function sameHost(text: string, start: number, end: number, host: string): boolean {
  return text.slice(start, end).toLowerCase() === host;
}
