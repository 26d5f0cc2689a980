import { chat } from '../../../lib/engine/detectors/chat.js';
import { describeFamily } from '../../support/describe-family.js';
import type { ExamplesOf } from '../../support/examples.js';
import { randomText } from '../../support/random.js';
import { keyedExamples, randomUuid, tokenExamples } from '../../support/secret-examples.js';

const secret = randomText('alnum', 24, 3);
const slackBot = `${randomText('digit', 12)}-${randomText('digit', 13)}-${secret}`;
const slackBotPrefix = ['xo', 'xb-'].join('');
const slackCases = ['xoxp-', 'xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-', 'xoxr-'].map(
  (prefix, i) => `${prefix}1-${randomText('alnum', 60, i + 5)}`,
);
const slackApp = `xapp-1-A${randomText('upperAlnum', 10)}-${randomText('digit', 13)}-${randomText('hex', 64)}`;
const slackSession = `xoxc-${randomText('alnum', 60, 9)}`;
const slackCookie = `xoxd-${randomText('alnum', 40, 10)}%2B${randomText('alnum', 40, 11)}%3D`;

const hookPath = `T${randomText('upperAlnum', 9)}/B${randomText('upperAlnum', 10)}/${secret}`;
const telegram = `${randomText('digit', 10, 4)}:AA${randomText('base64url', 33, 4)}`;
const botId = btoa(`4${randomText('digit', 17, 6)}`).replaceAll('=', '');
const discordTail = `${randomText('alnum', 6, 2)}.${randomText('base64url', 38, 2)}`;
const discordHook = `${randomText('digit', 18, 8)}/${randomText('base64url', 68, 8)}`;
const teamsHook = `${randomUuid(2)}@${randomUuid(3)}/IncomingWebhook/${randomText('hex', 32)}/${randomUuid(4)}`;

const examples: ExamplesOf<typeof chat> = {
  'chat.slack-token': {
    accept: [
      ...tokenExamples(slackBotPrefix, slackBot).accept,
      ...slackCases,
      slackApp,
      slackSession,
      `xwfp-${randomText('alnum', 60, 12)}`,
      { text: `Cookie: b=1; d=${slackCookie}; x=2`, find: slackCookie },
      { text: `posting as ${slackBotPrefix}${slackBot.slice(0, 12)}`, find: slackBotPrefix + slackBot.slice(0, 12) }, // cut by an SDK limit
    ],
    reject: [
      ...tokenExamples(slackBotPrefix, slackBot).reject,
      `${slackBotPrefix}your-bot-token-goes-here-please`, // placeholder: no number behind the prefix
      `boxo${slackBotPrefix}${slackBot}`, // in the middle of a word
      'xoxc-session-of-the-browser-client', // words
      'xwfp-workflow-of-the-second-team', // words
    ],
  },
  'chat.slack-webhook': {
    accept: [
      { text: `https://hooks.slack.com/services/${hookPath}`, find: hookPath },
      { text: `POST https://hooks.slack.com/services/${hookPath}: 404 no_service`, find: hookPath },
      { text: `https://hooks.slack.com/workflows/${hookPath}`, find: hookPath },
      { text: `https://hooks.slack-gov.com/services/${hookPath}`, find: hookPath },
    ],
    reject: [
      `https://hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}`, // the documentation's
      'https://hooks.slack.com/services/ is down', // no path
      `https://hooks.example.com/services/${hookPath}`, // another host
    ],
  },
  'chat.slack-secret': keyedExamples('slack signing secret'),
  'chat.telegram-bot-token': {
    accept: [
      telegram,
      { text: `https://api.telegram.org/bot${telegram}/sendMessage?chat_id=42`, find: telegram },
      { text: `{"token":"${telegram}"}`, find: telegram },
    ],
    reject: [
      `1234567:AA${randomText('base64url', 33, 4)}`, // id too short
      `${randomText('digit', 10, 4)}:AA and more`, // no secret
      `20260912:AA${'B'.repeat(40)}`, // a repetition
      'job 1234567890:AAbstractFactoryBeanPostProcessorAdapterImpl', // a class name
    ],
  },
  'chat.discord-bot-token': {
    accept: [
      `${botId}.${discordTail}`,
      { text: `Authorization: Bot ${botId}.${discordTail}`, find: `${botId}.${discordTail}` },
      { text: `DISCORD=${botId}.${discordTail}`, find: `${botId}.${discordTail}` },
      { text: `user token mfa.${randomText('base64url', 84)} ok`, find: `mfa.${randomText('base64url', 84)}` },
    ],
    reject: [
      'mfa.enabled and mfa.required', // settings
      botId, // the id alone is public
      `${botId}.${discordTail.slice(0, 12)} and more`, // no HMAC
      `${randomText('alnum', 24, 2)}.${discordTail}`, // no base64 of digits
      'NTLMAuthenticationHandlerImpl.handle.authenticateRequestWithChallenge', // a class and a method
    ],
  },
  'chat.discord-webhook': {
    accept: [
      { text: `https://discord.com/api/webhooks/${discordHook}`, find: discordHook },
      { text: `https://discordapp.com/api/webhooks/${discordHook}?wait=true`, find: discordHook },
      { text: `PATCH https://discord.com/api/v10/webhooks/${discordHook}/messages/1 -> 404`, find: discordHook },
    ],
    reject: [
      'https://discord.com/api/webhooks/123456789012345678', // no token
      'https://discord.com/api/v10/channels/123456789012345678/messages', // another resource
      `https://discord.com/api/webhooks/123456789012345678/${'x'.repeat(68)}`, // filled in by hand
    ],
  },
  'chat.teams-webhook': {
    accept: [
      { text: `https://shop.webhook.office.com/webhookb2/${teamsHook}`, find: teamsHook },
      { text: `POST https://outlook.office.com/webhook/${teamsHook} failed`, find: teamsHook },
    ],
    reject: [
      'https://shop.webhook.office.com/webhookb2/', // no path
      `https://shop.webhook.office.com/webhookb2/${randomUuid(5)}`, // the group alone
    ],
  },
  'chat.mattermost-token': keyedExamples('mattermost access token'),
  'chat.zoom-secret': keyedExamples('zoom client secret'),
};

describeFamily('chat', chat, examples);
