/** Seconds and milliseconds since 1970, from 2014 on: they stand near any word, and no number of a person may be taken for one without a check digit. */
export const isNoTime = (text: string): boolean => !/^1[4-9][0-9]{8}(?:[0-9]{3})?$/.test(text);
