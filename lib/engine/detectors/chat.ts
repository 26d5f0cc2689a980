import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';

/**
 * A bot token is the base64 of the bot's id, a time and an HMAC. The id is 17 to 19 decimal digits, and so its base64 begins with one of these pairs
 * and goes on in blocks of the same few characters.
 */
const DISCORD_FIRST_DIGITS = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'];
const DISCORD_ID_STARTS = DISCORD_FIRST_DIGITS.flatMap((start) => Array.from('AEIMQUYcgk', (next) => start + next));

export const chat = [
  {
    id: 'chat.slack-token',
    title: 'Slack bot, user, app, workflow, refresh, configuration or session token',
    category: 'secret',
    source: 'https://docs.slack.dev/authentication/tokens',
    rules: [
      {
        rule: 'anchor',
        literals: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xoxe.xoxp-', 'xoxe.xoxb-', 'xapp-'],
        after: { charset: 'base64url', min: 20 },
        boundary: 'left',
      },
      { rule: 'anchor', literals: ['xwfp-'], after: { charset: 'base64url', min: 20 }, boundary: 'left' },
      // Browser sessions; the cookie's value is percent-encoded.
      { rule: 'anchor', literals: ['xoxc-', 'xoxd-'], after: /[\w%+/=-]{20,2000}/y, boundary: 'left' },
    ],
    // Those of bots, users and apps begin with the number of a team, an app or a version.
    check: (match) =>
      /^(?:xoxe\.)?x(?:ox[abprse]|app)-\d/.test(match) ||
      (/^(?:xox[cd]|xwfp)-/.test(match) && looksRandom(match.slice(5))),
  },
  {
    id: 'chat.slack-webhook',
    title: 'Slack incoming webhook or workflow trigger',
    category: 'secret',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    rules: [
      {
        rule: 'anchor',
        literals: ['hooks.slack.com', 'hooks.slack-gov.com'].flatMap((host) =>
          ['services', 'workflows', 'triggers'].map((kind) => `${host}/${kind}/`),
        ),
        after: /[TE][A-Z0-9]{5,20}\/[A-Za-z0-9/]{8,120}/y,
        keepLiteral: true,
      },
    ],
    // The documentation writes T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX.
    check: (match) => !/X{8}|x{8}/.test(match),
  },
  {
    id: 'chat.slack-secret',
    title: 'Slack signing secret, client secret or verification token',
    category: 'secret',
    source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
    keys: [
      'slack signing secret',
      'slack client secret',
      'slack verification token',
      'slack app token',
      'slack bot token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'chat.telegram-bot-token',
    title: 'Telegram bot token',
    category: 'secret',
    source: 'https://core.telegram.org/bots/features#generating-an-authentication-token',
    rules: [
      {
        rule: 'anchor',
        literals: [':AA'],
        before: { charset: 'digit', min: 8, max: 10 },
        after: { charset: 'base64url', min: 33 },
        cut: 12,
        // `bot` stands directly before it in the URL of the API.
        boundary: 'none',
      },
    ],
    check: (match) => looksRandom(match.slice(match.indexOf(':') + 1)),
  },
  {
    id: 'chat.discord-bot-token',
    title: 'Discord bot token, or token of a user with multi-factor authentication',
    category: 'secret',
    source: 'https://discord.com/developers/docs/reference#authentication',
    rules: [
      {
        rule: 'anchor',
        literals: DISCORD_ID_STARTS,
        after: /[wxyz0-5][\w-]{17,24}\.[\w-]{6}\.[\w-]{20,60}/y,
        boundary: 'left',
      },
      { rule: 'anchor', literals: ['mfa.'], after: { charset: 'base64url', min: 80 }, boundary: 'left', cut: 24 },
    ],
    check: (match) => looksRandom(match),
  },
  {
    id: 'chat.discord-webhook',
    title: 'Discord webhook',
    category: 'secret',
    source: 'https://discord.com/developers/docs/resources/webhook#execute-webhook',
    rules: [
      {
        rule: 'anchor',
        literals: ['discord.com/api', 'discordapp.com/api'].flatMap((api) =>
          ['', '/v6', '/v7', '/v8', '/v9', '/v10'].map((version) => `${api}${version}/webhooks/`),
        ),
        after: /\d{17,20}\/[\w-]{20,200}/y,
        keepLiteral: true,
      },
    ],
    check: (match) => looksRandom(match.slice(match.lastIndexOf('/') + 1)),
  },
  {
    id: 'chat.teams-webhook',
    title: 'Microsoft Teams incoming webhook',
    category: 'secret',
    source: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    rules: [
      {
        rule: 'anchor',
        literals: ['.webhook.office.com/webhookb2/', 'outlook.office.com/webhook/', 'outlook.office365.com/webhook/'],
        after: /[0-9a-f-]{36}@[0-9a-f-]{36}\/[\w-]{1,40}\/[\w/-]{16,200}/iy,
        keepLiteral: true,
      },
    ],
  },
  {
    id: 'chat.mattermost-token',
    title: 'Mattermost access or bot token',
    category: 'secret',
    source: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    keys: [
      'mattermost token',
      'mattermost access token',
      'mattermost bot token',
      'mattermost api token',
      'mattermost personal access token',
    ],
    keyed: 'opaque',
  },
  {
    id: 'chat.zoom-secret',
    title: 'Zoom client secret, API secret or webhook secret token',
    category: 'secret',
    source: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
    keys: [
      'zoom client secret',
      'zoom api secret',
      'zoom secret',
      'zoom secret token',
      'zoom webhook secret token',
      'zoom verification token',
      'zoom access token',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
