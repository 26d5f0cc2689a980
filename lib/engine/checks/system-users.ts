/** Accounts that come with systems and images and belong to no person. */
const SYSTEM_USERS = new Set(
  (
    'root node app runner ubuntu ec2-user user vscode jenkins circleci deploy www-data shared public default nobody daemon system service ' +
    'postgres mysql redis nginx apache httpd mongodb kafka elasticsearch rabbitmq sa sys admin administrator nonroot container debian centos git'
  ).split(' '),
);

export const isSystemUser = (name: string): boolean => SYSTEM_USERS.has(name.toLowerCase());
