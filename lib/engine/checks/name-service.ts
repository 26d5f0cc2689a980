/** Sources of the name service switch (nsswitch.conf of glibc): `passwd:   files systemd`. */
const SOURCE = /(?<=passwd:[ \t]{0,32})(?:files|compat|systemd|sss|winbind|nisplus|nis|ldap|hesiod|db)(?=[ \t\r\n]|$)/y;

/** Whether behind the name of the database of users stands where they are looked for, and no password. */
export function isNameService(text: string, at: number): boolean {
  SOURCE.lastIndex = at;
  return SOURCE.test(text);
}
