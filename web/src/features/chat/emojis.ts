/**
 * Some that are used often, by groups. Their names, for who does not see them, are in the catalogue 'emoji': the short names of
 * the Unicode CLDR (through emojibase-data 17), which screen readers use too.
 */
export const emojiGroups = {
  faces: [
    '🙂',
    '😀',
    '😂',
    '🤣',
    '😊',
    '😉',
    '😍',
    '🥰',
    '😎',
    '🤔',
    '🤨',
    '😮',
    '😅',
    '😢',
    '😭',
    '😡',
    '🥳',
    '🤯',
    '😴',
    '🙄',
  ],
  hands: ['👍️', '👎️', '👏', '🙌', '🙏', '👋', '👌', '✌️', '🤝', '💪', '🤞', '☝️'],
  hearts: ['❤️', '💚', '💙', '💔', '🔥', '🎉', '✨️', '⭐️', '🏆️', '🎁', '🌹', '☕️'],
  signs: ['✅️', '❌️', '❓️', '❗️', '⚠️', '💯', '➕️', '➖️', '➡️', '⬆️', '⬇️', '🔁'],
  things: ['💡', '📌', '📎', '📅', '⏰️', '📷️', '🎤', '🔊', '🔇', '💻️', '📱', '📈', '🔗', '🔒️', '🚀', '👀'],
} as const;

export type EmojiGroup = keyof typeof emojiGroups;
export type Emoji = (typeof emojiGroups)[EmojiGroup][number];
