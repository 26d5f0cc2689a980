import { card, email, token } from '../../../support/canary.js';
import { randomText } from '../../../support/random.js';
import { type AttributeCase, becomes, EMAIL, loses, loseUnder, stays, stayUnder } from './attribute-case.js';

const mail = email(71).text;
const key = token(72).text;
const number = card(73).text;
const secret = randomText('alnum', 24, 74);
const accessKey = ['AK', 'IA', randomText('base32', 16, 75)].join('');

const GCP = [
  'gcp.apphub.application.id',
  'gcp.apphub.service.id',
  'gcp.apphub_destination.workload.id',
  'gcp.gce.instance.name',
  'gcp.client.service',
];
const AWS = [
  'aws.s3.bucket',
  'aws.kinesis.stream_name',
  'aws.ecs.task.family',
  'aws.log.group.names',
  'aws.request_id',
];
const OTHER = [
  'azure.resource_group.name',
  'heroku.app.id',
  'cloudfoundry.org.name',
  'oracle_cloud.realm',
  'cloud.resource_id',
  'cloud.region',
];

/** `cloud`, `aws`, `azure`, `gcp`, `heroku`, `cloudfoundry`, `oracle_cloud`. */
export const cloud: readonly AttributeCase[] = [
  ...stays('cloud.provider', 'aws', 'gcp', 'ovh'),
  ...stays('cloud.platform', 'aws_lambda', 'azure.aks', 'ovh_public_cloud'),
  ...stays('cloud.region', 'us-east-1', 'germanywestcentral'),
  ...stays('cloud.availability_zone', 'us-east-1c'),
  ...stays('cloud.account.id', '111111111111', '22222222-2222-2222-2222-222222222222', 'opentelemetry'),
  ...stays(
    'cloud.resource_id',
    'arn:aws:lambda:us-west-2:123456789012:function:my-function',
    '//run.googleapis.com/projects/123456789012/locations/europe-west1/services/shop',
    '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-1/providers/Microsoft.Web/sites/app/functions/fn',
  ),
  ...stays('aws.lambda.invoked_arn', 'arn:aws:lambda:us-east-1:123456789012:function:my-function:my-alias'),
  ...stays(
    'aws.ecs.task.arn',
    'arn:aws:ecs:us-west-1:123456789123:task/my-cluster/10838bed-421f-43ef-870a-f43feacbbb5b',
  ),
  ...stays('aws.ecs.cluster.arn', 'arn:aws:ecs:us-west-2:123456789123:cluster/my-cluster'),
  ...stays('aws.ecs.launchtype', 'fargate', 'external'),
  ...stays('aws.ecs.task.revision', '8'),
  ...stays('aws.log.group.arns', ['arn:aws:logs:us-west-1:123456789012:log-group:/aws/my/group:*']),
  ...stays('aws.log.stream.names', [
    'logs/main/10838bed-421f-43ef-870a-f43feacbbb5b',
    '2026/01/01/[$LATEST]2f399eb14537447da05ab2a2e39309de',
  ]),
  ...stays('aws.request_id', '79b9da39-b7ae-508a-a6bc-864b2829c622', 'C9ER4AJX75574TDJ'),
  ...stays(
    'aws.extended_request_id',
    `${randomText('base64', 75, 76)}=`,
    'wzHcyEWfmOGDIE5QOhTAqFDoDWP3y8IUvpNINCwL9N4TEHbUw0/gZJ+VZTmCNCWR7fezEN3eCiQ=',
  ),
  ...stays('aws.s3.bucket', 'some-bucket-name', 'my.bucket.2026'),
  ...stays('aws.s3.key', 'someFile.yml', 'year=2026/month=01/part-00000.snappy.parquet', 'images/logo@2x.png'),
  ...stays('aws.s3.copy_source', 'someFile.yml', 'bucket/dir/a.txt'),
  ...stays('aws.s3.delete', 'Objects=[{Key=string,VersionId=string},{Key=string,VersionId=string}],Quiet=boolean'),
  ...stays('aws.s3.upload_id', 'dfRtDYWFbkRONycy.Yxwh66Yjlx.cph0gtNBtJ'),
  ...stays('aws.s3.part_number', 3456),
  ...stays('aws.sqs.queue.url', 'https://sqs.us-east-1.amazonaws.com/123456789012/my-queue'),
  ...stays('aws.sns.topic.arn', 'arn:aws:sns:us-east-1:123456789012:mystack-mytopic-NZJ5JSMVGFIE'),
  ...stays(
    'aws.secretsmanager.secret.arn',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:SecretName-6RandomCharacters',
  ),
  ...stays(
    'aws.step_functions.state_machine.arn',
    'arn:aws:states:us-east-1:123456789012:stateMachine:myStateMachine:1',
  ),
  ...stays('aws.bedrock.guardrail.id', 'sgi5gkybzqak'),
  ...stays('aws.lambda.resource_mapping.id', '587ad24b-03b9-4413-8202-bbd56b36e5b7'),
  loses('aws.s3.key', `exports/${mail}/all.csv`, [mail], ['exports/', '/all.csv']),
  loses('aws.s3.copy_source', `bucket/users/${mail}/a.txt`, [mail], ['bucket/users/']),
  loses('aws.s3.key', `keys/${accessKey}.txt`, [accessKey], ['keys/']),
  loses(
    'aws.sqs.queue.url',
    `https://sqs.us-east-1.amazonaws.com/1/q?X-Amz-Security-Token=${secret}`,
    [secret],
    ['?X-Amz-Security-Token='],
  ),
  ...loseUnder(AWS, `of ${mail}`, [mail], ['of ']),
  ...loseUnder(AWS, accessKey, [accessKey]),
  ...loseUnder(AWS, `card ${number}`, [number], ['card ']),

  ...stays('azure.client.id', '3ba4827d-4422-483f-b59f-85b74211c11d', 'storage-client-1'),
  ...stays('azure.resource_provider.namespace', 'Microsoft.KeyVault'),
  ...stays('azure.service.request.id', '00000000-0000-0000-0000-000000000000'),
  ...stays('az.namespace', 'Microsoft.ServiceBus'),
  ...stays('azure.resource_group.name', 'my-resource-group', 'rg_(prod)'),
  ...stayUnder(GCP, 'my-application'),
  ...stays('gcp.apphub.application.container', 'projects/my-container-project'),
  ...stays('gcp.apphub.service.criticality_type', 'MISSION_CRITICAL', 'TYPE_UNSPECIFIED'),
  ...stays('gcp.cloud_run.job.execution', 'job-name-xxxx', 'sample-job-mdw84'),
  ...stays('gcp.gce.instance.hostname', 'my-host1234.example.com'),
  ...stays('gcp.gce.instance.labels.team', 'observability'),
  loses('gcp.gce.instance.labels.db_password', secret, [secret]),
  loses('gcp.gce.instance.labels.contact', mail, [mail]),
  ...loseUnder(GCP, `of ${mail}`, [mail], ['of ']),
  ...loseUnder(GCP, key, [key]),
  ...stays('heroku.app.id', '2daa2797-e42b-4624-9322-ec3f968df4da'),
  ...stays('heroku.release.commit', 'e6134959463efd8966b20e75b913cafe3f5ec'),
  ...stays('heroku.release.creation_timestamp', '2022-10-23T18:00:42Z'),
  ...stays('cloudfoundry.system.id', 'cf/gorouter'),
  ...stays('cloudfoundry.app.instance.id', '0'),
  ...stays('cloudfoundry.space.name', 'my-space-name'),
  ...stays('oracle_cloud.realm', 'oc1'),
  ...loseUnder(OTHER, `of ${mail}`, [mail], ['of ']),
  ...OTHER.map((name) => becomes(name, mail, EMAIL)),
];
