/**
 * Neither seconds or milliseconds since 1970, from 2014 on, nor a date of this century in eight digits: they stand near any word, and no number of a person may
 * be taken for one without a check digit.
 */
export const isNoTime = (text: string): boolean =>
  !/^(?:1[4-9][0-9]{8}(?:[0-9]{3})?|20[0-4][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))$/.test(text);
