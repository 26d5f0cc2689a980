const MEMBER = /"[^"\n]{1,128}":(?:"[\w\\@\x80-\uffff]{1,128}":private|private|protected)\]=>/y;

/** Whether at a quote behind a bracket a member of an object begins as `var_dump` of PHP prints it, whose value stands behind the bracket: `["password":"User":private]=>`, `["password":protected]=>`. */
export function isPhpMember(text: string, at: number): boolean {
  MEMBER.lastIndex = at;
  return MEMBER.test(text);
}
