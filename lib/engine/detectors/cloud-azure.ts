import type { DetectorFamily } from '../../model.js';
import { looksRandom } from '../checks/random.js';
import { tokenBody } from '../checks/token-body.js';

const SAS_SIGNATURE = /(?:[A-Za-z0-9+/_-]|%[0-9A-Fa-f]{2}){42,64}=?/;
const AZURE_CLIENT_SECRET = /^[\w.~-]{3}\dQ~/;

/** One in a thousand whole signatures holds no digit; what is shorter and holds none may be a word. */
const isSignature = (text: string): boolean =>
  text.length >= 16 && /[A-Z]/.test(text) && /[a-z]/.test(text) && (/\d/.test(text) || isWholeSignature(text));

const isWholeSignature = (text: string): boolean => /^[A-Za-z+/_-]{43}=?$/.test(text) && looksRandom(text);

/** Microsoft Azure, Entra and Azure DevOps. */
export const cloudAzure = [
  {
    id: 'cloud.azure-storage-key',
    title: 'Azure storage, Cosmos DB or Batch account key',
    category: 'secret',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    rules: [
      {
        rule: 'anchor',
        literals: ['AccountKey='],
        ignoreCase: true,
        keepLiteral: true,
        after: { charset: 'base64', min: 44 },
      },
      // 64 bytes that carry the marker of their service: storage, Cosmos DB, Batch
      {
        rule: 'anchor',
        literals: ['+ASt', 'ACDb', '+ABa'],
        before: { charset: 'base64', min: 76, max: 76 },
        after: { charset: 'base64', min: 6, max: 8 },
      },
    ],
    check: tokenBody(0, 44),
    keys: ['azure storage key', 'storage account key', 'azure storage access key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-shared-access-key',
    title: 'Azure shared access key (Service Bus, Event Hubs, IoT Hub)',
    category: 'secret',
    source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    rules: [
      {
        rule: 'anchor',
        literals: ['SharedAccessKey='],
        ignoreCase: true,
        keepLiteral: true,
        after: { charset: 'base64', min: 43 },
      },
      // 32 bytes that carry the marker of their service: Service Bus, Event Hubs, Relay, IoT Hub
      {
        rule: 'anchor',
        literals: ['+ASb', '+AEh', '+ARm', 'AIoT'],
        before: { charset: 'base64', min: 33, max: 33 },
        after: { charset: 'base64', min: 6, max: 8 },
      },
    ],
    check: tokenBody(0, 43),
    keys: ['shared access key'],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-sas',
    title: 'Signature of an Azure shared access signature',
    category: 'secret',
    source: 'https://learn.microsoft.com/rest/api/storageservices/create-service-sas',
    rules: [
      {
        rule: 'anchor',
        literals: ['sig='],
        keepLiteral: true,
        // an HMAC-SHA-256 in base64, percent-encoded or not; shorter at the end of a cut text
        after: new RegExp(`${SAS_SIGNATURE.source}|(?:[A-Za-z0-9+/_-]|%[0-9A-Fa-f]{2}){16,41}$`, 'y'),
        boundary: 'left',
      },
    ],
    check: isSignature,
    keys: ['sig'],
    keyed: 'check',
  },
  {
    id: 'cloud.azure-client-secret',
    title: 'Microsoft Entra client secret',
    category: 'secret',
    source: 'https://learn.microsoft.com/purview/sit-defn-azure-ad-client-secret',
    rules: [
      {
        rule: 'anchor',
        literals: ['Q~'],
        before: { charset: 'token', min: 4, max: 4 },
        after: /[\w.~-]{31,64}|[\w.~-]{8,30}$/y,
      },
    ],
    check: (match) => AZURE_CLIENT_SECRET.test(match),
    keys: ['azure client secret', 'arm client secret', 'aad client secret'],
    keyed: 'any',
  },
  {
    id: 'cloud.azure-devops-pat',
    title: 'Azure DevOps personal access token',
    category: 'secret',
    source: 'https://learn.microsoft.com/purview/sit-defn-azure-devops-personal-access-token',
    rules: [
      {
        rule: 'anchor',
        literals: ['AZDO'],
        before: { charset: 'alnum', min: 72, max: 80 },
        after: { charset: 'alnum', min: 4 },
      },
    ],
    keys: [
      'azure devops pat',
      'azure devops token',
      'azure devops ext pat',
      'ado pat',
      'vsts pat',
      'system accesstoken',
    ],
    keyed: 'opaque',
  },
  {
    id: 'cloud.azure-service-key',
    title: 'Key of an Azure service (OpenAI, AI services, Search, Maps, Functions)',
    category: 'secret',
    source: 'https://learn.microsoft.com/azure/ai-services/authentication',
    rules: [
      // keys of 84 characters with the marker of Azure behind the first 52
      {
        rule: 'anchor',
        literals: ['JQQJ9'],
        before: { charset: 'alnum', min: 52, max: 52 },
        after: { charset: 'alnum', min: 27 },
      },
      // older keys with the marker of their service: Search and Container Registry, Functions, Cache for Redis
      {
        rule: 'anchor',
        literals: ['AzSe', '+ACR'],
        before: { charset: 'base64', min: 42, max: 42 },
        after: { charset: 'base64', min: 6 },
      },
      {
        rule: 'anchor',
        literals: ['AzFu'],
        before: { charset: 'base64', min: 44, max: 44 },
        after: { charset: 'base64', min: 6 },
      },
      {
        rule: 'anchor',
        literals: ['AzCa'],
        before: { charset: 'base64', min: 33, max: 33 },
        after: { charset: 'base64', min: 6 },
      },
    ],
    keys: [
      'azure openai api key',
      'azure openai key',
      'azure api key',
      'ocp apim subscription key',
      'apim subscription key',
      'cognitive services key',
      'azure search key',
      'functions key',
    ],
    keyed: 'opaque',
  },
] as const satisfies DetectorFamily;
