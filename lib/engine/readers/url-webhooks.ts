import type { DetectorId, Slice } from '../../model.js';
import { urlMask } from './url-slices.js';

type SecretPath = readonly [host: string, path: string, detector?: DetectorId];

/** Services whose URLs are the secret: who knows the path may post. The host, what the path begins with, and where that is documented. */
const SECRET_PATHS: readonly SecretPath[] = [
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  ['hooks.slack.com', '/services/', 'chat.slack-webhook'],
  ['hooks.slack.com', '/workflows/', 'chat.slack-webhook'],
  ['hooks.slack.com', '/triggers/', 'chat.slack-webhook'],
  ['hooks.slack-gov.com', '/services/', 'chat.slack-webhook'],
  ['hooks.slack-gov.com', '/workflows/', 'chat.slack-webhook'],
  ['hooks.slack-gov.com', '/triggers/', 'chat.slack-webhook'],
  // https://discord.com/developers/docs/resources/webhook
  ['discord.com', '/api/webhooks/', 'chat.discord-webhook'],
  ['discordapp.com', '/api/webhooks/', 'chat.discord-webhook'],
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  ['.webhook.office.com', '/webhookb2/', 'chat.teams-webhook'],
  ['outlook.office.com', '/webhook/', 'chat.teams-webhook'],
  // https://core.telegram.org/bots/api#making-requests
  ['api.telegram.org', '/bot', 'chat.telegram-bot-token'],
  // https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot
  ['open.feishu.cn', '/open-apis/bot/v2/hook/', 'messaging.lark-webhook'],
  ['open.larksuite.com', '/open-apis/bot/v2/hook/', 'messaging.lark-webhook'],
  // https://developer.work.weixin.qq.com/document/path/91770
  ['qyapi.weixin.qq.com', '/cgi-bin/webhook/send?key=', 'messaging.wecom-webhook'],
  // https://www.make.com/en/help/tools/webhooks
  ['hook.eu1.make.com', '/', 'messaging.automation-webhook'],
  ['hook.eu2.make.com', '/', 'messaging.automation-webhook'],
  ['hook.us1.make.com', '/', 'messaging.automation-webhook'],
  ['hook.us2.make.com', '/', 'messaging.automation-webhook'],
  // https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/
  ['.sumologic.com', '/receiver/v1/http/', 'observability.sumo-logic-key'],
  // https://docs.metamask.io/services/get-started/endpoints/
  ['.infura.io', '/v3/', 'chain.node-key'],
  ['.infura.io', '/ws/v3/', 'chain.node-key'],
  // https://www.alchemy.com/docs/reference/api-overview
  ['.g.alchemy.com', '/v2/', 'chain.node-key'],
  // https://www.quicknode.com/docs/ethereum
  ['.quiknode.pro', '/', 'chain.node-key'],
  // https://help.zapier.com/hc/en-us/articles/8496288690317
  ['hooks.zapier.com', '/hooks/catch/'],
  // https://www.home-assistant.io/docs/automation/trigger/#webhook-trigger
  ['hooks.nabu.casa', '/'],
];

const LAST = new Set(SECRET_PATHS.map(([host]) => host.charCodeAt(host.length - 1)));

/** Every path of the table is longer: a shorter one is none, or was cut before its secret. */
const SHORTEST_PATH = 16;

/**
 * The part of the path in [hostEnd, pathEnd), or of the query behind it, that is a secret; `undefined` for every ordinary URL. Case-insensitive in the
 * host.
 */
export function secretPath(text: string, hostStart: number, hostEnd: number, pathEnd: number): Slice | undefined {
  if (pathEnd - hostEnd < SHORTEST_PATH) return undefined;
  const last = text.charCodeAt(hostEnd - 1) | 32;
  // Every host of the table ends in one of these: many hosts are told by one character.
  if (!LAST.has(last)) return undefined;
  for (const [host, path, detector] of SECRET_PATHS) {
    const start = hostEnd - host.length;
    const length = host.charCodeAt(0) === 46 ? start > hostStart : start === hostStart;
    if (!length || !text.startsWith(path, hostEnd) || !sameHost(text, start, hostEnd, host)) continue;
    const from = hostEnd + path.length;
    const end = path.endsWith('=') ? endOfParameter(text, from) : pathEnd;
    if (from < end) return urlMask(from, end, detector);
  }
  return undefined;
}

/** End of a parameter's value. */
function endOfParameter(text: string, from: number): number {
  let end = from;
  while (end < text.length && !'&#'.includes(text.charAt(end)) && text.charCodeAt(end) > 32) end++;
  return end;
}

function sameHost(text: string, start: number, end: number, host: string): boolean {
  return text.slice(start, end).toLowerCase() === host;
}
