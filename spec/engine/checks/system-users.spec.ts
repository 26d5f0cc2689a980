import { expect } from 'chai';
import { isSystemUser } from '../../../lib/engine/checks/system-users.js';

describe('checks/system-users', function () {
  const SYSTEM = [
    'root', 'airflow', 'tomcat', 'otelcol', 'azureuser', 'gitlab-runner', 'operator', 'users', 'NT AUTHORITY\\SYSTEM', 'NT AUTHORITY\\NETWORK SERVICE', 'IIS APPPOOL\\DefaultAppPool', 'BUILTIN\\Users', 'LocalSystem',
    '_www', '_mysql', 'systemd-network', 'svc-orders', 'svc_backup',
  ]; // biome-ignore format: a list
  for (const name of SYSTEM) it(`knows ${name}`, () => expect(isSystemUser(name)).to.equal(true));

  for (const name of [
    'jane',
    'jane.roe',
    'CORP\\jane',
    'DESKTOP-1\\jane',
    '_jane1',
    'svc',
    'svcjane',
    'svc-orders@shop.example',
    'sparky',
    '',
  ])
    it(`does not know ${JSON.stringify(name)}`, () => expect(isSystemUser(name)).to.equal(false));
});
