/** Longest name of Chinese, Japanese or Korean that is looked for, and shortest. */
export const LONGEST_UNSPACED = 8;
export const SHORTEST_UNSPACED = 2;

/**
 * What makes another name of the one it stands before, or of the one that goes on with it: whether there is one, what is done with it, what is wrong with it (`忘记密码`, `パスワード変更` ends with another word anyway).
 */
const OTHERS = [
  '忘记', '忘記', '修改', '重置', '重設', '找回', '设置', '設置', '設定', '变更', '變更', '更改', '请输入', '請輸入', '输入', '輸入', '没有', '沒有', '是否', '需要', '错误', '錯誤', '无效', '無效', '缺少', '验证', '验證', '检查', '更新', '无', '無', '有', '弱', '空',
  '忘れた', '無効な', '間違った', '変更', '不正な', '確認済み', '再設定',
  '잘못된', '변경', '재설정', '초기화', '찾기', '없는', '필요한',
]; // biome-ignore format: one language a line

/** Han, kana and Hangul, which are written without blanks between words. */
export const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);

/** Whether a name at a place of a word that begins at `start` is still one with what stands before it: `登录密码`, `新しいパスワード`, but not `忘记密码`. */
export const isOneBehind = (text: string, start: number, at: number): boolean =>
  !OTHERS.some((other) => at - other.length >= start && text.startsWith(other, at - other.length));
