/*
 * What is said of a field in Chinese, Japanese and Korean, where a text of one word may be a sentence: `至少8位`, `8文字以上`, `未填写`. Nothing but the first characters is looked at.
 */

const LONGEST = 40;
/** Han, kana and Hangul. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
/** What passwords and codes are made of: so many of these are none of a sentence. */
const TYPED = /[!-~](?:[^!-~]*[!-~]){4}/;

/** Whether what stands under the name of a password or a code is a sentence: nobody types them in these scripts. */
export const isUnspacedProse = (text: string): boolean =>
  text.length <= LONGEST && UNSPACED.test(text) && !TYPED.test(text);

const NOTHING =
  /^(?:[未无無]|不能为空|不能為空|不可|不正|不明|不详|請|请|必|なし|空欄|エラー|入力|格式|长度|無効|없음|미등록|미입력|필수|오류|잘못|형식)/;

/** Whether what stands under the name of something else says that there is nothing, or what is wrong. */
export const isUnspacedVerdict = (text: string): boolean => text.length <= LONGEST && NOTHING.test(text);
