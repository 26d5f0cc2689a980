import type { Detector } from '../../model.js';
import { isSampleToken } from '../checks/filled-in.js';
import { accountStatements } from './account-statements.js';
import { ai } from './ai.js';
import { aiTools } from './ai-tools.js';
import { bank } from './bank.js';
import { bankBranches } from './bank-branches.js';
import { bankNational } from './bank-national.js';
import { chat } from './chat.js';
import { cloudAws } from './cloud-aws.js';
import { cloudAzure } from './cloud-azure.js';
import { cloudGoogle } from './cloud-google.js';
import { cloudHosts } from './cloud-hosts.js';
import { cloudTools } from './cloud-tools.js';
import { commands } from './commands.js';
import { commerce } from './commerce.js';
import { contact } from './contact.js';
import { credential } from './credential.js';
import { credentialNames } from './credential-names.js';
import { crypto } from './crypto.js';
import { dataPlatforms } from './data-platforms.js';
import { database } from './database.js';
import { developerTools } from './developer-tools.js';
import { device } from './device.js';
import { directory } from './directory.js';
import { emailServices } from './email-services.js';
import { hashes } from './hashes.js';
import { health } from './health.js';
import { healthNational } from './health-national.js';
import { hosting } from './hosting.js';
import { identity } from './identity.js';
import { identityDocuments } from './identity-documents.js';
import { identityNumbers } from './identity-numbers.js';
import { keyMaterial } from './key-material.js';
import { laidOut } from './laid-out.js';
import { location } from './location.js';
import { messaging } from './messaging.js';
import { monitoring } from './monitoring.js';
import { nationalAfrica } from './national-africa.js';
import { nationalAmericas } from './national-americas.js';
import { nationalAsiaPacific } from './national-asia-pacific.js';
import { nationalAsiaSouth } from './national-asia-south.js';
import { nationalCentralAmerica } from './national-central-america.js';
import { nationalCentralAsia } from './national-central-asia.js';
import { nationalEurope } from './national-europe.js';
import { nationalEuropeBalkans } from './national-europe-balkans.js';
import { nationalEuropeEast } from './national-europe-east.js';
import { nationalEuropeSmall } from './national-europe-small.js';
import { nationalEuropeSouth } from './national-europe-south.js';
import { nationalEuropeTax } from './national-europe-tax.js';
import { nationalMiddleEastAfrica } from './national-middle-east-africa.js';
import { nationalNordics } from './national-nordics.js';
import { nationalOceania } from './national-oceania.js';
import { nationalSouthAmerica } from './national-south-america.js';
import { network } from './network.js';
import { observability } from './observability.js';
import { payment } from './payment.js';
import { paymentServices } from './payment-services.js';
import { person } from './person.js';
import { policy } from './policy.js';
import { protocols } from './protocols.js';
import { registry } from './registry.js';
import { rejectedValues } from './rejected-values.js';
import { saas } from './saas.js';
import { secretObjects } from './secret-objects.js';
import { securityTools } from './security-tools.js';
import { shopServices } from './shop-services.js';
import { singleSignOn } from './single-sign-on.js';
import { sourceControl } from './source-control.js';
import { telephony } from './telephony.js';
import { workAndMedia } from './work-and-media.js';

/** The tokens of a documentation have the shape and no secret. */
const withoutSamples = (detector: Detector): Detector => {
  const { check, category, rules } = detector;
  if (category !== 'secret' || rules === undefined) return detector;
  return { ...detector, check: (match) => (check?.(match) ?? true) && !isSampleToken(match) };
};

const families: readonly Detector[] = [
  ...ai,
  ...aiTools,
  ...bank,
  ...bankBranches,
  ...bankNational,
  ...chat,
  ...cloudAws,
  ...cloudGoogle,
  ...cloudAzure,
  ...cloudHosts,
  ...cloudTools,
  ...commands,
  ...accountStatements,
  ...commerce,
  ...contact,
  ...credential,
  ...credentialNames,
  ...crypto,
  ...dataPlatforms,
  ...database,
  ...developerTools,
  ...device,
  ...directory,
  ...emailServices,
  ...hashes,
  ...health,
  ...hosting,
  ...healthNational,
  ...identity,
  ...identityDocuments,
  ...identityNumbers,
  ...keyMaterial,
  ...laidOut,
  ...location,
  ...messaging,
  ...monitoring,
  ...nationalAfrica,
  ...nationalAmericas,
  ...nationalAsiaPacific,
  ...nationalAsiaSouth,
  ...nationalCentralAmerica,
  ...nationalCentralAsia,
  ...nationalEurope,
  ...nationalEuropeBalkans,
  ...nationalEuropeEast,
  ...nationalEuropeSmall,
  ...nationalEuropeSouth,
  ...nationalEuropeTax,
  ...nationalMiddleEastAfrica,
  ...nationalNordics,
  ...nationalOceania,
  ...nationalSouthAmerica,
  ...network,
  ...observability,
  ...payment,
  ...paymentServices,
  ...person,
  ...policy,
  ...protocols,
  ...registry,
  ...rejectedValues,
  ...saas,
  ...secretObjects,
  ...securityTools,
  ...shopServices,
  ...singleSignOn,
  ...sourceControl,
  ...telephony,
  ...workAndMedia,
];

/** Every built-in detector, by family. */
export const detectors: readonly Detector[] = families.map(withoutSamples);
